import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { MonthDetail } from '@/features/claims/claims-api';
import { CodesChart } from '@/features/claims/codes-chart';
import { formatDateTime } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';

/** Files, progress, totals and results of a month. */
export function MonthOverview({ month }: { month: MonthDetail }) {
  const { t } = useTranslation('claims');
  return (
    <>
      {month.missing.length > 0 && <Banner tone="warning" title={t('missing', { payers: month.missing.map((payer) => t(`payers.${payer}`)).join(t('and')) })} />}
      {month.month.state === 'ADJUDICATING' && <Progress checked={month.linesChecked} due={month.linesDue} />}
      <Files month={month} />
      <Totals month={month} />
      <Card title={t('codes.title')}>{month.codes.length === 0 ? <EmptyState title={t('codes.none')} /> : <CodesChart monthId={month.month.id} codes={month.codes} />}</Card>
    </>
  );
}

function Progress({ checked, due }: { checked: number; due: number }) {
  const { t } = useTranslation('claims');
  const said = t('progress.said', { checked: formatCount(checked), due: formatCount(due) });
  return (
    <Card title={t('progress.title')}>
      <div role="progressbar" aria-label={t('progress.title')} aria-valuemin={0} aria-valuemax={due} aria-valuenow={checked} aria-valuetext={said} className="h-4 overflow-hidden rounded-full bg-solid-gray-100">
        <div className="h-full bg-blue-900" style={{ width: `${due === 0 ? 100 : (checked / due) * 100}%` }} />
      </div>
      <p className="mt-2 tabular-nums">{said}</p>
    </Card>
  );
}

function Files({ month }: { month: MonthDetail }) {
  const { t } = useTranslation('claims');
  return (
    <Card title={t('filesAccepted')} flush>
      {month.files.length === 0 ? (
        <EmptyState title={t('noFiles')} />
      ) : (
        <Table
          caption={t('filesAccepted')}
          rows={month.files}
          rowKey={({ id }) => id}
          columns={[
            { id: 'payer', header: t('payer'), isRowHeader: true, cell: ({ payer }) => (payer ? t(`payers.${payer}`) : '') },
            { id: 'name', header: t('fileName'), cell: ({ fileName }) => fileName },
            { id: 'lines', header: t('lines'), align: 'right', cell: ({ lines }) => formatCount(lines) },
            { id: 'points', header: t('points'), align: 'right', cell: ({ points }) => formatCount(points) },
            { id: 'amount', header: t('amount'), align: 'right', cell: ({ amountYen }) => formatYen(amountYen) },
            { id: 'fee', header: t('fee'), align: 'right', cell: ({ feeYen }) => formatYen(feeYen) },
            { id: 'at', header: t('receivedAt'), className: 'whitespace-nowrap', cell: ({ receivedAt }) => formatDateTime(receivedAt) },
          ]}
        />
      )}
    </Card>
  );
}

/** Invoiced = payable + held + returned, to the yen; what is ordered adds the released, the taken back and the fee. */
function Totals({ month }: { month: MonthDetail }) {
  const { t } = useTranslation('claims');
  const pair = (yen: number, lines: number) => (
    <>
      {formatYen(yen)}
      <span className="ml-2 text-[0.8125rem] text-ink-soft">{t('linesCount', { lines: formatCount(lines) })}</span>
    </>
  );
  return (
    <Card title={t('totals.title')} flush>
      <Table
        caption={t('totals.title')}
        rows={month.payers}
        rowKey={({ totals }) => totals.payer}
        columns={[
          { id: 'payer', header: t('payer'), isRowHeader: true, cell: ({ totals }) => t(`payers.${totals.payer}`) },
          { id: 'invoiced', header: t('totals.invoiced'), align: 'right', cell: ({ totals }) => pair(totals.invoicedYen, totals.invoicedCount) },
          { id: 'payable', header: t('totals.payable'), align: 'right', cell: ({ totals }) => pair(totals.payableYen, totals.payableCount) },
          { id: 'held', header: t('totals.held'), align: 'right', cell: ({ totals }) => pair(totals.heldYen, totals.heldCount) },
          { id: 'returned', header: t('totals.returned'), align: 'right', cell: ({ totals }) => pair(totals.returnedYen, totals.returnedCount) },
          { id: 'released', header: t('totals.released'), align: 'right', cell: ({ totals }) => pair(totals.releasedYen, totals.releasedCount) },
          { id: 'reversal', header: t('totals.reversal'), align: 'right', cell: ({ totals }) => pair(totals.reversalYen, totals.reversalCount) },
          { id: 'order', header: t('totals.order'), align: 'right', className: 'font-bold', cell: ({ orderYen }) => formatYen(orderYen) },
        ]}
      />
      <p className="border-t border-line px-5 py-3 text-[0.9375rem] text-ink-soft">{t(month.payers.every(({ meets }) => meets) ? 'totals.meet' : 'totals.differ')}</p>
    </Card>
  );
}
