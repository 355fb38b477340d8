import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tones: Record<Tone, string> = {
  neutral: 'border-solid-gray-300 bg-solid-gray-50 text-solid-gray-800',
  info: 'border-blue-200 bg-blue-50 text-blue-1000',
  success: 'border-green-200 bg-green-50 text-green-900',
  warning: 'border-yellow-300 bg-yellow-50 text-yellow-1200',
  danger: 'border-red-200 bg-red-50 text-red-1000',
};

/** A short word in a frame. The colour only repeats what the word says. */
export function Badge({ tone = 'neutral', children, className }: { tone?: Tone; children: ReactNode; className?: string }) {
  return (
    <span className={classes('inline-flex items-center rounded-4 border px-2 py-0.5 text-[0.8125rem] leading-130 whitespace-nowrap', tones[tone], className)}>
      {children}
    </span>
  );
}

const dots: Record<Tone, string> = {
  neutral: 'bg-solid-gray-500',
  info: 'bg-blue-600',
  success: 'bg-green-600',
  warning: 'bg-yellow-600',
  danger: 'bg-red-800',
};

/** A state with a coloured dot before the word. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className={classes('size-2.5 rounded-full', dots[tone])} />
      {children}
    </span>
  );
}

/** The number of a step (①–⑰) as the staff handbook writes it; nothing where the work belongs to no step. */
export function StepBadge({ step }: { step: string | null }) {
  if (!step) return null;
  return (
    <span className="inline-flex h-6 min-w-6 items-center justify-center rounded-6 bg-blue-50 px-1 text-[1rem] leading-100 font-bold text-blue-1000">{step}</span>
  );
}
