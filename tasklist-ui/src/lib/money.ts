import { currentLanguage } from '@/lib/language';

/** 15,000円 / ¥15,000 */
export function formatYen(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const digits = formatCount(value);
  return currentLanguage() === 'ja' ? `${digits}円` : `¥${digits}`;
}

/** Never −0: what is taken away from a sum may be nothing. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat('ja-JP').format(value + 0);
}

/** Counts stop at a thousand: what lies above is told as 1,000+. */
export function formatCapped(value: number): string {
  return value > 1000 ? '1,000+' : formatCount(value);
}
