// Adds up the JUnit reports of all runners (Surefire, Vitest, Playwright through Surefire) and prints one plain line.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const REPORT = /^TEST-.*\.xml$/;

function reports(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name.startsWith('.')) return [];
    if (statSync(path).isDirectory()) return reports(path);
    return REPORT.test(name) ? [path] : [];
  });
}

let passed = 0;
let failed = 0;
let skipped = 0;
for (const path of reports('.')) {
  for (const [suite] of readFileSync(path, 'utf8').matchAll(/<testsuite\s[^>]*>/g)) {
    const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const bad = count('failures') + count('errors');
    failed += bad;
    skipped += count('skipped');
    passed += count('tests') - bad - count('skipped');
  }
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (failed > 0 || passed === 0) process.exit(1);
