import { arrivedOnPaper, entered } from './support/arrange';
import { lookOver, violations } from './support/axe';
import type { Office } from './support/desks';
import { family } from './support/family';
import { shipUntil } from './support/inquiries';
import { openTask } from './support/tasks';
import { expect, test } from './support/test';

/** Pages as their people find them; those of the inquiries are looked over where a case passes through them (support/axe.ts). */
const PAGES: Record<string, string[]> = {
  'ward-chuo': ['/inbox?view=GROUP', '/counter/new', '/dispatches', '/result-lists', '/search'],
  worker1: ['/inbox?view=ALL', '/receipt/new', '/dispatches', '/shipments?tab=arrivals', '/insurer-letters', '/result-lists', '/search'],
  manager: ['/dashboard'],
  analyst: ['/decisions'],
  security: ['/audit'],
  chief: ['/users'],
};

async function expectAllClean(office: Office, user: string, language: 'ja' | 'en', paths: string[]): Promise<void> {
  const page = await office.window(user, language);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await violations(page, path)).toEqual([]);
  }
}

for (const language of ['ja', 'en'] as const) {
  test.describe(`axe finds nothing (${language})`, () => {
    test.setTimeout(300_000);

    test('on the sign-in page', async ({ page }) => {
      await page.addInitScript((wanted) => localStorage.setItem('komado.language', wanted), language);
      await page.goto('/sign-in');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await violations(page, '/sign-in')).toEqual([]);
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

/** Answers that call for a person, each with the form that the person gets. */
const UNEXPECTED = {
  User_ResolveDifference: () => family({ outside: { patient: { address: '東京都中央区月島9丁目1番2号' } } }),
  User_RepairCode: () => family({ outside: { patient: { habits: ['CODE_FAILS'] } } }),
  User_HandleNonDisclosure: () => family({ taxOnPaper: false, outside: { mother: { habits: ['PROTECTED'] } } }),
  User_AskForPaper: () => family({ taxOnPaper: false, outside: { mother: { habits: ['NO_RECORD'] } } }),
  User_ObtainConsent: () => family({ insurerConsent: false }),
};

test('axe finds nothing on the forms for answers that call for a person (ja, en)', async ({ office }) => {
  test.setTimeout(420_000);
  const cases = new Map<string, string>();
  for (const [element, applicants] of Object.entries(UNEXPECTED)) cases.set(element, await entered(office, applicants()));
  const head = await office.clerk('head');
  await shipUntil(office, async () => {
    for (const [element, caseId] of cases) if (!(await head.findItem(caseId, element))) return false;
    return true;
  });
  for (const [element, caseId] of cases) {
    const user = element === 'User_HandleNonDisclosure' ? 'head' : 'worker1';
    const { page, clerk } = await office.desk(user);
    await openTask(page, clerk, caseId, element);
    await lookOver(office, user, element);
  }
});
