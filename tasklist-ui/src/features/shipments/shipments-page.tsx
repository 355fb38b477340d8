import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Shipment } from '@/api/shipment-types';
import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TabLinks } from '@/components/ui/tab-links';
import { Table } from '@/components/ui/table';
import { ArrivalsTable } from '@/features/shipments/arrivals-table';
import { OpenRequestsPanel } from '@/features/shipments/open-requests-panel';
import { AnswerProgress } from '@/features/shipments/answer-progress';
import { arrivalsQuery, shipmentsQuery } from '@/features/shipments/shipments-api';
import { shipmentTones, useShipmentWords } from '@/features/shipments/shipment-words';
import { formatDateTime } from '@/lib/dates';

const tabs = ['shipments', 'arrivals'] as const;

/** What is asked of other bodies and what they answer: what waits to be sent comes first. */
export default function ShipmentsPage() {
  const { t } = useTranslation('shipments');
  const [params] = useSearchParams();
  const tab = params.get('tab') === 'arrivals' ? 'arrivals' : 'shipments';
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="flex flex-col gap-6">
        <OpenRequestsPanel />
        <section aria-label={t(`tabs.${tab}`)}>
          <TabLinks label={t('tabs.label')} selected={tab} tabs={tabs.map((id) => ({ id, to: { search: `?tab=${id}` }, label: t(`tabs.${id}`) }))} />
          <div className="rounded-b-12 border border-t-0 border-line bg-white">{tab === 'shipments' ? <ShipmentList /> : <ArrivalList />}</div>
        </section>
      </div>
    </>
  );
}

function ShipmentList() {
  const { t } = useTranslation('shipments');
  const shipments = useQuery(shipmentsQuery);
  if (shipments.isPending) return <SkeletonRows rows={5} columns={6} />;
  if (shipments.isError) return <ProblemPanel problem={shipments.error} onRetry={() => void shipments.refetch()} />;
  if (shipments.data.items.length === 0) return <EmptyState title={t('none')} />;
  return <ShipmentTable shipments={shipments.data.items} />;
}

function ShipmentTable({ shipments }: { shipments: Shipment[] }) {
  const { t } = useTranslation('shipments');
  const words = useShipmentWords();
  return (
    <Table
      caption={t('tabs.shipments')}
      rows={shipments}
      rowKey={({ number }) => number}
      columns={[
        {
          id: 'number',
          header: t('number'),
          isRowHeader: true,
          cell: ({ number }) => (
            <Link to={`/shipments/${number}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
              {number}
            </Link>
          ),
        },
        { id: 'channel', header: t('channel'), cell: ({ channel, medium }) => (medium ? t('onMedium', { channel: words.channel(channel) }) : words.channel(channel)) },
        { id: 'kind', header: t('kind'), cell: ({ kind }) => words.kind(kind) },
        { id: 'state', header: t('state'), cell: ({ state }) => <StatusBadge tone={shipmentTones[state]}>{t(`states.${state}`)}</StatusBadge> },
        { id: 'progress', header: t('progress.title'), cell: (shipment) => <AnswerProgress shipment={shipment} /> },
        { id: 'prepared', header: t('preparedAt'), cell: ({ acts }) => formatDateTime(acts[0]?.at) },
      ]}
    />
  );
}

function ArrivalList() {
  const { t } = useTranslation('shipments');
  const arrivals = useQuery(arrivalsQuery);
  if (arrivals.isPending) return <SkeletonRows rows={5} columns={6} />;
  if (arrivals.isError) return <ProblemPanel problem={arrivals.error} onRetry={() => void arrivals.refetch()} />;
  if (arrivals.data.length === 0) return <EmptyState title={t('arrivals.none')} />;
  return <ArrivalsTable arrivals={arrivals.data} />;
}
