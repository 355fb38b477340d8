import { classes } from '@/lib/classes';

export type ButtonVariant = 'primary' | 'secondary' | 'text' | 'danger';
export type ButtonSize = 'medium' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-blue-900 text-white border-blue-900 hovered:bg-blue-1000 hovered:border-blue-1000 active:bg-blue-1200',
  secondary: 'bg-white text-blue-900 border-blue-900 hovered:bg-blue-50 hovered:text-blue-1000 active:bg-blue-100',
  text: 'bg-transparent text-blue-900 border-transparent underline underline-offset-4 hovered:bg-blue-50 active:bg-blue-100',
  danger: 'bg-error-2 text-white border-error-2 hovered:bg-red-1000 hovered:border-red-1000 active:bg-red-1100',
};

const sizes: Record<ButtonSize, string> = {
  medium: 'min-h-(--control-height) px-5 text-[1rem] rounded-8',
  small: 'min-h-8 px-3 text-[0.875rem] rounded-6',
};

/** One look for buttons and for links that act like buttons; also for pages that do without the component library. */
export function buttonClasses(variant: ButtonVariant = 'primary', size: ButtonSize = 'medium', extra?: string): string {
  return classes(
    'inline-flex items-center justify-center gap-2 border font-bold leading-130 whitespace-nowrap transition-colors',
    'disabled:bg-solid-gray-100 disabled:border-solid-gray-300 disabled:text-solid-gray-600 disabled:no-underline disabled:cursor-not-allowed',
    'aria-disabled:opacity-60',
    variants[variant],
    sizes[size],
    extra,
  );
}
