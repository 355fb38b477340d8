import { classes } from '@/lib/classes';

/** Grey bars in the place of text that is still loading; silent for screen readers. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classes('block h-4 animate-pulse rounded-4 bg-solid-gray-100', className)} />;
}

export function SkeletonRows({ rows = 8, columns = 6 }: { rows?: number; columns?: number }) {
  return (
    <div aria-hidden="true" className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex gap-6 px-4 py-3">
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} className={column === 1 ? 'w-64' : 'w-24'} />
          ))}
        </div>
      ))}
    </div>
  );
}
