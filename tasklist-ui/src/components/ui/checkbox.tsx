import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { FieldDescription, FieldLabel, FieldMessage, type FieldProps } from '@/components/ui/field';
import type { Option } from '@/components/ui/select';
import { classes } from '@/lib/classes';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  children?: ReactNode;
  className?: string;
}

export function Checkbox({ children, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={classes(
        'group flex min-h-9 cursor-pointer items-center gap-2 rounded-4 data-disabled:cursor-not-allowed data-disabled:text-solid-gray-600 data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-black',
        className,
      )}
    >
      {({ isIndeterminate }) => (
        <>
          <span
            aria-hidden="true"
            className="flex size-5 shrink-0 items-center justify-center rounded-4 border-2 border-solid-gray-600 bg-white text-white group-data-indeterminate:border-blue-900 group-data-indeterminate:bg-blue-900 group-data-selected:border-blue-900 group-data-selected:bg-blue-900 group-data-invalid:border-error-1 group-data-disabled:border-solid-gray-300 group-data-disabled:bg-solid-gray-100"
          >
            <svg viewBox="0 0 16 16" className="hidden size-4 group-data-indeterminate:block group-data-selected:block">
              <path d={isIndeterminate ? 'M3 8h10' : 'M3 8.5l3.2 3.2L13 5'} fill="none" stroke="currentColor" strokeWidth="2.2" />
            </svg>
          </span>
          {children && <span>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}

interface CheckboxGroupProps<V extends string> extends FieldProps {
  value: V[];
  onChange: (value: V[]) => void;
  options: Option<V>[];
  orientation?: 'horizontal' | 'vertical';
  isDisabled?: boolean;
  isReadOnly?: boolean;
}

export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { label, description, errorMessage, className, value, onChange, options, orientation = 'vertical', ...rest } = props;
  return (
    <AriaCheckboxGroup
      {...rest}
      value={value}
      onChange={(next) => onChange(next as V[])}
      validationBehavior="aria"
      isInvalid={Boolean(errorMessage)}
      className={classes('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <FieldDescription>{description}</FieldDescription>
      <div className={classes('flex gap-x-6 gap-y-1', orientation === 'vertical' ? 'flex-col' : 'flex-wrap')}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value}>
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldMessage>{errorMessage}</FieldMessage>
    </AriaCheckboxGroup>
  );
}
