import { expect, it } from 'vitest';
import { ageOn, formatDate, formatDateShort, formatDateTime, formatDay, formatMonth, todayIso } from '@/lib/dates';

it('writes dates in eras, with 元年 for the first year', () => {
  expect(formatDate('2026-11-23', 'ja')).toBe('令和8年11月23日');
  expect(formatDate('2019-05-01', 'ja')).toBe('令和元年5月1日');
  expect(formatDate('2019-04-30', 'ja')).toBe('平成31年4月30日');
  expect(formatDate('2026-11-23', 'en')).toBe('23 November 2026');
});

it('writes short dates, days and months', () => {
  expect(formatDateShort('2026-11-23', 'ja')).toBe('R8.11.23');
  expect(formatDay('2026-11-23', 'ja')).toBe('11/23(月)');
  expect(formatMonth('2026-11', 'ja')).toBe('令和8年11月');
  expect(formatMonth('2026-11', 'en')).toBe('November 2026');
});

it('counts moments in Tokyo, wherever the browser is', () => {
  expect(formatDateTime('2026-11-22T15:05:00Z', 'ja')).toBe('令和8年11月23日 00:05');
  expect(todayIso(new Date('2026-11-22T15:05:00Z'))).toBe('2026-11-23');
});

it('writes nothing for nothing', () => {
  expect(formatDate(null)).toBe('');
  expect(formatDateShort(undefined)).toBe('');
});

it('counts the age up to the birthday', () => {
  expect(ageOn('2008-11-24', '2026-11-23')).toBe(17);
  expect(ageOn('2008-11-23', '2026-11-23')).toBe(18);
});
