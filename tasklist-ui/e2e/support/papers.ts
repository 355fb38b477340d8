import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Leaves a printed paper for the reader of PDFs (`BrowserTest`), together with what must stand on it. */
export function leave(name: string, pdf: Buffer, expected: string[]): void {
  expect(pdf.subarray(0, 5).toString('latin1'), `${name} is a PDF`).toBe('%PDF-');
  const folder = process.env.CERTIFICATES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  writeFileSync(join(folder, `${name}.expected.txt`), expected.join('\n'));
}
