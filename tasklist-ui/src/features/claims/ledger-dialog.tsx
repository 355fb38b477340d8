import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { ledgerQuery, type LedgerMonth } from '@/features/claims/claims-api';
import { formatDateTime, formatMonth } from '@/lib/dates';
import { formatYen } from '@/lib/money';

/** ⑬ The cap ledger of a person, month by month. */
export function LedgerDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation('claims');
  const ledger = useQuery(ledgerQuery(personId));
  return (
    <Dialog isOpen onClose={onClose} title={ledger.data ? t('ledger.titleOf', { name: ledger.data.name }) : t('ledger.title')} size="large">
      {ledger.isPending && <LoadingPanel />}
      {ledger.isError && <ProblemPanel problem={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.data?.months.length === 0 && <EmptyState title={t('ledger.none')} />}
      {ledger.data?.months.map((month) => <Month key={month.service} month={month} />)}
    </Dialog>
  );
}

function Month({ month }: { month: LedgerMonth }) {
  const { t } = useTranslation('claims');
  const said = t('ledger.used', { used: formatYen(month.usedYen), cap: formatYen(month.capYen) });
  return (
    <section aria-label={formatMonth(month.service)}>
      <h3 className="font-bold">{formatMonth(month.service)}</h3>
      <div className="flex flex-wrap items-center gap-4 py-2">
        <span aria-hidden="true" className="block h-3 w-60 overflow-hidden rounded-full bg-solid-gray-100">
          <span className="block h-full bg-blue-900" style={{ width: `${month.capYen === 0 ? 0 : (month.usedYen / month.capYen) * 100}%` }} />
        </span>
        <span className="tabular-nums">{said}</span>
        <span className="text-ink-soft tabular-nums">{t('ledger.total', { total: formatYen(month.totalCostYen) })}</span>
      </div>
      {month.entries.length > 0 && (
        <Table
          caption={t('ledger.entriesOf', { month: formatMonth(month.service) })}
          rows={month.entries.map((entry, index) => ({ ...entry, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { id: 'kind', header: t('ledger.kind'), isRowHeader: true, cell: ({ kind }) => t(`ledger.kinds.${kind}`) },
            { id: 'record', header: t('recordNumber'), cell: ({ recordNumber }) => recordNumber ?? '' },
            { id: 'institution', header: t('institution'), cell: ({ institutionCode }) => institutionCode ?? '' },
            { id: 'cost', header: t('ledger.cost'), align: 'right', cell: ({ totalCostYen }) => formatYen(totalCostYen) },
            { id: 'share', header: t('share'), align: 'right', cell: ({ shareYen }) => formatYen(shareYen) },
            { id: 'at', header: t('ledger.recordedAt'), className: 'whitespace-nowrap', cell: ({ recordedAt }) => formatDateTime(recordedAt) },
          ]}
        />
      )}
    </section>
  );
}
