import { digitsOnly } from '@/lib/digits';

/** Eras in which a person on file can be born, newest first, and the western calendar. */
export const eras = [
  { id: 'reiwa', start: '2019-05-01', letter: 'r', kanji: '令和' },
  { id: 'heisei', start: '1989-01-08', letter: 'h', kanji: '平成' },
  { id: 'showa', start: '1926-12-25', letter: 's', kanji: '昭和' },
  { id: 'taisho', start: '1912-07-30', letter: 't', kanji: '大正' },
  { id: 'ad', start: '0001-01-01', letter: 'a', kanji: '西暦' },
] as const;

export type EraId = (typeof eras)[number]['id'];

export interface EraDate {
  era: EraId;
  year: string;
  month: string;
  day: string;
}

const startYear = (era: EraId) => (era === 'ad' ? 1 : Number(eras.find(({ id }) => id === era)!.start.slice(0, 4)));

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1868 || year > 2200 || date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** The ISO date, or null where the calendar or the era has no such day. 元 is year one. */
export function eraToIso({ era, year, month, day }: EraDate): string | null {
  const eraYear = year.trim() === '元' ? 1 : Number(digitsOnly(year));
  if (!eraYear || !digitsOnly(month) || !digitsOnly(day)) return null;
  const value = iso(startYear(era) + eraYear - 1, Number(digitsOnly(month)), Number(digitsOnly(day)));
  if (value === null || era === 'ad') return value;
  return isoToEra(value).era === era ? value : null;
}

export function isoToEra(value: string, western = false): EraDate {
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  const era = western ? 'ad' : eras.find(({ start }) => value >= start)!.id;
  return { era, year: String(year - startYear(era) + 1), month: String(month), day: String(day) };
}

/** Reads what clerks paste: 令和8年11月23日, R8.11.23, 2026-11-23, 2026/11/23, 20261123. */
export function parseDate(text: string): EraDate | null {
  const plain = text.normalize('NFKC').trim();
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (western) {
    const value = iso(Number(western[1]), Number(western[2]), Number(western[3]));
    return value === null ? null : isoToEra(value);
  }
  const japanese = /^(令和|平成|昭和|大正|[RHSTrhst])\s*(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (!japanese) return null;
  const era = eras.find(({ letter, kanji }) => kanji === japanese[1] || letter === japanese[1]!.toLowerCase())!.id;
  const date: EraDate = { era, year: japanese[2]!, month: japanese[3]!, day: japanese[4]! };
  return eraToIso(date) ? date : null;
}
