import { useTranslation } from 'react-i18next';
import type { Shipment } from '@/api/shipment-types';

/** How many requests of a shipment are answered, as a bar and in words. */
export function AnswerProgress({ shipment }: { shipment: Pick<Shipment, 'number' | 'progress'> }) {
  const { t } = useTranslation('shipments');
  const { requests, answered } = shipment.progress;
  return (
    <span className="flex items-center gap-3 whitespace-nowrap">
      <progress aria-label={t('progress.of', { number: shipment.number })} value={answered} max={Math.max(requests, 1)} className="h-2 w-24 accent-blue-900" />
      <span className="tabular-nums">{t('progress.count', { answered, requests })}</span>
    </span>
  );
}
