import { describe, expect, it } from 'vitest';
import { eraToIso, isoToEra, parseDate } from '@/lib/era';

describe('eraToIso', () => {
  it.each([
    ['reiwa', '8', '11', '23', '2026-11-23'],
    ['reiwa', '元', '5', '1', '2019-05-01'],
    ['heisei', '３１', '４', '３０', '2019-04-30'],
    ['showa', '64', '1', '7', '1989-01-07'],
    ['ad', '2018', '5', '12', '2018-05-12'],
  ] as const)('reads %s %s.%s.%s as %s', (era, year, month, day, iso) => {
    expect(eraToIso({ era, year, month, day })).toBe(iso);
  });

  it.each([
    ['heisei', '31', '5', '1'],
    ['reiwa', '1', '4', '30'],
    ['reiwa', '7', '2', '29'],
    ['reiwa', '8', '13', '1'],
    ['reiwa', '', '1', '1'],
    ['reiwa', '0', '1', '1'],
    ['ad', '18', '5', '12'],
  ] as const)('knows no day %s %s.%s.%s', (era, year, month, day) => {
    expect(eraToIso({ era, year, month, day })).toBeNull();
  });
});

it('finds the era of a date on its first and last day', () => {
  expect(isoToEra('1989-01-08')).toEqual({ era: 'heisei', year: '1', month: '1', day: '8' });
  expect(isoToEra('1989-01-07')).toEqual({ era: 'showa', year: '64', month: '1', day: '7' });
});

it.each(['令和8年11月23日', 'R8.11.23', 'r8-11-23', 'Ｒ８．１１．２３', '2026-11-23', '2026/11/23', '20261123', '2026年11月23日'])('reads %s', (text) => {
  expect(eraToIso(parseDate(text)!)).toBe('2026-11-23');
});

it.each(['', '23', '令和8年', '平成40年1月1日', '2026-02-30', 'abc'])('does not read %s', (text) => {
  expect(parseDate(text)).toBeNull();
});
