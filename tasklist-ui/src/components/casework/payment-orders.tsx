import { useTranslation } from 'react-i18next';
import type { ClaimPayment, OrderState, PaymentOrder } from '@/api/payment-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Table } from '@/components/ui/table';
import { formatDate, formatDateTime } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';

const tones: Record<OrderState, Tone> = {
  PREPARED: 'info', CHECKED: 'info', APPROVED: 'info', PLACED: 'warning', CONFIRMED: 'success', DIFFERENT: 'danger', NOTHING_TO_PAY: 'neutral',
};

/** ⑮ The payment orders of a month with the people who checked and approved them. */
export function PaymentOrders({ payment }: { payment: ClaimPayment }) {
  const { t } = useTranslation('payment');
  const by = (name?: string, at?: string) => (name && at ? t('by', { name, at: formatDateTime(at) }) : '');
  return (
    <div className="flex flex-col gap-3">
      {payment.orders
        .filter(({ problem }) => problem)
        .map(({ number, problem }) => (
          <Banner key={number} tone="danger" title={problem ?? ''} />
        ))}
      {payment.orders
        .filter(({ carriedInYen, carriedOutYen }) => carriedInYen < 0 || carriedOutYen < 0)
        .map(({ number, carriedInYen, carriedOutYen }) => (
          <Banner key={number} tone="info" title={t(carriedOutYen < 0 ? 'orders.carriedOut' : 'orders.carriedIn', { number, in: formatYen(-carriedInYen), out: formatYen(-carriedOutYen) })} />
        ))}
      <Table<PaymentOrder>
        caption={t('orders.caption')}
        rows={payment.orders}
        rowKey={({ id }) => id}
        columns={[
          { id: 'number', header: t('orders.number'), isRowHeader: true, className: 'tabular-nums whitespace-nowrap', cell: (order) => order.number },
          { id: 'payer', header: t('orders.payer'), cell: (order) => t(`payer.${order.payer}`) },
          { id: 'lines', header: t('orders.lines'), align: 'right', cell: (order) => formatCount(order.lineCount) },
          { id: 'fee', header: t('orders.fee'), align: 'right', className: 'whitespace-nowrap', cell: (order) => formatYen(order.feeYen) },
          { id: 'total', header: t('orders.total'), align: 'right', className: 'font-bold whitespace-nowrap', cell: (order) => formatYen(order.totalYen) },
          { id: 'state', header: t('orders.state'), cell: (order) => <StatusBadge tone={tones[order.state]}>{t(`orderState.${order.state}`)}</StatusBadge> },
          { id: 'checked', header: t('orders.checked'), cell: (order) => by(order.checkedBy, order.checkedAt) },
          { id: 'approved', header: t('orders.approved'), cell: (order) => by(order.approvedBy, order.approvedAt) },
          { id: 'confirmed', header: t('orders.confirmed'), cell: (order) => (order.confirmedOn ? t('orders.confirmedAs', { date: formatDate(order.confirmedOn), yen: formatYen(order.confirmedYen), reference: order.reference }) : '') },
        ]}
      />
      <p className="text-right text-[1.125rem] font-bold">{t('orders.sum', { yen: formatYen(payment.totalYen) })}</p>
    </div>
  );
}
