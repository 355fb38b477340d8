import { useEffect, type ReactNode } from 'react';

/** The page's one h1; also names the browser tab. Personal data never goes into `title`, since the history keeps it: use `children`. */
export function PageHeader({ title, lead, actions, children }: { title: string; lead?: ReactNode; actions?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} | 小窓 Komado`;
  }, [title]);
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-5">
      <div className="min-w-0">
        <h1 className="text-[1.75rem] leading-140 font-bold">{title}</h1>
        {lead && <p className="mt-1 max-w-3xl text-ink-soft">{lead}</p>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}
