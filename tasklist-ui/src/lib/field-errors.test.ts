import { expect, it } from 'vitest';
import { fieldErrorsOf, withoutEmpty } from '@/lib/field-errors';
import { Problem } from '@/lib/problem';

it('finds messages by field', () => {
  const failure = new Problem({ status: 422, code: 'invalid-data', errors: [{ pointer: '/patient/birthDate', code: 'future-date', message: '未来の日付です。' }] });
  expect(fieldErrorsOf(failure)).toEqual({ '/patient/birthDate': '未来の日付です。' });
  expect(fieldErrorsOf(new Error('other'))).toEqual({});
});

it('leaves out what is empty at every depth and trims the rest', () => {
  expect(withoutEmpty({ a: ' x ', b: '', c: null, d: { e: '', f: undefined }, g: false, h: 0, i: ['', 'y'] })).toEqual({ a: 'x', g: false, h: 0, i: ['', 'y'] });
});
