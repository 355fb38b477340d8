import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DashboardElement } from '@/api/types';
import { StepBadge } from '@/components/ui/badge';
import { Table, type Column, type SortState } from '@/components/ui/table';
import { classes } from '@/lib/classes';
import { formatCount } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

type Sort = 'ORDER' | 'OPEN' | 'OVERDUE' | 'UNASSIGNED' | 'OLDEST';

const value: Record<Exclude<Sort, 'ORDER'>, (element: DashboardElement) => number> = {
  OPEN: ({ open }) => open,
  OVERDUE: ({ overdue }) => overdue,
  UNASSIGNED: ({ unassigned }) => unassigned,
  OLDEST: ({ oldestOfficeDays }) => oldestOfficeDays ?? -1,
};

/** The numbers of the picture, in the handbook's order until sorted. */
export function StepsTable({ elements }: { elements: DashboardElement[] }) {
  const { t } = useTranslation('dashboard');
  const { user } = useSession();
  const [sort, setSort] = useState<SortState<Sort>>({ by: 'ORDER', direction: 'ASC' });
  const rows = useMemo(() => {
    if (sort.by === 'ORDER') return elements;
    const of = value[sort.by];
    return [...elements].sort((a, b) => (sort.direction === 'ASC' ? of(a) - of(b) : of(b) - of(a)));
  }, [elements, sort]);
  const largest = Math.max(1, ...elements.map(({ open }) => open));
  const mayOpen = hasRight(user, 'WORK_READ');

  const columns: Column<DashboardElement, Sort>[] = [
    { id: 'step', header: t('table.step'), align: 'center', className: 'w-14', cell: ({ step }) => step && <StepBadge step={step} /> },
    {
      id: 'title',
      header: t('table.task'),
      isRowHeader: true,
      cell: ({ title, step }) =>
        mayOpen && step ? (
          <Link to={`/inbox?view=all&step=${encodeURIComponent(step)}`} className="text-blue-900 underline underline-offset-4">
            {title}
          </Link>
        ) : (
          title
        ),
    },
    {
      id: 'open',
      header: t('table.open'),
      sort: 'OPEN',
      firstDirection: 'DESC',
      className: 'min-w-48',
      cell: ({ open, overdue }) => (
        <span className="flex items-center gap-3">
          <span className="w-12 text-right font-bold tabular-nums">{formatCount(open)}</span>
          <span aria-hidden="true" className="flex h-2.5 flex-1 overflow-hidden rounded-full bg-solid-gray-50">
            <span className="bg-red-800" style={{ width: `${(overdue / largest) * 100}%` }} />
            <span className="bg-blue-600" style={{ width: `${((open - overdue) / largest) * 100}%` }} />
          </span>
        </span>
      ),
    },
    {
      id: 'overdue',
      header: t('table.overdue'),
      sort: 'OVERDUE',
      firstDirection: 'DESC',
      align: 'right',
      cell: ({ overdue }) => <span className={classes(overdue > 0 && 'font-bold text-error-2')}>{formatCount(overdue)}</span>,
    },
    { id: 'unassigned', header: t('table.unassigned'), sort: 'UNASSIGNED', firstDirection: 'DESC', align: 'right', cell: ({ unassigned }) => formatCount(unassigned) },
    {
      id: 'oldest',
      header: t('table.oldest'),
      sort: 'OLDEST',
      firstDirection: 'DESC',
      align: 'right',
      cell: ({ oldestOfficeDays }) => (oldestOfficeDays === null ? '' : t('table.days', { count: oldestOfficeDays })),
    },
  ];
  return (
    <Table
      caption={t('table.title')}
      columns={columns}
      rows={rows}
      rowKey={({ processKey, elementId }) => `${processKey}/${elementId}`}
      sort={sort}
      onSort={setSort}
    />
  );
}
