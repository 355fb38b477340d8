import { useTranslation } from 'react-i18next';
import { states, type RenewalState, type Wave } from '@/features/renewals/renewals-api';
import { classes } from '@/lib/classes';
import { formatCount } from '@/lib/money';

export const colours: Record<RenewalState, string> = {
  TO_CHECK: 'bg-red-800',
  EXTRACTED: 'bg-solid-gray-200',
  PREPARED: 'bg-solid-gray-420',
  NOTIFIED: 'bg-blue-300',
  REMINDED: 'bg-yellow-600',
  APPLIED: 'bg-blue-600',
  DECIDED: 'bg-green-600',
  EXPIRED: 'bg-solid-gray-800',
  NOT_RENEWED: 'bg-solid-gray-500',
};

/** The wave as one bar: how many stand where. The words below say the same. */
export function WaveBar({ wave }: { wave: Wave }) {
  const { t } = useTranslation('renewals');
  const shown = states.filter((state) => wave.counts[state] > 0);
  return (
    <div className="flex flex-col gap-3">
      <div aria-hidden="true" className="flex h-5 w-full overflow-hidden rounded-full bg-solid-gray-50">
        {shown.map((state) => (
          <span key={state} className={classes(colours[state], 'border-r border-white last:border-r-0')} style={{ width: `${(wave.counts[state] / Math.max(1, wave.total)) * 100}%` }} />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {shown.map((state) => (
          <li key={state} className="inline-flex items-center gap-2 text-[0.9375rem]">
            <span aria-hidden="true" className={classes('size-3 rounded-full', colours[state])} />
            <span>{t(`state.${state}`)}</span>
            <span className="font-bold tabular-nums">{t('people', { count: formatCount(wave.counts[state]) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
