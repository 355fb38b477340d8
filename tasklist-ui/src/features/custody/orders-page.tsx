import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderKind } from '@/api/custody-types';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { QueryTable } from '@/components/ui/query-table';
import { custodyQueries } from '@/features/custody/custody-api';
import { OrderStateBadge } from '@/features/custody/order-state-badge';
import { formatDate, formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

const kinds: OrderKind[] = ['DEPOSIT', 'RETRIEVAL', 'RETURN', 'DISPOSAL'];

/** ⑰ Orders to the contractor, the newest first. */
export default function OrdersPage() {
  const { t } = useTranslation('custody');
  const { user } = useSession();
  const orders = useQuery(custodyQueries.orders);
  return (
    <>
      <PageHeader
        title={t('orders.title')}
        lead={t('orders.lead')}
        actions={
          hasRight(user, 'CUSTODY_DO') &&
          kinds.map((kind) => (
            <ButtonLink key={kind} to={`/custody/orders/new?kind=${kind}`} variant={kind === 'DEPOSIT' ? 'primary' : 'secondary'}>
              {t(`orders.new.${kind}`)}
            </ButtonLink>
          ))
        }
      />
      <Card flush>
        <QueryTable
          query={orders}
          caption={t('orders.title')}
          none={t('orders.none')}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'number',
              header: t('orders.number'),
              isRowHeader: true,
              cell: (order) => (
                <Link to={`/custody/orders/${order.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                  {order.number}
                </Link>
              ),
            },
            { id: 'kind', header: t('orders.kind'), cell: (order) => t(`kind.${order.kind}`) },
            { id: 'boxes', header: t('orders.boxes'), align: 'right', cell: ({ totals }) => t('boxes', { count: totals.boxes }) },
            { id: 'requested', header: t('orders.requested'), cell: (order) => `${formatDateTime(order.requestedAt)} ${order.requestedBy}` },
            { id: 'wanted', header: t('orders.wantedOn'), cell: (order) => formatDate(order.wantedOn) },
            { id: 'state', header: t('state'), cell: (order) => <OrderStateBadge order={order} /> },
          ]}
        />
      </Card>
    </>
  );
}
