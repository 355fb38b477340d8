import type { ReactNode } from 'react';

/** Long facts, and the few fields of the decision staying beside them where there is room. */
export function FactsAndFields({ facts, children }: { facts: ReactNode; children: ReactNode }) {
  return (
    <div className="grid items-start gap-4 @5xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="flex min-w-0 flex-col gap-4">{facts}</div>
      <div className="flex min-w-0 flex-col gap-4 @5xl:sticky @5xl:top-18">{children}</div>
    </div>
  );
}
