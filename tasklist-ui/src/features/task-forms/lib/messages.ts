import type { Schema } from '@cfworker/json-schema';
import type { Words } from '@/lib/words';
import type { Language } from '@/lib/language';
import { schemaAt } from './schema-at';
import type { FieldProblem } from './validation';

/** What the words of a form are made from. */
export interface Wording {
  t: Words;
  schema: Schema;
  language: Language;
}

const PATTERN_FIELDS = new Set([
  'postalCode',
  'phone',
  'individualNumber',
  'insurerNumber',
  'familyKana',
  'givenKana',
  'patientKana',
  'branch',
  'trackingNumber',
]);

/** The words for a field, as at the field itself: `patient.birthDate` → 生年月日. They come with the schema. */
export function fieldLabel({ t, schema, language }: Wording, path: string): string {
  const name = lastName(path);
  const node = schemaAt(schema, path);
  const title = language === 'ja' ? node?.title : (node?.['x-title-en'] as string | undefined);
  return t(`field.${name}`, { defaultValue: title ?? name });
}

/** The words for a field in a list of errors, where its section has to be said: 世帯員2・生年月日. */
export function fullLabel(wording: Wording, path: string): string {
  const { t } = wording;
  const parts = path.split('.');
  const groups = parts.slice(0, -1).flatMap((part, index) => {
    if (/^\d+$/.test(part)) return [];
    const position = parts[index + 1] ?? '';
    const group = /^\d+$/.test(position)
      ? t(`group.${part}Item`, { number: Number(position) + 1, defaultValue: '' })
      : t(`group.${part}`, { defaultValue: '' });
    return group ? [group] : [];
  });
  return [...groups, fieldLabel(wording, path)].join(t('group.separator'));
}

/** What a clerk reads when the schema says no. */
export function messageFor(wording: Wording, problem: FieldProblem): string {
  const { t } = wording;
  const label = fieldLabel(wording, problem.path);
  const name = lastName(problem.path);
  if (problem.code === 'pattern' && PATTERN_FIELDS.has(name)) return t(`pattern.${name}`, { label });
  return t(`problem.${problem.code}`, { label, ...problem.params, defaultValue: t('problem.other', { label }) });
}

function lastName(path: string): string {
  return path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
}
