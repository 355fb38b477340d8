import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CustodyOrder } from '@/api/custody-types';
import { OrderBoxes } from '@/components/custody/order-boxes';
import { Banner } from '@/components/ui/banner';
import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

/** The order that the task is about. */
export function useOrder(): CustodyOrder {
  return useTaskForm().prefill.order as CustodyOrder;
}

/** Who asked for what until when, and the boxes unless the form shows them itself. */
export function OrderFacts({ withBoxes = false }: { withBoxes?: boolean }) {
  const { t } = useTranslation('custody');
  const order = useOrder();
  return (
    <FormSection titleText={t('order.title', { kind: t(`kind.${order.kind}`), number: order.number })}>
      <DescriptionList
        columns={2}
        items={[
          {
            term: t('order.one'),
            description: (
              <Link to={`/custody/orders/${order.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                {order.number}
              </Link>
            ),
          },
          { term: t('orders.requested'), description: order.requestedBy },
          { term: t('orders.wantedOn'), description: formatDate(order.wantedOn) },
          { term: t('orders.boxes'), description: t('boxes', { count: order.totals.boxes }) },
          ...(order.reason ? [{ term: t('order.reason'), description: order.reason }] : []),
          ...(order.wayBill ? [{ term: t('wayBill'), description: order.wayBill }] : []),
        ]}
      />
      {order.strangers.length > 0 && <Banner tone="warning" title={t('order.strangers', { numbers: order.strangers.map(({ boxNumber }) => boxNumber).join('、') })} />}
      {withBoxes && <OrderBoxes order={order} />}
    </FormSection>
  );
}
