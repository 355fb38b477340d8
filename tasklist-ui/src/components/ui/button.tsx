import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { buttonClasses, type ButtonSize, type ButtonVariant } from '@/components/ui/button-styles';
import { Spinner } from '@/components/ui/spinner';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

/** While `isPending` the button keeps its place and focus and cannot be pressed twice. */
export function Button({ variant = 'primary', size = 'medium', className, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={buttonClasses(variant, size, className)}>
      {props.isPending && <Spinner size="small" />}
      {children}
    </AriaButton>
  );
}
