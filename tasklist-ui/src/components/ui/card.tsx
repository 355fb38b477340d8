import { useId, type ReactNode } from 'react';
import { classes } from '@/lib/classes';

interface CardProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Without inner space, for tables that fill the card. */
  flush?: boolean;
}

export function Card({ title, actions, children, className, flush = false }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined} className={classes('rounded-12 border border-line bg-white', className)}>
      {(title || actions) && (
        <div className="flex flex-wrap items-center justify-between gap-3 px-5 pt-4 pb-1">
          {title && (
            <h2 id={id} className="text-[1.125rem] leading-150 font-bold">
              {title}
            </h2>
          )}
          {actions}
        </div>
      )}
      <div className={flush ? classes('overflow-hidden', title || actions ? 'mt-2 rounded-b-12' : 'rounded-12') : classes('px-5 pb-5', title ? 'pt-3' : 'pt-5')}>{children}</div>
    </section>
  );
}

/** Names and values side by side. */
export function DescriptionList({ items, columns = 1 }: { items: { term: string; description: ReactNode }[]; columns?: 1 | 2 | 3 }) {
  const grid = { 1: 'grid-cols-1', 2: 'grid-cols-1 lg:grid-cols-2', 3: 'grid-cols-1 lg:grid-cols-2 xl:grid-cols-3' }[columns];
  return (
    <dl className={classes('grid gap-x-8', grid)}>
      {items.map(({ term, description }) => (
        <div key={term} className="flex gap-4 border-b border-line py-2">
          <dt className="w-36 shrink-0 text-[0.875rem] leading-170 text-ink-soft">{term}</dt>
          <dd className="min-w-0 flex-1 break-words">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
