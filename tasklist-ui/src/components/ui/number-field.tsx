import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { FieldDescription, FieldLabel, FieldMessage, inputClasses, type FieldProps } from '@/components/ui/field';
import { classes } from '@/lib/classes';
import { digitsOnly } from '@/lib/digits';

interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Written behind the number, such as 円. */
  unit?: string;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  onBlur?: () => void;
  name?: string;
}

const grouped = new Intl.NumberFormat('ja-JP');

/** Whole numbers from zero, such as yen: takes full-width digits and commas, groups by thousands once the field is left. */
export function NumberField({ label, description, errorMessage, className, value, onChange, unit, onBlur, ...props }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : grouped.format(value));
  return (
    <AriaTextField
      {...props}
      inputMode="numeric"
      validationBehavior="aria"
      isInvalid={Boolean(errorMessage)}
      value={shown}
      onFocus={(event) => {
        // the digits are drawn before the field is marked, or the next digit would be added to them instead of taking their place
        flushSync(() => setTyped(value === null ? '' : String(value)));
        if (event.target instanceof HTMLInputElement) event.target.select();
      }}
      onChange={(text) => {
        const digits = digitsOnly(text).slice(0, 13);
        setTyped(text.trim() === '' ? '' : digits);
        onChange(digits === '' ? null : Number(digits));
      }}
      onBlur={() => {
        setTyped(null);
        onBlur?.();
      }}
      className={classes('flex flex-col gap-1', className)}
    >
      <FieldLabel label={label} isRequired={props.isRequired ?? false} />
      <FieldDescription>{description}</FieldDescription>
      <span className="flex items-center gap-2">
        <Input className={inputClasses('text-right tabular-nums')} />
        {unit && <span className="shrink-0">{unit}</span>}
      </span>
      <FieldMessage>{errorMessage}</FieldMessage>
    </AriaTextField>
  );
}
