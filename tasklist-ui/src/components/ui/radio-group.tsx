import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { FieldDescription, FieldLabel, FieldMessage, type FieldProps } from '@/components/ui/field';
import type { Option } from '@/components/ui/select';
import { classes } from '@/lib/classes';

interface RadioGroupProps<V extends string> extends FieldProps {
  value: V | '';
  onChange: (value: V) => void;
  options: (Option<V> & { description?: string; isDisabled?: boolean })[];
  orientation?: 'horizontal' | 'vertical';
  isDisabled?: boolean;
  isReadOnly?: boolean;
  name?: string;
}

export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, description, errorMessage, className, value, onChange, options, orientation = 'vertical', ...rest } = props;
  return (
    <AriaRadioGroup
      {...rest}
      value={value || null}
      onChange={(next) => onChange(next as V)}
      orientation={orientation}
      validationBehavior="aria"
      isInvalid={Boolean(errorMessage)}
      className={classes('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <FieldDescription>{description}</FieldDescription>
      <div className={classes('flex gap-x-6 gap-y-1', orientation === 'vertical' ? 'flex-col' : 'flex-wrap')}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className="group flex min-h-9 cursor-pointer items-start gap-2 py-1 rounded-4 pr-2 data-disabled:cursor-not-allowed data-disabled:text-solid-gray-600 data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-black"
          >
            <span
              aria-hidden="true"
              className="mt-1 flex size-5 shrink-0 items-center justify-center rounded-full border-2 border-solid-gray-600 bg-white group-data-selected:border-blue-900 group-data-invalid:border-error-1 group-data-disabled:border-solid-gray-300"
            >
              <span className="hidden size-2.5 rounded-full bg-blue-900 group-data-selected:block group-data-disabled:bg-solid-gray-400" />
            </span>
            <span>
              {option.label}
              {option.description && <span className="block text-[0.875rem] text-ink-soft">{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldMessage>{errorMessage}</FieldMessage>
    </AriaRadioGroup>
  );
}
