import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { BoxDetail } from '@/api/custody-types';
import { PlaceBadge } from '@/components/custody/place-badge';
import { ButtonLink } from '@/components/ui/button-link';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card, DescriptionList } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { CaseLink } from '@/features/custody/case-link';
import { custodyQueries, labelsUrl } from '@/features/custody/custody-api';
import { MoveForm } from '@/features/custody/move-form';
import { PackPanel } from '@/features/custody/pack-panel';
import { formatDate, formatDateTime } from '@/lib/dates';
import { formatFiscalYear } from '@/lib/fiscal-year';

/** ⑰ A box: what is on its label, whose papers lie in it, and all the places where it has been. */
export default function BoxPage() {
  const { t } = useTranslation('custody');
  const { id = '' } = useParams();
  const detail = useQuery(custodyQueries.box(id));
  if (detail.isPending) return <LoadingPanel />;
  if (detail.isError) {
    return (
      <>
        <PageHeader title={t('box.title', { number: '' })} />
        <ProblemPanel problem={detail.error} onRetry={() => void detail.refetch()} />
      </>
    );
  }
  const { box } = detail.data;
  return (
    <>
      <PageHeader
        title={t('box.title', { number: box.number })}
        lead={<PlaceBadge place={box.place} />}
        actions={
          <>
            <ButtonLink to="/custody" variant="secondary">
              {t('title')}
            </ButtonLink>
            {detail.data.mayWork && box.state !== 'PACKING' && (
              <a href={labelsUrl([box.number])} target="_blank" rel="noreferrer" className={buttonClasses('secondary', 'medium')}>
                {t('box.label')}
              </a>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {box.state === 'PACKING' && detail.data.mayWork && <PackPanel detail={detail.data} />}
        <Card title={t('box.facts')}>
          <DescriptionList columns={2} items={facts(detail.data, t)} />
        </Card>
        {detail.data.mayWork && (box.place.place === 'CABINET' || box.place.place === 'MISSING') && <MoveForm key={box.version} box={box} />}
        {box.state !== 'PACKING' && <Contents detail={detail.data} />}
        <History detail={detail.data} />
      </div>
    </>
  );
}

type Words = ReturnType<typeof useTranslation<'custody'>>['t'];

function facts(detail: BoxDetail, t: Words) {
  const { box } = detail;
  return [
    { term: t('year'), description: formatFiscalYear(box.fiscalYear) },
    { term: t('count'), description: t('cases', { count: box.cases }) },
    ...(detail.firstApplication ? [{ term: t('box.range'), description: t('box.fromTo', { first: detail.firstApplication, last: detail.lastApplication ?? '' }) }] : []),
    { term: t('box.opened'), description: `${formatDateTime(detail.openedAt)} ${detail.openedBy}` },
    ...(detail.sealedAt ? [{ term: t('box.sealed'), description: `${formatDateTime(detail.sealedAt)} ${detail.sealedBy ?? ''}` }] : []),
    { term: t('keptUntil'), description: formatDate(box.keptUntil) },
    { term: t('destroyFrom'), description: <span className={box.due ? 'font-bold text-error-2' : ''}>{formatDate(box.destroyFrom)}</span> },
    ...(box.orderId
      ? [
          {
            term: t('order.one'),
            description: (
              <Link to={`/custody/orders/${box.orderId}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                {box.orderNumber}
              </Link>
            ),
          },
        ]
      : []),
    ...(detail.disposedOn ? [{ term: t('box.disposed'), description: `${formatDate(detail.disposedOn)} ${t('box.witness', { name: detail.witnessedBy ?? '' })}` }] : []),
    ...(detail.certificateNumber ? [{ term: t('certificate.number'), description: detail.certificateNumber }] : []),
  ];
}

function Contents({ detail }: { detail: BoxDetail }) {
  const { t } = useTranslation('custody');
  return (
    <Card title={t('box.contents')} flush>
      <Table
        caption={t('box.contents')}
        rows={detail.cases}
        rowKey={({ caseId }) => caseId}
        columns={[
          { id: 'position', header: t('position'), align: 'right', className: 'w-20', cell: (row) => row.position },
          { id: 'number', header: t('applicationNumber'), isRowHeader: true, cell: (row) => <CaseLink {...row} /> },
          { id: 'notified', header: t('notifiedOn'), cell: (row) => formatDate(row.notifiedOn) },
        ]}
      />
    </Card>
  );
}

function History({ detail }: { detail: BoxDetail }) {
  const { t } = useTranslation('custody');
  return (
    <Card title={t('history.title')} flush>
      <Table
        caption={t('history.title')}
        rows={detail.history}
        rowKey={(stay) => `${stay.since}-${stay.until ?? ''}-${stay.place}`}
        columns={[
          { id: 'place', header: t('where'), isRowHeader: true, cell: (stay) => <PlaceBadge place={stay} /> },
          { id: 'since', header: t('history.since'), cell: (stay) => formatDateTime(stay.since) },
          { id: 'until', header: t('history.until'), cell: (stay) => (stay.until ? formatDateTime(stay.until) : t('history.now')) },
          { id: 'by', header: t('history.by'), cell: (stay) => stay.by ?? t('history.contractor') },
          { id: 'bill', header: t('wayBill'), className: 'tabular-nums', cell: (stay) => stay.wayBill ?? '' },
          { id: 'order', header: t('order.one'), className: 'tabular-nums', cell: (stay) => stay.orderNumber ?? '' },
          { id: 'note', header: t('note'), cell: (stay) => stay.note ?? '' },
        ]}
      />
    </Card>
  );
}
