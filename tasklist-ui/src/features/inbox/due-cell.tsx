import { useTranslation } from 'react-i18next';
import type { WorkItem } from '@/api/types';
import { classes } from '@/lib/classes';
import { formatDay, todayIso } from '@/lib/dates';

/** Due date in office days. The words carry the meaning; the colour repeats it. */
export function DueCell({ item }: { item: Pick<WorkItem, 'dueDate' | 'overdueOfficeDays'> }) {
  const { t } = useTranslation('inbox');
  const { dueDate, overdueOfficeDays: days } = item;
  if (!dueDate) return <span className="text-ink-soft">{t('due.none')}</span>;
  const isToday = dueDate === todayIso();
  const [text, look] =
    days > 0
      ? [t('due.overdue', { count: days }), 'font-bold text-error-2']
      : isToday
        ? [t('due.today'), 'font-bold text-orange-1000']
        : days < 0
          ? [t('due.left', { count: -days }), -days <= 2 ? 'text-orange-1000' : 'text-ink-soft']
          : ['', ''];
  return (
    <span className="whitespace-nowrap">
      <time dateTime={dueDate} className={classes('block', days > 0 && 'text-error-2')}>
        {formatDay(dueDate)}
      </time>
      {text && <span className={classes('block text-[0.8125rem] leading-130', look)}>{text}</span>}
    </span>
  );
}
