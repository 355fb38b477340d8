import { TextField as Input } from '@/components/ui/text-field';
import { digitsOnly } from '@/lib/digits';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

/** A number that is really a name: digits only, in full width too, never grouped. */
export function DigitsField({ length, ...options }: FieldOptions & { length: number }) {
  const { readOnly, value, change, leave, shared } = useField<string>(options);
  return (
    <FieldFrame name={options.name} width="short">
      <Input
        {...shared}
        inputMode="numeric"
        inputClassName="tabular-nums"
        value={value ?? ''}
        onChange={change}
        onBlur={() => {
          const tidy = digitsOnly(value ?? '').slice(0, length);
          if (tidy !== value) change(tidy);
          leave();
        }}
        isReadOnly={readOnly}
        autoComplete="off"
      />
    </FieldFrame>
  );
}
