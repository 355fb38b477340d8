import { useTranslation } from 'react-i18next';
import type { AnsweredBox, CustodyOrder, ItemResult } from '@/api/custody-types';
import { PlaceBadge } from '@/components/custody/place-badge';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/dates';
import { formatFiscalYear } from '@/lib/fiscal-year';

const tones: Record<ItemResult, Tone> = { OPEN: 'warning', DONE: 'success', MISSING: 'danger', REMOVED: 'neutral' };

/** The boxes of an order: where each is, what the contractor said of it, and what became of it. */
export function OrderBoxes({ order }: { order: CustodyOrder }) {
  const { t } = useTranslation('custody');
  return (
    <Table
      caption={t('order.boxes')}
      rows={order.boxes}
      rowKey={({ id }) => id}
      columns={[
        { id: 'number', header: t('number'), isRowHeader: true, className: 'font-bold tabular-nums', cell: (box) => box.number },
        { id: 'year', header: t('year'), cell: (box) => formatFiscalYear(box.fiscalYear) },
        { id: 'cases', header: t('count'), align: 'right', cell: (box) => t('cases', { count: box.cases }) },
        { id: 'destroy', header: t('destroyFrom'), cell: (box) => formatDate(box.destroyFrom) },
        { id: 'place', header: t('where'), cell: (box) => <PlaceBadge place={box.place} /> },
        { id: 'answer', header: t('order.answer'), cell: (box) => <AnswerWords answer={box.answer} isAnswered={order.answeredOn !== undefined} /> },
        {
          id: 'result',
          header: t('state'),
          cell: (box) => (
            <span>
              <StatusBadge tone={tones[box.result]}>{t(`result.${box.result}`)}</StatusBadge>
              {box.note && <span className="block text-[0.875rem] text-ink-soft">{box.note}</span>}
            </span>
          ),
        },
      ]}
    />
  );
}

function AnswerWords({ answer, isAnswered }: { answer: AnsweredBox | undefined; isAnswered: boolean }) {
  const { t } = useTranslation('custody');
  if (!answer) return isAnswered ? <span className="text-error-2">{t('answer.none')}</span> : null;
  return (
    <span className={answer.result === 'DONE' ? '' : 'font-bold text-error-2'}>
      {[t(`answer.${answer.result}`), answer.shelf, answer.wayBill].filter(Boolean).join(' ')}
    </span>
  );
}
