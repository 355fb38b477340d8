import { useId, type SelectHTMLAttributes } from 'react';
import { descriptionClasses, errorClasses, inputClasses, labelClasses, RequiredMark, type FieldProps } from '@/components/ui/field';
import { classes } from '@/lib/classes';

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

interface SelectProps<V extends string>
  extends FieldProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'className' | 'required'> {
  value: V | '';
  onChange: (value: V | '') => void;
  options: Option<V>[];
  /** Text of the empty choice; without it there is none. */
  placeholder?: string | undefined;
  /** Label beside the field and less height, for filter bars. */
  compact?: boolean;
  /** Takes the whole row, however compact. */
  fill?: boolean;
}

/** The browser's own select: quickest by keyboard, and a long list needs no code of ours. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, description, errorMessage, isRequired, className, value, onChange, options, placeholder, compact, fill, ...rest } = props;
  const id = useId();
  const describedBy = [description && `${id}-description`, errorMessage && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classes('flex', compact ? 'items-center gap-2' : 'flex-col gap-1', className)}>
      <span className={compact ? 'shrink-0 text-[0.875rem] text-ink-soft' : labelClasses}>
        <label htmlFor={id}>{label}</label>
        {isRequired && <RequiredMark />}
      </span>
      {description && (
        <span id={`${id}-description`} className={descriptionClasses}>
          {description}
        </span>
      )}
      <span className="relative block w-full">
        <select
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value as V | '')}
          aria-invalid={errorMessage ? true : undefined}
          aria-required={isRequired || undefined}
          aria-describedby={describedBy}
          className={inputClasses(classes('appearance-none truncate pr-9', compact && 'min-h-8 py-0 text-[0.875rem] rounded-6', compact && !fill && 'max-w-44'))}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <svg aria-hidden="true" viewBox="0 0 16 16" className="pointer-events-none absolute top-1/2 right-3 size-3.5 -translate-y-1/2">
          <path d="M2 5l6 6 6-6" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </span>
      {errorMessage && (
        <span id={`${id}-error`} className={errorClasses}>
          {errorMessage}
        </span>
      )}
    </div>
  );
}
