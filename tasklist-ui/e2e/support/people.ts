import { type Browser, expect, type Page } from '@playwright/test';

export const PASSWORD = process.env.KOMADO_PASSWORD ?? 'komado-demo-2026';

/** Signs in by the page itself, as everybody does. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('利用者ID').fill(user);
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'サインイン' }).click();
  await expect(page.getByRole('navigation', { name: 'メインメニュー' })).toBeVisible();
}

/** A person at a desk of their own: nobody shares cookies with somebody else. */
export async function atDesk(browser: Browser, user: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: process.env.BASE_URL ?? 'http://localhost:8080' });
  const page = await context.newPage();
  await signIn(page, user);
  return page;
}
