import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { monthsQuery, type ClaimFile, type MonthSummary } from '@/features/claims/claims-api';
import { monthTones } from '@/features/claims/tones';
import { formatDateTime, formatMonth } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';

/** ⑬ ⑭ The claim months, and the files that could not be accepted. */
export default function ClaimMonthsPage() {
  const { t } = useTranslation('claims');
  const months = useQuery(monthsQuery);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="flex flex-col gap-6">
        <Card title={t('months')} flush>
          {months.isPending && <SkeletonRows rows={3} columns={5} />}
          {months.isError && (
            <div className="p-4">
              <ProblemPanel problem={months.error} onRetry={() => void months.refetch()} />
            </div>
          )}
          {months.data?.items.length === 0 && <EmptyState title={t('none')} />}
          {months.data && months.data.items.length > 0 && <Months months={months.data.items} />}
        </Card>
        {months.data && months.data.refused.length > 0 && (
          <Card title={t('refused')} flush>
            <Refused files={months.data.refused} />
          </Card>
        )}
      </div>
    </>
  );
}

function Months({ months }: { months: MonthSummary[] }) {
  const { t } = useTranslation('claims');
  return (
    <Table
      caption={t('months')}
      rows={months}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'month',
          header: t('month'),
          isRowHeader: true,
          cell: (month) => (
            <Link to={`/claim-months/${month.id}`} className="font-bold text-blue-900 underline underline-offset-4">
              {formatMonth(month.billing)}
            </Link>
          ),
        },
        { id: 'state', header: t('state'), cell: ({ state }) => <StatusBadge tone={monthTones[state]}>{t(`states.${state}`)}</StatusBadge> },
        { id: 'files', header: t('files'), align: 'right', cell: ({ files }) => t('filesOf', { files }) },
        { id: 'lines', header: t('lines'), align: 'right', cell: ({ lines }) => formatCount(lines) },
        { id: 'amount', header: t('amount'), align: 'right', cell: ({ amountYen }) => formatYen(amountYen) },
        { id: 'open', header: t('openExceptions'), align: 'right', cell: ({ openExceptions }) => formatCount(openExceptions) },
      ]}
    />
  );
}

function Refused({ files }: { files: ClaimFile[] }) {
  const { t } = useTranslation('claims');
  return (
    <Table
      caption={t('refused')}
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', header: t('fileName'), isRowHeader: true, cell: ({ fileName }) => fileName },
        { id: 'payer', header: t('payer'), cell: ({ payer }) => (payer ? t(`payers.${payer}`) : '') },
        {
          id: 'reason',
          header: t('reason'),
          cell: ({ refusal, refusalLine, refusalField }) => (
            <>
              {refusal}
              {refusalLine !== undefined && <span className="text-ink-soft"> {t('atLine', { line: refusalLine })}</span>}
              {refusalField !== undefined && <code className="ml-2 text-[0.875rem] text-ink-soft">{refusalField}</code>}
            </>
          ),
        },
        { id: 'at', header: t('receivedAt'), className: 'whitespace-nowrap', cell: ({ receivedAt }) => formatDateTime(receivedAt) },
      ]}
    />
  );
}
