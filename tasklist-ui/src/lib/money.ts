import { currentLanguage } from '@/lib/language';

/** 15,000円 / ¥15,000 */
export function formatYen(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const digits = new Intl.NumberFormat('ja-JP').format(value);
  return currentLanguage() === 'ja' ? `${digits}円` : `¥${digits}`;
}

export function formatCount(value: number): string {
  return new Intl.NumberFormat('ja-JP').format(value);
}

/** Counts stop at a thousand: what lies above is told as 1,000+. */
export function formatCapped(value: number): string {
  return value > 1000 ? '1,000+' : formatCount(value);
}
