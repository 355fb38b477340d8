import { isProblem } from '@/lib/problem';

/** Messages by JSON pointer of the field (`/patient/familyName`). */
export type FieldErrors = Record<string, string>;

/** The fields that a 422 names; empty for every other failure. */
export function fieldErrorsOf(failure: unknown): FieldErrors {
  if (!isProblem(failure)) return {};
  return Object.fromEntries(failure.errors.map(({ pointer, message }) => [pointer, message]));
}

/** The same object without what is empty, so that optional fields are left out and not sent as empty text. */
export function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, entry]) => [key, isPlainObject(entry) ? withoutEmpty(entry) : typeof entry === 'string' ? entry.trim() : entry])
      .filter(([, entry]) => entry !== '' && entry !== null && entry !== undefined && !(isPlainObject(entry) && Object.keys(entry).length === 0)),
  ) as T;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
