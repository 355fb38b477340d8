import { type Browser, expect, type Page } from '@playwright/test';
import { words } from './words';

export const BASE_URL = process.env.BASE_URL ?? 'http://localhost:8080';
export const PASSWORD = process.env.KOMADO_PASSWORD ?? 'komado-demo-2026';

/** Signs in by the page itself, as everybody does. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(words.session.username).fill(user);
  await page.getByLabel(words.session.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words.session.signIn }).click();
  await expect(page.getByRole('navigation', { name: words.common.mainNavigation })).toBeVisible();
}

/** A person at a desk of their own: nobody shares cookies with somebody else. */
export async function atDesk(browser: Browser, user: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: BASE_URL });
  const page = await context.newPage();
  await signIn(page, user);
  return page;
}
