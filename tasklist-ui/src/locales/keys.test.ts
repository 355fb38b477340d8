import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.tsx', '../**/*.ts', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });
const files = import.meta.glob<{ default: Record<string, unknown> }>('./ja/*.json', { eager: true });

function has(namespace: string, key: string): boolean {
  const tree = files[`./ja/${namespace}.json`]?.default;
  // one that counts stands there by its plural forms
  return [key, `${key}_other`].some((form) => form.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], tree) !== undefined);
}

/** `useWords` takes any key; here the fixed ones are held to the files, and the sections and hints that forms name. */
it.each(Object.entries(sources).filter(([, source]) => source.includes('useWords(')))('%s names only texts that exist', (_, source) => {
  const missing = [...source.matchAll(/const (\w+) = useWords\('([a-z-]+)'\)/g)].flatMap(([, name, namespace]) =>
    [...source.matchAll(new RegExp(`\\b${name}\\('([\\w.-]+)'`, 'g'))].map(([, key]) => key!).filter((key) => !has(namespace!, key)),
  );
  expect(missing).toEqual([]);
});

it('has the sections, hints and choices that the task forms name', () => {
  const forms = Object.entries(sources).filter(([path]) => path.includes('/task-forms/'));
  const missing = forms.flatMap(([, source]) => [
    ...[...source.matchAll(/<FormSection[^>]*? title="(\w+)"/g)].map(([, key]) => `section.${key}`),
    ...[...source.matchAll(/<Hint name="(\w+)"/g)].map(([, key]) => `hint.${key}`),
    ...[...source.matchAll(/\bhint="(\w+)"/g)].map(([, key]) => `hint.${key}`),
    ...[...source.matchAll(/optionGroup="(\w+)"/g)].map(([, key]) => `option.${key}`),
  ]);
  expect(missing.filter((key) => !has('task-forms', key))).toEqual([]);
});

it('names every kind of file that the office sends', () => {
  const configuration = import.meta.glob<string>('../../../engine/platform/src/main/resources/application.yml', { query: '?raw', import: 'default', eager: true });
  const [text] = Object.values(configuration);
  const usual = text!.split('# what the usage register usually says')[1]!.split(/\n {2}\w/)[0]!;
  const kinds = [...usual.matchAll(/^ {6}([a-z0-9-]+):$/gm)].map(([, kind]) => kind!);
  expect(kinds).toContain('identity-confirmation');
  expect(kinds.filter((kind) => !has('shipments', `kinds.${kind}`))).toEqual([]);
});
