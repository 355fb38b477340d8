import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { arrivedOnPaper } from './support/arrange';
import type { Office } from './support/desks';
import { family } from './support/family';
import { expect, test } from './support/test';

const PAGES: Record<string, string[]> = {
  'ward-chuo': ['/inbox?view=GROUP', '/counter/new', '/dispatches', '/result-lists', '/search'],
  worker1: ['/inbox?view=ALL', '/receipt/new', '/dispatches', '/search'],
  manager: ['/dashboard'],
  analyst: ['/decisions'],
  security: ['/audit'],
  chief: ['/users'],
};

async function expectNoViolations(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}

async function expectAllClean(office: Office, user: string, language: 'ja' | 'en', paths: string[]): Promise<void> {
  const context = await office.window(user, language);
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectNoViolations(page, path);
  }
  await context.close();
}

for (const language of ['ja', 'en'] as const) {
  test.describe(`axe finds nothing (${language})`, () => {
    test.setTimeout(300_000);

    test('on the sign-in page', async ({ page }) => {
      await page.addInitScript((wanted) => localStorage.setItem('komado.language', wanted), language);
      await page.goto('/sign-in');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoViolations(page, '/sign-in');
    });

    for (const [user, paths] of Object.entries(PAGES)) {
      test(`on the pages of ${user}`, async ({ office }) => {
        await expectAllClean(office, user, language, paths);
      });
    }

    test('on a task and on every page of a dossier', async ({ office }) => {
      const caseId = await arrivedOnPaper(office, family());
      const { clerk } = await office.desk('worker1');
      const item = await clerk.openItem(caseId, 'User_EnterApplication');
      const tabs = ['overview', 'people', 'documents', 'decision', 'timeline', 'process'];
      await expectAllClean(office, 'worker1', language, [`/work-items/${item.id}`, ...tabs.map((tab) => `/cases/${caseId}/${tab}`)]);
    });
  });
}
