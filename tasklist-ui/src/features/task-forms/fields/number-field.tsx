import { NumberField as Input } from '@/components/ui/number-field';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

/** With a long label, one line is for the label and a short place for the number. */
export function NumberField({ unit, hasLongLabel = false, ...options }: FieldOptions & { unit: 'yen' | 'pages' | 'times' | 'points' | 'days'; hasLongLabel?: boolean }) {
  const { t, readOnly, value, change, leave, shared } = useField<number | null>(options);
  return (
    <FieldFrame name={options.name} width={hasLongLabel ? 'wide' : 'short'}>
      <Input {...shared} value={value ?? null} onChange={change} onBlur={leave} unit={t(`unit.${unit}`)} isReadOnly={readOnly} className={hasLongLabel ? '[&_input]:max-w-36' : undefined} />
    </FieldFrame>
  );
}
