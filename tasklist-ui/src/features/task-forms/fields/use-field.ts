import { useController } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { currentLanguage } from '@/lib/language';
import { useTaskForm } from '../components/task-form-context';
import { fieldLabel } from '../lib/messages';
import { isRequired } from '../lib/schema-at';

/** What all fields of a task form share. */
export interface FieldOptions {
  name: string;
  /** Key of other words than the schema's. */
  label?: string | undefined;
  labelText?: string | undefined;
  /** Key of a sentence that helps. */
  hint?: string | undefined;
}

/** One field of the form with its words, its rule and its error, so that a form only names it. */
export function useField<V>({ name, label, labelText, hint }: FieldOptions) {
  const t = useWords('task-forms');
  const { schema, readOnly } = useTaskForm();
  const { field, fieldState } = useController({ name });
  return {
    t,
    schema,
    readOnly,
    value: field.value as V,
    change: field.onChange as (value: V) => void,
    leave: field.onBlur,
    shared: {
      label: labelText ?? (label ? t(`field.${label}`) : fieldLabel({ t, schema, language: currentLanguage() }, name)),
      description: hint ? t(`hint.${hint}`) : undefined,
      errorMessage: fieldState.error?.message,
      isRequired: isRequired(schema, name),
    },
  };
}

/** The id under which the error summary finds a field. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** Brings the eye and the keyboard to a field. */
export function focusField(path: string): void {
  const place = document.getElementById(fieldId(path));
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button')?.focus({ preventScroll: true });
}
