import { CheckboxGroup } from '@/components/ui/checkbox';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

/** Any number of the given values. */
export function CheckListField({ values, optionGroup, ...options }: FieldOptions & { values: readonly string[]; optionGroup: string }) {
  const { t, readOnly, value, change, shared } = useField<string[]>(options);
  return (
    <FieldFrame name={options.name}>
      <CheckboxGroup
        {...shared}
        value={value ?? []}
        onChange={change}
        isReadOnly={readOnly}
        options={values.map((option) => ({ value: option, label: t(`option.${optionGroup}.${option}`, { defaultValue: option }) }))}
      />
    </FieldFrame>
  );
}
