import type { Schema } from '@cfworker/json-schema';
import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import { validateBySchema, type ExtraRule, type FieldProblem } from './validation';

interface ResolverParts<T extends FieldValues> {
  schema: Schema;
  toData: (values: T) => Record<string, unknown>;
  rules: readonly ExtraRule[];
  /** Where a property of the data stands in the form, when the names differ. */
  fieldOf?: (path: string) => string;
  message: (problem: FieldProblem) => string;
}

/** The server's schema and the check-digit rules as a resolver for react-hook-form. */
export function schemaResolver<T extends FieldValues>(parts: ResolverParts<T>): Resolver<T> {
  return (values) => {
    const problems = problemsOf(parts, values);
    if (problems.length === 0) return { values, errors: {} };
    const errors: FieldErrors<T> = {};
    for (const problem of problems) {
      const path = parts.fieldOf?.(problem.path) ?? problem.path;
      set(errors, path, { type: problem.code, message: parts.message(problem) });
    }
    return { values: {}, errors };
  };
}

function problemsOf<T extends FieldValues>(parts: ResolverParts<T>, values: T): FieldProblem[] {
  const data = parts.toData(values);
  const bySchema = validateBySchema(parts.schema, data);
  const taken = new Set(bySchema.map((problem) => problem.path));
  const byRule = parts.rules.flatMap((rule) => rule(data)).filter((problem) => !taken.has(problem.path));
  return [...bySchema, ...byRule];
}

/** The errors of a form as a flat list of field names and messages, in the order of the form. */
export function flattenErrors(errors: unknown, prefix = ''): { path: string; message: string }[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const message = (value as { message?: unknown }).message;
    if (typeof message === 'string' && message !== '') return [{ path, message }];
    return flattenErrors(value, path);
  });
}
