import { TextField as Input } from '@/components/ui/text-field';
import { toKatakana } from '../lib/kana';
import { schemaAt } from '../lib/schema-at';
import { FieldFrame, type FieldWidth } from './field-frame';
import { useField, type FieldOptions } from './use-field';

interface TextFieldProps extends FieldOptions {
  width?: FieldWidth;
  /** Hiragana and half-width kana become full-width katakana when the field is left. */
  kana?: boolean;
  type?: 'text' | 'tel';
  hideLabel?: boolean;
  placeholder?: string;
}

export function TextField({ width = 'medium', kana, type = 'text', hideLabel, placeholder, ...options }: TextFieldProps) {
  const { schema, readOnly, value, change, leave, shared } = useField<string>(options);
  const { label, ...rest } = shared;
  return (
    <FieldFrame name={options.name} width={width}>
      <Input
        {...rest}
        label={hideLabel ? '' : label}
        {...(hideLabel ? { 'aria-label': label } : {})}
        {...(placeholder ? { placeholder } : {})}
        type={type}
        value={value ?? ''}
        onChange={change}
        onBlur={() => {
          const tidy = kana ? toKatakana(value ?? '') : type === 'tel' ? (value ?? '').normalize('NFKC') : value;
          if (tidy !== value) change(tidy);
          leave();
        }}
        isReadOnly={readOnly}
        maxLength={schemaAt(schema, options.name)?.maxLength ?? 200}
        autoComplete="off"
      />
    </FieldFrame>
  );
}
