import { expect, it } from 'vitest';
import { formatFiscalYear } from './fiscal-year';

it('names a fiscal year by its era', () => {
  expect(formatFiscalYear(2026, 'ja')).toBe('令和8年度');
  expect(formatFiscalYear(2019, 'ja')).toBe('令和元年度');
  expect(formatFiscalYear(2026, 'en')).toBe('FY 2026');
});
