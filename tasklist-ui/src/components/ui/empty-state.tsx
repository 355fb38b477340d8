import type { ReactNode } from 'react';

/** Says why there is nothing and what can be done about it. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-14 text-center">
      <svg aria-hidden="true" viewBox="0 0 64 48" className="w-20 text-solid-gray-300" fill="none" stroke="currentColor" strokeWidth="2.5">
        <path d="M14 40V22a18 18 0 0 1 36 0v18" />
        <path d="M6 42h52M32 5v35" strokeLinecap="round" />
      </svg>
      <p className="text-[1.125rem] font-bold">{title}</p>
      {children && <div className="max-w-xl text-ink-soft">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
