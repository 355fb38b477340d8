import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';

/** Turning ring; says so to screen readers when it stands alone. */
export function Spinner({ size = 'medium', label }: { size?: 'small' | 'medium'; label?: string }) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex items-center gap-3">
      <span
        aria-hidden="true"
        className={classes(
          'inline-block animate-spin rounded-full border-current border-r-transparent',
          size === 'small' ? 'size-4 border-2' : 'size-7 border-[3px] text-blue-900',
        )}
      />
      {label && <span>{label}</span>}
    </span>
  );
}

/** Fills a page or panel until its content is there. */
export function LoadingPanel({ label }: { label?: string }) {
  const { t } = useTranslation('common');
  return (
    <div className="flex min-h-40 items-center justify-center text-ink-soft">
      <Spinner label={label ?? t('loading')} />
    </div>
  );
}
