import { useTranslation } from 'react-i18next';
import type { Refund } from '@/api/refund-types';
import { Table } from '@/components/ui/table';
import { formatDateShort, formatMonth } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';

/** ⑮ How a refund comes about: each month over all institutions, and the receipts behind it. */
export function RefundAmounts({ refund }: { refund: Refund }) {
  const { t } = useTranslation('payment');
  return (
    <div className="flex flex-col gap-5">
      {refund.months.length > 0 && (
        <Table
          caption={t('months.caption')}
          showCaption
          rows={refund.months}
          rowKey={({ month }) => month}
          columns={[
            { id: 'month', header: t('months.month'), isRowHeader: true, className: 'whitespace-nowrap', cell: ({ month }) => formatMonth(`${month}-01`) },
            { id: 'paid', header: t('months.paid'), align: 'right', cell: ({ paidYen }) => formatYen(paidYen) },
            { id: 'cap', header: t('months.cap'), align: 'right', cell: ({ capYen, usedYen }) => (usedYen > 0 ? t('months.capUsed', { cap: formatYen(capYen), used: formatYen(usedYen) }) : formatYen(capYen)) },
            { id: 'due', header: t('months.due'), align: 'right', cell: ({ dueYen }) => formatYen(dueYen) },
            { id: 'deducted', header: t('months.deducted'), align: 'right', cell: ({ deductedYen }) => formatYen(deductedYen) },
            { id: 'meals', header: t('months.meals'), align: 'right', cell: ({ mealsPaidYen, mealsDueYen }) => formatYen(mealsPaidYen - mealsDueYen) },
            { id: 'refund', header: t('months.refund'), align: 'right', className: 'font-bold', cell: ({ refundYen }) => formatYen(refundYen) },
          ]}
        />
      )}
      <Table
        caption={t('receipts.caption')}
        showCaption
        rows={refund.receipts}
        rowKey={(receipt) => `${receipt.month}-${receipt.institution}-${receipt.paidOn}-${receipt.paidYen}`}
        columns={[
          { id: 'institution', header: t('receipts.institution'), isRowHeader: true, cell: ({ institution }) => institution },
          { id: 'month', header: t('months.month'), className: 'whitespace-nowrap', cell: ({ month }) => formatMonth(`${month}-01`) },
          { id: 'paidOn', header: t('receipts.paidOn'), className: 'whitespace-nowrap', cell: ({ paidOn }) => formatDateShort(paidOn) },
          { id: 'points', header: t('receipts.points'), align: 'right', cell: ({ points }) => (points === undefined ? t('receipts.unknown') : formatCount(points)) },
          { id: 'paid', header: t('receipts.paid'), align: 'right', cell: ({ paidYen, mealsPaidYen }) => formatYen(paidYen + mealsPaidYen) },
          { id: 'share', header: t('receipts.share'), align: 'right', cell: (receipt) => (receipt.excluded ? t(`excluded.${receipt.excluded}`) : formatYen(receipt.shareYen + receipt.mealsDueYen)) },
        ]}
      />
    </div>
  );
}
