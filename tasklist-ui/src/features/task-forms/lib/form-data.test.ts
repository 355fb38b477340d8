import { describe, expect, it } from 'vitest';
import { merge, prune, withoutIndividualNumbers } from './form-data';
import { pathToPointer, pointerToPath } from './json-pointer';

describe('prune', () => {
  it('leaves out what was left empty and keeps zero and false', () => {
    expect(prune({ a: '', b: ' x ', c: null, d: 0, e: false, f: { g: '' }, h: Number.NaN })).toEqual({
      b: 'x',
      d: 0,
      e: false,
      f: {},
    });
  });
});

describe('withoutIndividualNumbers', () => {
  it('drops the numbers at every depth', () => {
    const draft = {
      patient: { familyName: '青空', individualNumber: '123456789018' },
      household: [{ individualNumber: '987654321093', relationship: 'FATHER' }],
    };
    expect(JSON.stringify(withoutIndividualNumbers(draft))).not.toMatch(/123456789018|987654321093/);
    expect(withoutIndividualNumbers(draft)).toMatchObject({ patient: { familyName: '青空' } });
  });
});

describe('merge', () => {
  it('lays known values over the empty form without losing its fields', () => {
    expect(merge({ a: { b: '', c: '' }, d: [1] }, { a: { b: 'x' }, d: [] })).toEqual({ a: { b: 'x', c: '' }, d: [] });
  });

  it('keeps the base where the other side is null', () => {
    expect(merge({ a: '' }, { a: null })).toEqual({ a: '' });
  });
});

it('turns JSON pointers into field names and back', () => {
  expect(pointerToPath('/household/0/familyName')).toBe('household.0.familyName');
  expect(pathToPointer('household.0.familyName')).toBe('/household/0/familyName');
});
