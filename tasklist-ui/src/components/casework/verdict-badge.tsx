import { useTranslation } from 'react-i18next';
import type { Verdict } from '@/api/meeting-types';
import { StatusBadge } from '@/components/ui/badge';

const tones = { SUITABLE: 'success', UNSUITABLE: 'danger', HELD: 'warning' } as const;

export const verdicts: Verdict[] = ['SUITABLE', 'UNSUITABLE', 'HELD'];

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('meetings');
  return <StatusBadge tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</StatusBadge>;
}
