import { expect, it } from 'vitest';
import { formatCount, formatYen } from '@/lib/money';

it('groups yen by thousands, and has no zero with a sign', () => {
  expect(formatYen(1_234_567)).toBe('1,234,567円');
  expect(formatYen(-0)).toBe('0円');
  expect(formatCount(-0)).toBe('0');
  expect(formatYen(-11_773)).toBe('-11,773円');
});
