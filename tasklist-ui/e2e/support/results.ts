import { expect, type Locator } from '@playwright/test';
import { lookOver } from './axe';
import type { Office } from './desks';
import { filled, words } from './words';

const { resultLists } = words;

/** ⑪' The list of the month goes to the municipality. */
export async function sendResultList(office: Office, municipality: string, applicationNumber: string): Promise<void> {
  const { page } = await office.desk('worker1');
  const row = page.getByRole('row').filter({ hasText: applicationNumber });
  await expect(async () => {
    await page.goto('/result-lists');
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await lookOver(office, 'worker1', 'a result list to be sent');
  await page.getByRole('button', { name: filled(resultLists.send_other, { municipality }) }).click();
  await expect(page.getByText(resultLists.sent)).toBeVisible();
  await expect(row.getByText(resultLists.notSent)).toBeHidden();
}

/** ⑪' The municipality looks its list through, line by line, and confirms it. */
export async function confirmResultList(office: Office, ward: string, applicationNumber: string): Promise<void> {
  const { page } = await office.desk(ward);
  await page.goto('/result-lists');
  const line = page.getByRole('row').filter({ hasText: applicationNumber });
  await expect(line).toBeVisible();
  await lookOver(office, ward, 'a result list to be confirmed');
  const number = await listNumber(line);
  const list = page.getByRole('listitem').filter({ hasText: number });
  await list.getByRole('button', { name: resultLists.confirm, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').filter({ hasText: applicationNumber })).toBeVisible();
  await dialog.getByRole('button', { name: resultLists.confirmAll, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(list.getByText(filled(resultLists.confirmed_other))).toBeVisible();
}

async function listNumber(line: Locator): Promise<string> {
  return (await line.getByRole('cell').nth(-2).textContent())!.trim();
}
