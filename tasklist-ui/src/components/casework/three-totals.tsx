import { useTranslation } from 'react-i18next';
import type { PayerReconciliation, Reconciliation } from '@/api/payment-types';
import { Banner } from '@/components/ui/banner';
import { Table } from '@/components/ui/table';
import { classes } from '@/lib/classes';
import { formatCount, formatYen } from '@/lib/money';

const tones = { TO_BE_ORDERED: 'info', AWAITED: 'info', DIFFERS: 'warning', MEETS: 'success' } as const;

/** ⑮ Invoice, order and records of a month side by side: do every line and every yen occur once? */
export function ThreeTotals({ reconciliation }: { reconciliation: Reconciliation }) {
  return (
    <div className="flex flex-col gap-5">
      <Banner tone={tones[reconciliation.state]} title={reconciliation.sentence} />
      {reconciliation.payers.map((payer) => (
        <PayerTotals key={payer.payer} totals={payer} />
      ))}
    </div>
  );
}

interface Part {
  name: 'payable' | 'held' | 'returned' | 'released' | 'fee' | 'recorded';
  yen: number;
  look: string;
}

function PayerTotals({ totals }: { totals: PayerReconciliation }) {
  const { t } = useTranslation('payment');
  const payable = totals.invoicedYen - totals.heldYen - totals.returnedYen;
  const released: Part = { name: 'released', yen: totals.releasedYen, look: 'bg-blue-400' };
  const fee: Part = { name: 'fee', yen: totals.feeYen, look: 'bg-solid-gray-400' };
  const columns: { name: 'invoice' | 'order' | 'records'; parts: Part[]; yen: number }[] = [
    {
      name: 'invoice',
      yen: totals.invoicedYen,
      parts: [
        { name: 'payable', yen: payable, look: 'bg-blue-800' },
        { name: 'held', yen: totals.heldYen, look: 'bg-yellow-500' },
        { name: 'returned', yen: totals.returnedYen, look: 'bg-red-600' },
      ],
    },
    {
      name: 'order',
      yen: totals.orderedYen,
      parts: [{ name: 'payable', yen: payable + totals.reversalYen, look: 'bg-blue-800' }, released, fee],
    },
    {
      name: 'records',
      yen: totals.recordedYen + (totals.confirmedYen === undefined ? 0 : totals.feeYen),
      parts: [
        { name: 'recorded', yen: totals.recordedYen, look: 'bg-green-700' },
        ...(totals.confirmedYen === undefined ? [] : [fee]),
      ],
    },
  ];
  const most = Math.max(1, ...columns.map(({ yen }) => yen));
  const rows = [
    { id: 'invoiced', count: totals.invoicedCount, yen: totals.invoicedYen },
    { id: 'held', count: -totals.heldCount, yen: -totals.heldYen },
    { id: 'returned', count: -totals.returnedCount, yen: -totals.returnedYen },
    { id: 'released', count: totals.releasedCount, yen: totals.releasedYen },
    { id: 'reversed', count: totals.reversalCount, yen: totals.reversalYen },
    { id: 'fee', count: null, yen: totals.feeYen },
    { id: 'ordered', count: totals.orderedCount, yen: totals.orderedYen },
    { id: 'recorded', count: totals.recordedCount, yen: totals.recordedYen },
    { id: 'confirmed', count: null, yen: totals.confirmedYen ?? null },
  ] as const;
  return (
    <section aria-label={t(`payer.${totals.payer}`)} className="rounded-8 border border-line p-4">
      <h3 className="pb-3 font-bold">{t(`payer.${totals.payer}`)}</h3>
      <div className="grid gap-6 lg:grid-cols-2">
        <div aria-hidden="true" className="flex flex-col gap-3">
          {columns.map(({ name, parts, yen }) => (
            <div key={name}>
              <div className="flex justify-between text-[0.875rem]">
                <span>{t(`total.${name}`)}</span>
                <span className="tabular-nums">{formatYen(yen)}</span>
              </div>
              <div className="flex h-7 overflow-hidden rounded-4 bg-solid-gray-100">
                {parts
                  .filter((part) => part.yen > 0)
                  .map((part) => (
                    <span key={part.name} title={`${t(`part.${part.name}`)} ${formatYen(part.yen)}`} className={classes('h-full', part.look)} style={{ width: `${(part.yen / most) * 100}%` }} />
                  ))}
              </div>
            </div>
          ))}
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
            {columns
              .flatMap(({ parts }) => parts)
              .filter((part, index, all) => part.yen > 0 && all.findIndex(({ name }) => name === part.name) === index)
              .map((part) => (
                <li key={part.name} className="inline-flex items-center gap-1.5">
                  <span className={classes('size-3 rounded-4', part.look)} />
                  {t(`part.${part.name}`)}
                </li>
              ))}
          </ul>
        </div>
        <Table
          caption={t('totals.caption', { payer: t(`payer.${totals.payer}`) })}
          rowKey={({ id }) => id}
          rows={rows}
          columns={[
            { id: 'what', header: t('totals.what'), isRowHeader: true, cell: ({ id }) => t(`row.${id}`) },
            { id: 'count', header: t('totals.count'), align: 'right', cell: ({ count }) => (count === null ? '' : formatCount(count)) },
            { id: 'yen', header: t('totals.yen'), align: 'right', cell: ({ yen }) => (yen === null ? t('totals.none') : formatYen(yen)) },
          ]}
        />
      </div>
      {totals.differences.length > 0 && (
        <ul className="mt-3 list-disc pl-6 text-red-1000">
          {totals.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
