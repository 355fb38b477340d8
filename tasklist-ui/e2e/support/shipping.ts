import { expect, type Page } from '@playwright/test';
import { lookOver } from './axe';
import type { Office } from './desks';
import { Form } from './form';
import { filled, words } from './words';

type Kind = keyof typeof words.shipments.kinds;
type Action = keyof typeof words.shipments.actions;
type State = keyof typeof words.shipments.states;

/**
 * What waits is written into the usage register, approved by another person, permitted by a third where it leaves on a medium, and sent;
 * when all answers are there the register is closed. Gives the number of the shipment.
 */
export async function sendShipment(office: Office, kind: Kind): Promise<string> {
  const { page } = await office.desk('worker1');
  await waitsToBeSent(page, kind);
  await lookOver(office, 'worker1', 'shipments');
  const number = await prepare(page, kind);
  await step(page, number, 'PREPARED');
  const isMedium = await page.getByText(filled(words.shipments.onMedium)).first().isVisible();
  await lookOver(office, 'worker1', 'a shipment');
  await take(office, 'usage', number, 'APPROVE');
  if (isMedium) await take(office, 'security', number, 'PERMIT');
  await take(office, 'worker1', number, 'RELEASE');
  await arrival(page, number, 'ANSWERED');
  await take(office, 'worker1', number, 'CONFIRM', async (dialog) => {
    if (!isMedium) return;
    await dialog.text(words.shipments.report, '回答を取り込み、件数を確かめた。');
    await dialog.check(words.shipments.mediumErased);
  });
  await step(page, number, 'CONFIRMED');
  await lookOver(office, 'worker1', 'a shipment with its answers');
  return number;
}

function preparing(page: Page, kind: Kind) {
  return page.getByRole('button', { name: filled(words.shipments.open.prepareKind, { kind: words.shipments.kinds[kind] }) });
}

async function waitsToBeSent(page: Page, kind: Kind): Promise<void> {
  await expect(async () => {
    await page.goto('/shipments');
    await expect(preparing(page, kind)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

async function prepare(page: Page, kind: Kind): Promise<string> {
  await preparing(page, kind).click();
  const dialog = page.getByRole('dialog');
  // what the register usually says is filled in
  await expect(dialog.getByLabel(words.shipments.purpose, { exact: true })).not.toBeEmpty();
  await dialog.getByRole('button', { name: words.shipments.prepare.submit, exact: true }).click();
  await page.waitForURL(/\/shipments\/[0-9A-Z]+$/);
  return page.url().split('/').at(-1)!;
}

async function take(office: Office, user: string, number: string, action: Action, say?: (dialog: Form) => Promise<void>): Promise<void> {
  const { page } = await office.desk(user);
  await page.goto(`/shipments/${number}`);
  await page.getByRole('main').getByRole('button', { name: words.shipments.actions[action], exact: true }).click();
  const dialog = page.getByRole('dialog');
  await say?.(new Form(page, dialog));
  await dialog.getByRole('button', { name: words.shipments.actions[action], exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(filled(words.shipments.done[action], { number })).first()).toBeVisible();
}

async function step(page: Page, number: string, state: State): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: filled(words.shipments.detailTitle, { number }) })).toBeVisible();
  await expect(page.getByRole('main').getByText(words.shipments.states[state], { exact: true }).first()).toBeVisible();
}

/** The other side answers when it likes: whoever waits looks again. */
async function arrival(page: Page, number: string, state: State): Promise<void> {
  await expect(async () => {
    await page.goto(`/shipments/${number}`);
    await expect(page.getByText(words.shipments.next[state]).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
