import { describe, expect, it } from 'vitest';
import { isIndividualNumber, isInsurerNumber } from './check-digits';

describe('individual number', () => {
  it.each(['123456789018', '987654321093', '111111111118', '202611230003', '555555555557', '135792468015'])(
    'accepts %s',
    (value) => expect(isIndividualNumber(value)).toBe(true),
  );

  it.each(['123456789012', '12345678901', '1234567890188', '', 'abcdefghijkl'])('refuses %s', (value) =>
    expect(isIndividualNumber(value)).toBe(false),
  );
});

describe('insurer number', () => {
  it.each(['01130012', '06130397', '138016', '138024', '133033', '39131016'])('accepts %s', (value) =>
    expect(isInsurerNumber(value)).toBe(true),
  );

  it.each(['01130013', '138017', '13801', '1380160', ''])('refuses %s', (value) =>
    expect(isInsurerNumber(value)).toBe(false),
  );
});
