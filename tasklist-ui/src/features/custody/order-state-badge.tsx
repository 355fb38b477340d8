import { useTranslation } from 'react-i18next';
import type { OrderLine, OrderState } from '@/api/custody-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';

const tones: Record<OrderState, Tone> = {
  REQUESTED: 'info', APPROVED: 'info', TURNED_DOWN: 'neutral', DROPPED: 'neutral', PLACED: 'warning', ANSWERED: 'warning', WITNESSED: 'warning', CERTIFIED: 'warning', DONE: 'success', STOPPED: 'danger',
};

/** How far an order is; one that lost a box says so. */
export function OrderStateBadge({ order }: { order: Pick<OrderLine, 'state' | 'totals'> }) {
  const { t } = useTranslation('custody');
  return (
    <span className="flex flex-wrap gap-2">
      <StatusBadge tone={tones[order.state]}>{t(`states.${order.state}`)}</StatusBadge>
      {order.totals.missing > 0 && <StatusBadge tone="danger">{t('orders.missing', { count: order.totals.missing })}</StatusBadge>}
    </span>
  );
}
