import { useTranslation } from 'react-i18next';
import type { RefundState } from '@/api/refund-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';

const tones: Record<RefundState, Tone> = {
  CLAIMED: 'info', ENTERED: 'info', EVIDENCE_MISSING: 'warning', COMPUTED: 'info', PROPOSED: 'info', APPROVED: 'info', TRANSFERRING: 'info',
  RETURNED: 'danger', PAID: 'success', REFUSED: 'neutral',
};

export function RefundStateBadge({ state }: { state: RefundState }) {
  const { t } = useTranslation('payment');
  return <StatusBadge tone={tones[state]}>{t(`refundState.${state}`)}</StatusBadge>;
}
