import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Box } from '@/api/custody-types';
import { PlaceBadge } from '@/components/custody/place-badge';
import type { Column } from '@/components/ui/table';
import { formatDate } from '@/lib/dates';
import { formatFiscalYear } from '@/lib/fiscal-year';

/** What is told of a box in a list. */
export function boxColumns(t: TFunction<'custody'>): Column<Box>[] {
  return [
    {
      id: 'number',
      header: t('number'),
      isRowHeader: true,
      cell: (box) => (
        <Link to={`/custody/boxes/${box.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
          {box.number}
        </Link>
      ),
    },
    { id: 'year', header: t('year'), cell: (box) => formatFiscalYear(box.fiscalYear) },
    { id: 'cases', header: t('count'), align: 'right', cell: (box) => t('cases', { count: box.cases }) },
    { id: 'place', header: t('where'), cell: (box) => <PlaceBadge place={box.place} /> },
    {
      id: 'destroy',
      header: t('destroyFrom'),
      cell: (box) => <span className={box.due ? 'font-bold text-error-2' : ''}>{formatDate(box.destroyFrom)}</span>,
    },
  ];
}
