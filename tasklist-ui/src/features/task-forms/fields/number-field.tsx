import { NumberField as Input } from '@/components/ui/number-field';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

export function NumberField({ unit, ...options }: FieldOptions & { unit: 'yen' | 'pages' | 'times' | 'points' | 'days' }) {
  const { t, readOnly, value, change, leave, shared } = useField<number | null>(options);
  return (
    <FieldFrame name={options.name} width="short">
      <Input {...shared} value={value ?? null} onChange={change} onBlur={leave} unit={t(`unit.${unit}`)} isReadOnly={readOnly} />
    </FieldFrame>
  );
}
