import { Validator, type Schema } from '@cfworker/json-schema';

/** What is wrong with one field; `params` are for the message. */
export interface FieldProblem {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

/** A rule that JSON Schema cannot say, such as a check digit. */
export type ExtraRule = (data: Record<string, unknown>) => FieldProblem[];

const LEAVES = new Set([
  'required',
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'additionalProperties',
]);

const KEYWORD_CODES: Record<string, string> = { minItems: 'required', exclusiveMinimum: 'minimum' };

/** Judges the data by the schema that the server sent with the form: the same rules on both sides. */
export function validateBySchema(schema: Schema, data: unknown): FieldProblem[] {
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(data);
  if (valid) return [];
  const problems = new Map<string, FieldProblem>();
  const unknown = new Map<string, FieldProblem>();
  for (const error of errors) {
    if (!LEAVES.has(error.keyword)) continue;
    const path = pathOf(error.instanceLocation, error.keyword, error.error);
    const list = error.keyword === 'additionalProperties' ? unknown : problems;
    if (list.has(path)) continue;
    list.set(path, {
      path,
      code: KEYWORD_CODES[error.keyword] ?? error.keyword,
      params: { limit: limitOf(schema, error.keywordLocation) ?? '' },
    });
  }
  return [...problems.values(), ...[...unknown.values()].filter((problem) => isAlone(problem.path, problems))];
}

/** The validator calls a property unknown as soon as something inside it is wrong; that note adds nothing then. */
function isAlone(path: string, problems: Map<string, FieldProblem>): boolean {
  return [...problems.keys()].every((other) => other !== path && !other.startsWith(`${path}.`));
}

function pathOf(instanceLocation: string, keyword: string, message: string): string {
  const parts = instanceLocation
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'required' || keyword === 'additionalProperties') {
    const name = /"([^"]+)"/.exec(message)?.[1];
    if (name) parts.push(name);
  }
  return parts.join('.');
}

/** The figure named by the failed rule, looked up where the rule stands; references are followed. */
function limitOf(schema: Schema, keywordLocation: string): string | number | undefined {
  const parts = keywordLocation.replace(/^#\/?/, '').split('/').filter(Boolean);
  let current: unknown = schema;
  for (const part of parts) {
    if (typeof current !== 'object' || current === null) return undefined;
    const next: unknown = (current as Record<string, unknown>)[part];
    current = part === '$ref' && typeof next === 'string' ? resolve(schema, next) : next;
  }
  return typeof current === 'number' || typeof current === 'string' ? current : undefined;
}

function resolve(schema: Schema, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((current, part) => (current as Record<string, unknown> | undefined)?.[part], schema);
}
