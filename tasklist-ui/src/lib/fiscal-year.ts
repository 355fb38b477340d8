import { formatDate } from '@/lib/dates';
import { currentLanguage, type Language } from '@/lib/language';

/** 令和8年度 / FY 2026; the year is named by its first of April. */
export function formatFiscalYear(year: number, language: Language = currentLanguage()): string {
  if (language === 'en') return `FY ${year}`;
  return `${formatDate(`${year}-05-01`, 'ja').replace(/年.*$/, '')}年度`;
}
