import type { ReactNode } from 'react';

/** Fields side by side where there is room for them. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-x-6 gap-y-4">{children}</div>;
}
