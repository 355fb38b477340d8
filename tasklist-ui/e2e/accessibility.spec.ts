import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { family } from './support/family';
import { paperCaseUpToEntry } from './support/journey';
import { signIn } from './support/people';
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

async function speak(page: Page, language: 'ja' | 'en'): Promise<void> {
  await page.evaluate((wanted) => localStorage.setItem('komado.language', wanted), language);
}

for (const language of ['ja', 'en'] as const) {
  test.describe(`axe finds nothing (${language})`, () => {
    test.setTimeout(300_000);

    test('on the sign-in page', async ({ page }) => {
      await page.goto('/sign-in');
      await speak(page, language);
      await page.reload();
      await expectNoViolations(page, '/sign-in');
    });

    for (const [user, paths] of Object.entries(PAGES)) {
      test(`on the pages of ${user}`, async ({ page }) => {
        await signIn(page, user);
        await speak(page, language);
        for (const path of paths) {
          await page.goto(path);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expectNoViolations(page, path);
        }
      });
    }

    test('on a task and on every page of a dossier', async ({ office }) => {
      const caseId = await paperCaseUpToEntry(office, family());
      const { page, clerk } = await office.desk('worker1');
      const item = await clerk.openItem(caseId, 'User_EnterApplication');
      await speak(page, language);
      for (const path of [`/work-items/${item.id}`, ...['overview', 'people', 'documents', 'decision', 'timeline', 'process'].map((tab) => `/cases/${caseId}/${tab}`)]) {
        await page.goto(path);
        await expectNoViolations(page, path);
      }
    });
  });
}
