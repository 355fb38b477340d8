/**
 * After the build: compressed copies beside what compresses well (the server sends them as they are), and the budgets of
 * script per page. A page that outgrows its budget breaks the build.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
const budgets = [
  { page: 'sign-in', kilobytes: 120, entries: ['index.html', 'src/features/session/sign-in-page.tsx', 'src/locales/ja/common.json', 'src/locales/ja/session.json'] },
  {
    page: 'inbox',
    kilobytes: 320,
    entries: ['index.html', 'src/app/app.tsx', 'src/features/inbox/inbox-page.tsx', 'src/locales/ja/common.json', 'src/locales/ja/session.json', 'src/locales/ja/inbox.json'],
  },
];

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const sizes = new Map();

for (const file of readdirSync(dist, { recursive: true })) {
  if (!['.js', '.css', '.svg', '.html'].includes(extname(file)) || file.startsWith('.vite')) continue;
  const content = readFileSync(join(dist, file));
  const gzip = gzipSync(content, { level: 9 });
  sizes.set(file, gzip.length);
  if (content.length < 1024 || file.endsWith('.html')) continue;
  writeFileSync(join(dist, `${file}.gz`), gzip);
  writeFileSync(join(dist, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

function scripts(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) scripts(imported, seen);
  return seen;
}

let failed = false;
for (const { page, kilobytes, entries } of budgets) {
  const files = entries.reduce((seen, entry) => scripts(entry, seen), new Set());
  const total = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + sizes.get(file), 0) / 1000;
  const over = total > kilobytes;
  failed ||= over;
  console.log(`${over ? 'OVER' : 'ok  '} ${page}: ${total.toFixed(1)} kB of ${kilobytes} kB compressed script in ${files.size} files`);
}
rmSync(join(dist, '.vite'), { recursive: true });
if (failed) process.exit(1);
