import { useTranslation } from 'react-i18next';
import type { BoxPlace, PlaceView } from '@/api/custody-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';

const tones: Record<BoxPlace, Tone> = { CABINET: 'info', CARRIER: 'warning', CONTRACTOR: 'success', DISPOSAL_SITE: 'warning', MISSING: 'danger', DISPOSED: 'neutral' };

/** The one place of a box, with cabinet or shelf. */
export function PlaceBadge({ place }: { place: Pick<PlaceView, 'place' | 'cabinet' | 'shelf'> }) {
  const { t } = useTranslation('custody');
  const where = place.cabinet ?? place.shelf;
  return <StatusBadge tone={tones[place.place]}>{t(`place.${place.place}`) + (where ? ` ${where}` : '')}</StatusBadge>;
}
