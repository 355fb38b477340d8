import { RadioGroup } from '@/components/ui/radio-group';
import { enumAt } from '../lib/schema-at';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

interface ChoiceFieldProps extends FieldOptions {
  optionGroup: string;
  inline?: boolean;
  /** Says under each choice what it brings about. */
  describe?: boolean;
  disabled?: readonly string[];
  hideLabel?: boolean;
}

/** One of the values that the schema names. */
export function ChoiceField({ optionGroup, inline, describe, disabled = [], hideLabel, ...options }: ChoiceFieldProps) {
  const { t, schema, readOnly, value, change, leave, shared } = useField<string>(options);
  const { label, isRequired, ...rest } = shared;
  return (
    <FieldFrame name={options.name}>
      <div onBlur={leave}>
        <RadioGroup
          {...rest}
          isRequired={isRequired && !hideLabel}
          label={hideLabel ? '' : label}
          {...(hideLabel ? { 'aria-label': label } : {})}
          value={value ?? ''}
          onChange={change}
          orientation={inline ? 'horizontal' : 'vertical'}
          isReadOnly={readOnly}
          options={enumAt(schema, options.name).map((option) => ({
            value: option,
            label: t(`option.${optionGroup}.${option}`, { defaultValue: option }),
            isDisabled: disabled.includes(option),
            ...(describe ? { description: t(`effect.${optionGroup}.${option}`, { defaultValue: '' }) } : {}),
          }))}
        />
      </div>
    </FieldFrame>
  );
}
