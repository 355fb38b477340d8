import { RadioGroup } from '@/components/ui/radio-group';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

interface YesNoFieldProps extends FieldOptions {
  /** Words for yes and no where the plain ones would be unclear. */
  optionGroup?: string;
  describe?: boolean;
}

/** A question that must be answered: unlike a checkbox it starts without an answer. */
export function YesNoField({ optionGroup = 'yesNo', describe, ...options }: YesNoFieldProps) {
  const { t, readOnly, value, change, leave, shared } = useField<boolean | null>(options);
  return (
    <FieldFrame name={options.name}>
      <div onBlur={leave}>
        <RadioGroup
          {...shared}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={(answer) => change(answer === 'yes')}
          orientation={describe ? 'vertical' : 'horizontal'}
          isReadOnly={readOnly}
          options={(['yes', 'no'] as const).map((answer) => ({
            value: answer,
            label: t(`option.${optionGroup}.${answer}`),
            ...(describe ? { description: t(`effect.${optionGroup}.${answer}`) } : {}),
          }))}
        />
      </div>
    </FieldFrame>
  );
}
