import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Office } from './desks';
import { expect } from './test';

/** Where React Aria puts what is to be read aloud; it still names a button for some seconds after the button is gone. */
const ANNOUNCER = '[data-live-announcer]';
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it stands, each with the name of the page; with PICTURES a folder, a picture of it is left there. */
export async function violations(page: Page, where: string): Promise<string[]> {
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const found = await new AxeBuilder({ page }).withTags(LEVELS).exclude(ANNOUNCER).analyze();
  if (process.env.PICTURES) await page.screenshot(picture(process.env.PICTURES, where));
  return found.violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** A form is taken as the documentation shows it and under its name there (`pictures/take.mjs`), any other page as a whole. */
function picture(folder: string, where: string): { path: string; fullPage: boolean } {
  const form = /^User_(\w+) \((\w+)\)$/.exec(where);
  if (!form) return { path: `${folder}/${where.replace(/[^a-z0-9A-Z]+/g, '-')}.png`, fullPage: true };
  const name = form[1]!.replace(/[A-Z]/g, (letter, at) => (at ? '-' : '') + letter.toLowerCase());
  return { path: `${folder}/form-${name}.${form[2]}.png`, fullPage: false };
}

const seen = new Set<string>();

/** Looks the page over that somebody has before them, and its English, once for each name; the work goes on whatever is found. */
export async function lookOver(office: Office, user: string, name: string): Promise<void> {
  if (seen.has(name)) return;
  seen.add(name);
  const { page } = await office.desk(user);
  expect.soft(await violations(page, `${name} (ja)`)).toEqual([]);
  const other = await office.window(user, 'en');
  await other.goto(page.url());
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  expect.soft(await violations(other, `${name} (en)`)).toEqual([]);
}
