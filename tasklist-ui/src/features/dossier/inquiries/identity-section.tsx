import { useQuery } from '@tanstack/react-query';
import { Badge, StatusBadge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { formatDateShort } from '@/lib/dates';
import { useWords, type Words } from '@/lib/words';
import { inquiryQueries, type Chase, type IdentityInquiry } from '../api/inquiries';

/** ④ ④' What the resident register was asked, and what it said. */
export function IdentitySection({ caseId }: { caseId: string }) {
  const t = useWords('inquiries');
  const inquiries = useQuery(inquiryQueries.identity(caseId));
  if (inquiries.isPending) return <LoadingPanel />;
  if (inquiries.isError) return <ProblemPanel problem={inquiries.error} onRetry={() => void inquiries.refetch()} />;
  const { items, chases } = inquiries.data;
  return (
    <Card title={t('identity.title')} flush={items.length > 0}>
      {items.length === 0 ? <p className="text-ink-soft">{t('identity.none')}</p> : <Inquiries items={items} t={t} />}
      {chases.length > 0 && <Chases chases={chases} t={t} />}
    </Card>
  );
}

function Inquiries({ items, t }: { items: IdentityInquiry[]; t: Words }) {
  const people = useWords('casework');
  return (
    <Table
      caption={t('identity.title')}
      rows={items}
      rowKey={(row) => row.inquiryNumber}
      columns={[
        {
          id: 'person',
          header: t('identity.person'),
          isRowHeader: true,
          cell: (row) => (
            <>
              {row.personName}
              <span className="block text-[0.8125rem] text-ink-soft">{people(`relationship.${row.relationship}`, { defaultValue: '' })}</span>
            </>
          ),
        },
        {
          id: 'kind',
          header: t('identity.kind'),
          cell: (row) => (
            <>
              {t(`identity.kinds.${row.kind}`)}
              {row.round > 1 && <span className="block text-[0.8125rem] text-ink-soft">{t('identity.round', { round: row.round })}</span>}
            </>
          ),
        },
        { id: 'number', header: t('identity.number'), className: 'tabular-nums', cell: (row) => row.inquiryNumber },
        { id: 'placed', header: t('identity.placed'), cell: (row) => formatDateShort(row.placedAt) },
        { id: 'shipment', header: t('identity.shipment'), className: 'tabular-nums', cell: (row) => row.shipmentNumber ?? '―' },
        { id: 'answered', header: t('identity.answered'), cell: (row) => formatDateShort(row.answeredOn) || '―' },
        { id: 'result', header: t('identity.result'), cell: (row) => <Result row={row} t={t} /> },
        { id: 'settlement', header: t('identity.settlement'), cell: (row) => <Settlement row={row} t={t} /> },
      ]}
    />
  );
}

function Result({ row, t }: { row: IdentityInquiry; t: Words }) {
  if (!row.result) return <StatusBadge tone={row.state === 'PLACED' ? 'info' : 'neutral'}>{t(`identity.state.${row.state}`)}</StatusBadge>;
  return (
    <span className="flex flex-col items-start gap-1">
      <StatusBadge tone={toneOf(row.result)}>{t(`identity.results.${row.result}`)}</StatusBadge>
      {row.differences && (
        <span className="flex flex-wrap gap-1">
          {row.differences.map((field) => (
            <Badge key={field} tone="warning">
              {t('identity.differs', { field: t(`identity.field.${field}`) })}
            </Badge>
          ))}
        </span>
      )}
      {row.changeDate && <span className="text-[0.8125rem]">{t('identity.changed', { date: formatDateShort(row.changeDate) })}</span>}
    </span>
  );
}

function Settlement({ row, t }: { row: IdentityInquiry; t: Words }) {
  if (!row.settlement) return row.result ? <StatusBadge tone="warning">{t('identity.unsettled')}</StatusBadge> : '―';
  return (
    <>
      {t(`identity.settlements.${row.settlement}`)}
      {row.settledBy && (
        <span className="block text-[0.8125rem] text-ink-soft">
          {t('identity.by', { name: row.settledBy, date: formatDateShort(row.settledAt) })}
        </span>
      )}
      {row.settledReason && <span className="block text-[0.8125rem]">{row.settledReason}</span>}
    </>
  );
}

function Chases({ chases, t }: { chases: Chase[]; t: Words }) {
  return (
    <Table
      caption={t('identity.chases')}
      showCaption
      className="px-5 py-4"
      rows={chases}
      rowKey={(row) => `${row.chasedOn}-${row.contact}`}
      columns={[
        { id: 'on', header: t('identity.chasedOn'), isRowHeader: true, cell: (row) => formatDateShort(row.chasedOn) },
        { id: 'contact', header: t('identity.contact'), cell: (row) => row.contact },
        { id: 'result', header: t('identity.said'), cell: (row) => t(`identity.chaseResults.${row.result}`) },
        { id: 'expected', header: t('identity.expected'), cell: (row) => formatDateShort(row.expectedOn) || '―' },
        { id: 'note', header: t('identity.note'), cell: (row) => row.note ?? '―' },
        { id: 'by', header: t('identity.chasedBy'), cell: (row) => row.chasedBy },
      ]}
    />
  );
}

function toneOf(result: string): Tone {
  if (result === 'MATCH') return 'success';
  return result === 'NOT_FOUND' || result === 'ERROR_FORMAT' ? 'danger' : 'warning';
}
