import type { Page } from '@playwright/test';
import { daysAgo } from './support/family';
import { PASSWORD } from './support/people';
import { Clerk } from './support/server';
import { expect, test } from './support/test';
import { beginning, words } from './support/words';

/** Presses Tab until the wanted element has the focus: what no key reaches, nobody reaches. */
async function tabTo(page: Page, name: string, role: 'button' | 'textbox'): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key reaches ${role} ${name}`);
}

test('a clerk signs in, takes work from the inbox and finishes it without a mouse', async ({ page }) => {
  test.setTimeout(300_000);
  const worker = await Clerk.signIn('worker1');
  const opened = await worker.post<{ id: string; applicationNumber: string }>('/api/cases/paper', {
    bagNumber: '112-9', municipalityCode: '132012', receivedOn: daysAgo(4), kind: 'NEW', patientKana: 'キーボードタロウ', pages: 5,
  });
  await worker.openItem(opened.id, 'User_TurnBack');

  await page.goto('/sign-in');
  await tabTo(page, words.session.username, 'textbox');
  await page.keyboard.type('worker2');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: words.common.mainNavigation })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type(opened.applicationNumber);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: opened.applicationNumber });
  // the list may still be the one from before the search, with this row somewhere in it
  await expect(page.getByRole('main').locator('tbody tr')).toHaveCount(1);
  await expect(row).toBeVisible();
  for (let presses = 0; presses < 120 && !(await row.evaluate((element) => element === document.activeElement)); presses++) {
    await page.keyboard.press((await page.evaluate(() => document.activeElement?.tagName)) === 'TR' ? 'ArrowDown' : 'Tab');
  }
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/work-items/*');

  await tabTo(page, words.taskForms.action.claim, 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: words.taskForms.complete })).toBeVisible();
  await tabTo(page, '備考', 'textbox');
  await page.keyboard.type('返送書類一式');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(beginning(words.taskForms.toast.complete.replace(/。.*/, ''))).first()).toBeVisible();
});
