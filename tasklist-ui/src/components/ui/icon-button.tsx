import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from '@/lib/classes';
import { Tooltip } from '@/components/ui/tooltip';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  label: string;
  className?: string;
  children: ReactNode;
}

/** A button with a picture only: its label is read aloud and shown as a tooltip. */
export function IconButton({ label, className, children, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...props}
        aria-label={label}
        className={classes(
          'inline-flex size-9 items-center justify-center rounded-6 text-solid-gray-800 hovered:bg-solid-gray-50 disabled:text-solid-gray-400',
          className,
        )}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
