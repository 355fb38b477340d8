import { expect, it } from 'vitest';
import { readBoxNumber } from '@/lib/box-number';

it('understands a scanner behind a Japanese keyboard', () => {
  expect(readBoxNumber('BX26000018')).toBe('BX26000018');
  expect(readBoxNumber(' ｂｘ２６０００-０１８\n')).toBe('BX26000018');
});

it.each(['', 'BX', 'BX26000017', '26000018', 'BX260000180', 'AX26000018'])('does not take %s for a box', (typed) => {
  expect(readBoxNumber(typed)).toBeNull();
});
