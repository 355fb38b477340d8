import { expect, it } from 'vitest';
import { toKatakana } from './kana';

it.each([
  ['あおぞら', 'アオゾラ'],
  ['ｱｵｿﾞﾗ', 'アオゾラ'],
  [' アオゾラ  ハナ ', 'アオゾラ　ハナ'],
  ['ゔぁいおりん', 'ヴァイオリン'],
  ['サト-', 'サトー'],
])('writes %s as %s', (typed, expected) => expect(toKatakana(typed)).toBe(expected));
