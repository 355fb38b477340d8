import { todayIso } from '@/lib/dates';
import type { ExtraRule } from './validation';

function textAt(data: unknown, path: string): string | undefined {
  const value = path.split('.').reduce<unknown>((current, part) => (current as Record<string, unknown> | undefined)?.[part], data);
  return typeof value === 'string' ? value : undefined;
}

/** A day that has been: births, receipts, replies. */
export function notInFuture(path: string): ExtraRule {
  return (data) => ((textAt(data, path) ?? '') > todayIso() ? [{ path, code: 'future' }] : []);
}

/** Two days of which the second cannot be before the first. */
export function inOrder(first: string, second: string): ExtraRule {
  return (data) => {
    const [from, to] = [textAt(data, first), textAt(data, second)];
    return from && to && to < from ? [{ path: second, code: 'order' }] : [];
  };
}
