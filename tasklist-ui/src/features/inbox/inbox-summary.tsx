import { useTranslation } from 'react-i18next';
import type { WorkItemCounts } from '@/api/types';
import { formatCapped } from '@/lib/money';

/** What presses today, under the title. */
export function InboxSummary({ counts, onOverdue }: { counts: WorkItemCounts | undefined; onOverdue: () => void }) {
  const { t } = useTranslation('inbox');
  if (!counts) return <p className="mt-1 h-6" />;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-5 text-[0.9375rem]">
      {counts.overdue > 0 ? (
        <button type="button" onClick={onOverdue} className="font-bold text-error-2 underline underline-offset-4 hover:bg-red-50">
          {t('summary.overdue', { count: counts.overdue, shown: formatCapped(counts.overdue) })}
        </button>
      ) : (
        <span className="text-ink-soft">{t('summary.noneOverdue')}</span>
      )}
      <span className={counts.dueToday > 0 ? 'font-bold text-orange-1000' : 'text-ink-soft'}>
        {t('summary.dueToday', { count: counts.dueToday, shown: formatCapped(counts.dueToday) })}
      </span>
    </p>
  );
}
