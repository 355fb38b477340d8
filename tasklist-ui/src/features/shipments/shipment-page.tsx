import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Shipment, ShipmentRequest } from '@/api/shipment-types';
import { StatusBadge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Card, DescriptionList } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { AnswerProgress } from '@/features/shipments/answer-progress';
import { ArrivalsTable } from '@/features/shipments/arrivals-table';
import { ShipmentActions } from '@/features/shipments/shipment-actions';
import { shipmentQuery } from '@/features/shipments/shipments-api';
import { shipmentTones, useShipmentWords } from '@/features/shipments/shipment-words';
import { formatDateTime } from '@/lib/dates';

/** One line of the usage register: what is asked, who let it leave, what came back. */
export default function ShipmentPage() {
  const { t } = useTranslation('shipments');
  const words = useShipmentWords();
  const { id = '' } = useParams();
  const detail = useQuery(shipmentQuery(id));
  if (detail.isPending) return <LoadingPanel />;
  if (detail.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={detail.error} onRetry={() => void detail.refetch()} />
      </>
    );
  }
  const { shipment, requests, arrivals } = detail.data;
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/shipments" className="text-blue-900 underline underline-offset-4">
          {t('title')}
        </Link>
      </nav>
      <PageHeader title={t('detailTitle', { number: shipment.number })}>
        <p className="mt-1 flex flex-wrap items-center gap-x-6 text-ink-soft">
          <StatusBadge tone={shipmentTones[shipment.state]}>{t(`states.${shipment.state}`)}</StatusBadge>
          <span>{words.kind(shipment.kind)}</span>
          <span>{shipment.medium ? t('onMedium', { channel: words.channel(shipment.channel) }) : words.channel(shipment.channel)}</span>
          <AnswerProgress shipment={shipment} />
        </p>
      </PageHeader>
      <div className="flex flex-col gap-5">
        <NextStep shipment={shipment} />
        <Card title={t('register')}>
          <DescriptionList
            items={[
              { term: t('purpose'), description: shipment.purpose },
              { term: t('basis'), description: shipment.basis },
              { term: t('recordItems'), description: shipment.items },
              { term: t('open.count'), description: t('items', { count: shipment.progress.requests }) },
              ...(shipment.digest ? [{ term: t('digest'), description: <span className="font-mono text-[0.8125rem] break-all">{shipment.digest}</span> }] : []),
            ]}
          />
        </Card>
        <Card title={t('history')}>
          <Table
            caption={t('history')}
            rows={shipment.acts}
            rowKey={(act) => `${act.kind} ${act.at}`}
            columns={[
              { id: 'at', header: t('at'), cell: ({ at }) => formatDateTime(at) },
              { id: 'act', header: t('act'), isRowHeader: true, cell: ({ kind }) => t(`acts.${kind}`) },
              { id: 'by', header: t('by'), cell: ({ byName }) => byName ?? t('system') },
              { id: 'note', header: t('note'), cell: ({ note }) => <span className="break-words whitespace-pre-wrap">{note}</span> },
            ]}
          />
        </Card>
        <Card title={t('requests.title')}>{requests.length > 0 ? <RequestTable requests={requests} /> : <EmptyState title={t('requests.none')} />}</Card>
        {arrivals.length > 0 && (
          <Card title={t('tabs.arrivals')}>
            <ArrivalsTable arrivals={arrivals} isOfOneShipment />
          </Card>
        )}
      </div>
    </>
  );
}

/** Who has the ball, and the buttons for those who do. */
function NextStep({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipments');
  const next = shipment.state === 'APPROVED' && shipment.medium ? 'APPROVED_MEDIUM' : shipment.state;
  return (
    <Banner
      tone={shipment.state === 'DEAD' ? 'danger' : shipment.problem ? 'warning' : shipment.state === 'CONFIRMED' ? 'success' : 'info'}
      title={t(`next.${next}`)}
      actions={shipment.actions.length > 0 ? <ShipmentActions shipment={shipment} /> : undefined}
    >
      {shipment.problem && (
        <p>
          {shipment.problem} {shipment.nextAttemptAt && t('retried', { at: formatDateTime(shipment.nextAttemptAt), count: shipment.attempts })}
        </p>
      )}
    </Banner>
  );
}

function RequestTable({ requests }: { requests: ShipmentRequest[] }) {
  const { t } = useTranslation('shipments');
  return (
    <Table
      caption={t('requests.title')}
      rows={requests}
      rowKey={({ inquiryNumber }) => String(inquiryNumber)}
      columns={[
        { id: 'number', header: t('requests.number'), isRowHeader: true, cell: ({ inquiryNumber }) => <span className="tabular-nums">{inquiryNumber}</span> },
        {
          id: 'case',
          header: t('requests.case'),
          cell: ({ caseId, applicationNumber }) =>
            applicationNumber && (
              <Link to={`/cases/${caseId}`} className="text-blue-900 underline underline-offset-4 tabular-nums">
                {applicationNumber}
              </Link>
            ),
        },
        { id: 'state', header: t('state'), cell: ({ state }) => <StatusBadge tone={state === 'ANSWERED' ? 'success' : state === 'DEAD' ? 'danger' : 'info'}>{t(`requests.states.${state}`)}</StatusBadge> },
        { id: 'answered', header: t('requests.answeredAt'), cell: ({ answeredAt }) => formatDateTime(answeredAt) },
        { id: 'status', header: t('requests.status'), cell: ({ status }) => (status ? t(`requests.statuses.${status}`, { defaultValue: status }) : '') },
      ]}
    />
  );
}
