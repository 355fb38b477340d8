import { EraDateInput } from '@/components/ui/era-date-input';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

export function DateField(options: FieldOptions) {
  const { readOnly, value, change, leave, shared } = useField<string | null>(options);
  return (
    <FieldFrame name={options.name}>
      <EraDateInput
        {...shared}
        value={value || null}
        onChange={(date) => change(date ?? '')}
        onBlur={leave}
        isReadOnly={readOnly}
        withoutCalendar={options.name.endsWith('birthDate')}
      />
    </FieldFrame>
  );
}
