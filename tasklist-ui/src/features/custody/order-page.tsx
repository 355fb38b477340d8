import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { CustodyOrder } from '@/api/custody-types';
import { OrderBoxes } from '@/components/custody/order-boxes';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Card, DescriptionList } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Certificates } from '@/components/custody/certificates';
import { custodyQueries } from '@/features/custody/custody-api';
import { OrderStateBadge } from '@/features/custody/order-state-badge';
import { formatDate, formatDateTime } from '@/lib/dates';

type Words = ReturnType<typeof useTranslation<'custody'>>['t'];

/** ⑰ One order: its boxes, who asked, approved and carried, what the contractor said, and the certificates. */
export default function OrderPage() {
  const { t } = useTranslation('custody');
  const { id = '' } = useParams();
  const query = useQuery(custodyQueries.order(id));
  if (query.isPending) return <LoadingPanel />;
  if (query.isError) {
    return (
      <>
        <PageHeader title={t('order.one')} />
        <ProblemPanel problem={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  const order = query.data;
  return (
    <>
      <PageHeader
        title={t('order.title', { kind: t(`kind.${order.kind}`), number: order.number })}
        lead={<OrderStateBadge order={order} />}
        actions={
          <ButtonLink to="/custody/orders" variant="secondary">
            {t('orders.title')}
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-6">
        {order.strangers.length > 0 && (
          <Banner tone="warning" title={t('order.strangers', { numbers: order.strangers.map(({ boxNumber }) => boxNumber).join('、') })} />
        )}
        <Card title={t('order.course')}>
          <DescriptionList columns={2} items={course(order, t)} />
        </Card>
        <Card title={t('order.boxes')} flush>
          <OrderBoxes order={order} />
        </Card>
        {order.certificates.length > 0 && <Certificates certificates={order.certificates} />}
      </div>
    </>
  );
}

function course(order: CustodyOrder, t: Words) {
  const at = (moment: string | undefined, who: string | undefined) => [moment ? formatDateTime(moment) : '', who ?? ''].join(' ').trim();
  return [
    { term: t('orders.requested'), description: at(order.requestedAt, order.requestedBy) },
    { term: t('orders.wantedOn'), description: formatDate(order.wantedOn) },
    { term: t('order.reason'), description: order.reason },
    { term: t('order.judged'), description: order.judgedAt && at(order.judgedAt, order.approvedBy) },
    { term: t('order.comment'), description: order.comment },
    { term: t('order.handedOver'), description: order.handedOverAt && at(order.handedOverAt, order.handedOverBy) },
    { term: t('wayBill'), description: order.wayBill },
    { term: t('order.carrier'), description: order.carrierPerson && `${order.carrierPerson}（${order.identifiedBy ? t(`identified.${order.identifiedBy}`) : ''}）` },
    { term: t('order.leftOut'), description: order.leftOutReason },
    { term: t('order.placed'), description: order.placedAt && `${formatDateTime(order.placedAt)} ${order.attempt > 1 ? t('order.attempt', { count: order.attempt }) : ''}` },
    { term: t('order.answered'), description: order.answeredOn && `${formatDate(order.answeredOn)} ${order.outcome ? t(`outcome.${order.outcome}`) : ''}` },
    { term: t('order.resolution'), description: order.resolutionReason },
    { term: t('order.witnessed'), description: order.witnessedOn && `${formatDate(order.witnessedOn)} ${order.witnessedBy ?? ''}` },
    { term: t('order.method'), description: order.method && `${t(`method.${order.method}`)} ${order.site ?? ''}` },
    { term: t('order.ended'), description: order.endedAt && formatDateTime(order.endedAt) },
  ].filter(({ description }) => Boolean(description));
}
