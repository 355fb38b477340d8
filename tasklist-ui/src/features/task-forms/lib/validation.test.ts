import { expect, it } from 'vitest';
import { validateBySchema } from './validation';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['patient', 'kinds'],
  properties: {
    patient: { $ref: '#/$defs/person' },
    kinds: { type: 'array', minItems: 1, items: { enum: ['A', 'B'] } },
    pages: { type: 'integer', minimum: 1 },
  },
  $defs: {
    person: {
      type: 'object',
      additionalProperties: false,
      required: ['familyName', 'birthDate'],
      properties: {
        familyName: { type: 'string', minLength: 1, maxLength: 3 },
        birthDate: { type: 'string', format: 'date' },
      },
    },
  },
} as const;

function validate(data: unknown) {
  return validateBySchema(structuredClone(schema) as never, data);
}

it('finds nothing wrong with good data', () => {
  expect(validate({ patient: { familyName: '青空', birthDate: '2018-04-01' }, kinds: ['A'] })).toEqual([]);
});

it('names the missing field itself, not the object around it', () => {
  expect(validate({ patient: { familyName: '青空' }, kinds: ['A'] })).toEqual([
    { path: 'patient.birthDate', code: 'required', params: expect.anything() },
  ]);
});

it('says which limit was passed, also behind a reference', () => {
  const problems = validate({ patient: { familyName: '長すぎる姓', birthDate: '2018-04-01' }, kinds: ['A'], pages: 0 });
  expect(problems).toEqual([
    { path: 'patient.familyName', code: 'maxLength', params: { limit: 3 } },
    { path: 'pages', code: 'minimum', params: { limit: 1 } },
  ]);
});

it('treats an empty list as missing', () => {
  expect(validate({ patient: { familyName: '青空', birthDate: '2018-04-01' }, kinds: [] })).toMatchObject([
    { path: 'kinds', code: 'required' },
  ]);
});

it('refuses a day that does not exist and an unknown property', () => {
  expect(validate({ patient: { familyName: '青空', birthDate: '2018-02-30' }, kinds: ['A'], other: 1 })).toMatchObject([
    { path: 'patient.birthDate', code: 'format' },
    { path: 'other', code: 'additionalProperties' },
  ]);
});
