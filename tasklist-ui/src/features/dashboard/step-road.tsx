import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { StepBadge } from '@/components/ui/badge';
import { classes } from '@/lib/classes';
import { formatCount } from '@/lib/money';
import type { StepLoad } from './steps';

interface StepRoadProps {
  loads: readonly StepLoad[];
  /** The process whose picture is shown below. */
  shown: string;
  onShow: (processKey: string) => void;
}

/** The year's work as one road of seventeen steps: how much lies where, how much of it is late, how much waits for others. */
export function StepRoad({ loads, shown, onShow }: StepRoadProps) {
  const { t } = useTranslation('dashboard');
  const most = Math.max(1, ...loads.map(({ open, waiting }) => open + waiting));
  return (
    <ol className="grid grid-cols-3 gap-2 md:grid-cols-6 xl:grid-cols-9">
      {loads.map((load) => (
        <li key={load.step}>
          <Button
            isDisabled={load.processes.length === 0}
            aria-pressed={load.processes.includes(shown)}
            aria-label={t('road.label', { step: load.step, name: t(`road.step.${load.step}`), open: load.open, overdue: load.overdue, waiting: load.waiting })}
            onPress={() => onShow(load.processes[0]!)}
            className={classes(
              'flex h-full w-full cursor-pointer flex-col gap-2 rounded-8 border px-3 py-2 text-left disabled:cursor-default',
              load.processes.includes(shown) ? 'border-blue-900 bg-blue-50' : 'border-line bg-white data-hovered:bg-solid-gray-50',
            )}
          >
            <span className="flex items-center gap-2">
              <StepBadge step={load.step} />
              <span className="text-[0.8125rem] leading-130">{t(`road.step.${load.step}`)}</span>
            </span>
            <span className="mt-auto flex items-baseline gap-2">
              <span className="text-[1.25rem] leading-100 font-bold tabular-nums">{formatCount(load.open)}</span>
              {load.overdue > 0 && <span className="text-[0.8125rem] font-bold text-error-2 tabular-nums">{t('road.overdue', { count: load.overdue })}</span>}
            </span>
            <span className="flex h-2 w-full overflow-hidden rounded-full bg-solid-gray-50">
              <span className="bg-red-800" style={{ width: `${(load.overdue / most) * 100}%` }} />
              <span className="bg-blue-600" style={{ width: `${((load.open - load.overdue) / most) * 100}%` }} />
              <span className="bg-solid-gray-420" style={{ width: `${(load.waiting / most) * 100}%` }} />
            </span>
            <span className="h-4 text-[0.75rem] leading-130 text-ink-soft tabular-nums">{load.waiting > 0 && t('road.waiting', { count: load.waiting })}</span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
