import { Select, type Option } from '@/components/ui/select';
import { enumAt } from '../lib/schema-at';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

interface SelectFieldProps extends FieldOptions {
  optionGroup?: string;
  /** Where the schema does not name the values. */
  options?: Option[];
}

export function SelectField({ optionGroup, options, ...field }: SelectFieldProps) {
  const { t, schema, readOnly, value, change, leave, shared } = useField<string>(field);
  const choices =
    options ??
    enumAt(schema, field.name).map((option) => ({
      value: option,
      label: t(`option.${optionGroup}.${option}`, { defaultValue: option }),
    }));
  return (
    <FieldFrame name={field.name} width="medium">
      <Select {...shared} value={value ?? ''} onChange={change} onBlur={leave} options={choices} placeholder={t('choose')} disabled={readOnly} />
    </FieldFrame>
  );
}
