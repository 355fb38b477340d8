import { currentLanguage, type Language } from '@/lib/language';

const zone = 'Asia/Tokyo';

/** A date without time must not move a day, whatever the browser's zone: noon in Tokyo is that day everywhere we format. */
function toDate(value: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+09:00` : value);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const cacheKey = `${key}/${locale}`;
  let format = formats.get(cacheKey);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    formats.set(cacheKey, format);
  }
  return format;
}

const locale = (language: Language) => (language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB');

/** 令和8年11月23日 (元年 for the first year) / 23 November 2026. */
export function formatDate(value: string | null | undefined, language: Language = currentLanguage()): string {
  if (!value) return '';
  return formatter('date', locale(language), { dateStyle: 'long' }).format(toDate(value));
}

/** For table cells: R8.11.23 / 23 Nov 2026. */
export function formatDateShort(value: string | null | undefined, language: Language = currentLanguage()): string {
  if (!value) return '';
  if (language === 'en') return formatter('short', locale(language), { day: 'numeric', month: 'short', year: 'numeric' }).format(toDate(value));
  const parts = formatter('short', locale(language), { era: 'narrow', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(toDate(value));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('era')}${part('year')}.${part('month')}.${part('day')}`;
}

/** Month and day with the weekday: 11月23日(月) / Mon, 23 Nov. */
export function formatDay(value: string | null | undefined, language: Language = currentLanguage()): string {
  if (!value) return '';
  const options: Intl.DateTimeFormatOptions =
    language === 'ja' ? { month: 'numeric', day: 'numeric', weekday: 'short' } : { month: 'short', day: 'numeric', weekday: 'short' };
  return formatter('day', language === 'ja' ? 'ja-JP' : 'en-GB', options).format(toDate(value));
}

/** 令和8年11月 / November 2026, from an ISO month or date. */
export function formatMonth(value: string | null | undefined, language: Language = currentLanguage()): string {
  if (!value) return '';
  const day = value.length === 7 ? `${value}-01` : value;
  return formatter('month', locale(language), { era: language === 'ja' ? 'long' : undefined, year: 'numeric', month: 'long' }).format(toDate(day));
}

/** 令和8年11月23日 14:05 / 23 November 2026 at 14:05. */
export function formatDateTime(value: string | null | undefined, language: Language = currentLanguage()): string {
  if (!value) return '';
  return `${formatDate(value, language)} ${formatTime(value)}`;
}

export function formatTime(value: string | null | undefined): string {
  if (!value) return '';
  return formatter('time', 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(toDate(value));
}

/** The era's age in years of a birth date today, for people's summaries. */
export function ageOn(birthDate: string, today: string = todayIso()): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Today's date in Tokyo. */
export function todayIso(now: Date = new Date()): string {
  return formatter('iso', 'sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
