import { useState } from 'react';
import { TextField as Input } from '@/components/ui/text-field';
import { isIndividualNumber } from '@/lib/check-digits';
import { digitsOnly } from '@/lib/digits';
import { FieldFrame } from './field-frame';
import { useField, type FieldOptions } from './use-field';

/** My Number: readable only while it is being typed, judged at the twelfth digit. */
export function IndividualNumberField(options: FieldOptions) {
  const { t, readOnly, value, change, leave, shared } = useField<string>(options);
  const [typing, setTyping] = useState(false);
  const digits = value ?? '';
  const complete = digits.length === 12;
  const wrong = complete && !isIndividualNumber(digits);

  function state(): string {
    if (digits === '') return shared.description?.toString() ?? t('individualNumber.empty');
    if (!complete) return t('individualNumber.missing', { count: 12 - digits.length });
    return wrong ? t('individualNumber.empty') : t('individualNumber.right');
  }

  return (
    <FieldFrame name={options.name} width="medium">
      <Input
        {...shared}
        description={<span aria-live="polite">{state()}</span>}
        errorMessage={wrong ? t('individualNumber.wrong') : shared.errorMessage}
        inputMode="numeric"
        inputClassName="tabular-nums tracking-wider"
        value={typing ? digits : mask(digits)}
        onFocus={() => setTyping(true)}
        onChange={(text) => {
          if (typing) change(digitsOnly(text).slice(0, 12));
        }}
        onBlur={() => {
          setTyping(false);
          leave();
        }}
        isReadOnly={readOnly}
        autoComplete="off"
        spellCheck="false"
      />
    </FieldFrame>
  );
}

function mask(digits: string): string {
  return digits.length <= 4 ? digits.replace(/./g, '*') : '*'.repeat(digits.length - 4) + digits.slice(-4);
}
