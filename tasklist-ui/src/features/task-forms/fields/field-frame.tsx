import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { fieldId } from './use-field';

export type FieldWidth = 'tiny' | 'short' | 'medium' | 'wide' | 'full';

const WIDTHS: Record<FieldWidth, string> = {
  tiny: 'w-24',
  short: 'w-44',
  medium: 'w-64',
  wide: 'w-full max-w-xl',
  full: 'w-full',
};

/** Gives a field its place and its width, and the error summary something to lead to. */
export function FieldFrame({ name, width, children }: { name: string; width?: FieldWidth; children: ReactNode }) {
  return (
    <div id={fieldId(name)} className={classes('max-w-full min-w-0', width && WIDTHS[width])}>
      {children}
    </div>
  );
}
