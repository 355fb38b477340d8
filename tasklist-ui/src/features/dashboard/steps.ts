import type { DashboardSteps } from '@/api/types';

/** The seventeen steps of the handbook; what carries a prime belongs to the step before it. */
export const STEPS = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮', '⑯', '⑰'] as const;

export type Step = (typeof STEPS)[number];

export interface StepLoad {
  step: Step;
  open: number;
  overdue: number;
  waiting: number;
  /** The models that do the step, the busiest first. */
  processes: string[];
}

/** The step that a label begins with: ④' counts as ④, ⑤⑥⑦ as ⑤. */
export const baseStep = (label: string | null): string => label?.charAt(0) ?? '';

/** What lies at each of the seventeen steps, over all models. */
export function loadsByStep({ processes, elements, waits }: DashboardSteps): StepLoad[] {
  return STEPS.map((step) => {
    const own = elements.filter((element) => baseStep(element.step) === step);
    const outside = waits.filter((wait) => baseStep(wait.step) === step);
    const busy = (key: string) =>
      own.filter(({ processKey }) => processKey === key).reduce((sum, { open }) => sum + open, 0) +
      outside.filter(({ processKey }) => processKey === key).reduce((sum, { waiting }) => sum + waiting, 0);
    return {
      step,
      open: own.reduce((sum, { open }) => sum + open, 0),
      overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
      waiting: outside.reduce((sum, { waiting }) => sum + waiting, 0),
      processes: processes
        .filter(({ steps }) => steps.some((label) => baseStep(label) === step))
        .map(({ key }) => key)
        .sort((a, b) => busy(b) - busy(a)),
    };
  });
}
