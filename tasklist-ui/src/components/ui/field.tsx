import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label as AriaLabel, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';

/** What every field takes. An `errorMessage` marks the field as invalid. */
export interface FieldProps {
  label: string;
  description?: ReactNode;
  errorMessage?: string | undefined;
  isRequired?: boolean;
  className?: string;
}

export const labelClasses = 'flex items-center gap-2 text-[0.9375rem] font-bold leading-150 text-ink';
export const descriptionClasses = 'text-[0.875rem] leading-150 text-ink-soft';
export const errorClasses = 'flex items-start gap-1 text-[0.875rem] leading-150 text-error-2';

export function inputClasses(extra?: string, width = 'w-full'): string {
  return classes(
    'min-h-(--control-height) rounded-8 border border-solid-gray-600 bg-white px-3 text-[1rem] text-ink',
    'placeholder:text-solid-gray-536 hovered:border-black [&[readonly]]:border-dashed [&[readonly]]:bg-solid-gray-50',
    'data-invalid:border-error-1 aria-invalid:border-error-1 disabled:bg-solid-gray-50 disabled:text-solid-gray-600 disabled:border-solid-gray-300',
    width,
    extra,
  );
}

/** The mark is for the eye; screen readers hear the field's own "required". */
export function RequiredMark() {
  const { t } = useTranslation('common');
  return (
    <span aria-hidden="true" className="shrink-0 text-[0.8125rem] font-normal whitespace-nowrap text-error-2">
      {t('required')}
    </span>
  );
}

export function FieldLabel({ label, isRequired }: Pick<FieldProps, 'label' | 'isRequired'>) {
  return (
    <span className={labelClasses}>
      <AriaLabel>{label}</AriaLabel>
      {isRequired && <RequiredMark />}
    </span>
  );
}

export function FieldDescription({ children }: { children?: ReactNode }) {
  return children ? (
    <Text slot="description" className={descriptionClasses}>
      {children}
    </Text>
  ) : null;
}

export function FieldMessage({ children }: { children?: string | undefined }) {
  return children ? <AriaFieldError className={errorClasses}>{children}</AriaFieldError> : null;
}
