import { describe, expect, it } from 'vitest';

type Tree = { [key: string]: string | Tree };

const files = import.meta.glob<{ default: Tree }>('./*/*.json', { eager: true });
const of = (language: string) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${language}/`))
      .map(([path, module]) => [path.slice(language.length + 3, -'.json'.length), module.default]),
  );

function flatten(tree: Tree, prefix = ''): Record<string, string> {
  return Object.entries(tree).reduce<Record<string, string>>(
    (all, [key, value]) => (typeof value === 'string' ? { ...all, [prefix + key]: value } : { ...all, ...flatten(value, `${prefix}${key}.`) }),
    {},
  );
}

/** Plural forms differ by language: only the stem must exist in both. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!).sort();

const japanese = of('ja');
const english = of('en');

describe('texts', () => {
  it('exist for the same features in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(japanese).sort());
  });

  it.each(Object.keys(japanese))('of %s have the same keys in both languages', (feature) => {
    const keys = (tree: Tree) => [...new Set(Object.keys(flatten(tree)).map(stem))].sort();
    expect(keys(english[feature] ?? {})).toEqual(keys(japanese[feature]!));
  });

  it.each(Object.keys(japanese))('of %s take the same values and are not empty', (feature) => {
    const ja = flatten(japanese[feature]!);
    for (const [key, text] of Object.entries(flatten(english[feature] ?? {}))) {
      expect(text, key).not.toBe('');
      const counterpart = ja[key] ?? ja[`${stem(key)}_other`]!;
      expect(placeholders(text), key).toEqual(placeholders(counterpart));
    }
  });

  it.each(Object.keys(english))('of %s have no Japanese left in the English file', (feature) => {
    const left = Object.entries(flatten(english[feature]!)).filter(([, text]) => /[\u3041-\u30ff\u4e00-\u9fff]/.test(text));
    expect(left).toEqual([]);
  });
});
