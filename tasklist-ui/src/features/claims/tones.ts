import type { Tone } from '@/components/ui/badge';
import type { LineState, MonthState } from '@/features/claims/claims-api';

export const monthTones: Record<MonthState, Tone> = {
  OPEN: 'info', ADJUDICATING: 'info', EXCEPTIONS: 'warning', READY: 'info', ORDERED: 'info', PAID: 'success', CLOSED: 'neutral',
};

export const lineTones: Record<LineState, Tone> = { RECEIVED: 'info', PAYABLE: 'success', HELD: 'warning', CARRIED: 'warning', RETURNED: 'danger' };
