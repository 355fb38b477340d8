import { useTranslation } from 'react-i18next';
import type { ArrivalState, ShipmentState } from '@/api/shipment-types';
import type { Tone } from '@/components/ui/badge';

/** Names of channels and kinds; what has none yet is shown as the server calls it. */
export function useShipmentWords() {
  const { t } = useTranslation('shipments');
  return {
    channel: (name: string) => t(`channels.${name as 'linkage'}`, { defaultValue: name }),
    kind: (name: string) => t(`kinds.${name as 'code-acquisition'}`, { defaultValue: name }),
  };
}

export const shipmentTones: Record<ShipmentState, Tone> = {
  PREPARED: 'warning', RETURNED: 'neutral', APPROVED: 'info', PERMITTED: 'info', QUEUED: 'info', SENT: 'info', ANSWERED: 'warning', CONFIRMED: 'success', DEAD: 'danger',
};

export const arrivalTones: Record<ArrivalState, Tone> = { ARRIVED: 'info', IMPORTED: 'success', REFUSED: 'danger', DEAD: 'danger' };
