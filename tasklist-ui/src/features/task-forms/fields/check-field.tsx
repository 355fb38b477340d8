import { Checkbox } from '@/components/ui/checkbox';
import { errorClasses } from '@/components/ui/field';
import { FieldFrame } from './field-frame';
import { fieldId, useField, type FieldOptions } from './use-field';

export function CheckField(options: FieldOptions) {
  const { readOnly, value, change, leave, shared } = useField<boolean>(options);
  const errorId = `${fieldId(options.name)}-error`;
  return (
    <FieldFrame name={options.name}>
      <Checkbox
        isSelected={value === true}
        onChange={change}
        onBlur={leave}
        isReadOnly={readOnly}
        isInvalid={Boolean(shared.errorMessage)}
        {...(shared.errorMessage ? { 'aria-describedby': errorId } : {})}
      >
        {shared.label}
        {shared.description && <span className="block text-[0.875rem] text-ink-soft">{shared.description}</span>}
      </Checkbox>
      {shared.errorMessage && (
        <p id={errorId} className={errorClasses}>
          {shared.errorMessage}
        </p>
      )}
    </FieldFrame>
  );
}
