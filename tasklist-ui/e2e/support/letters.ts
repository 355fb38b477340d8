import { expect, type Page } from '@playwright/test';
import { lookOver } from './axe';
import type { Office } from './desks';
import { type Family, today } from './family';
import { Form } from './form';
import { finish, openTask } from './tasks';
import { beginning, filled, words } from './words';

const { insurer } = words;

/** ⑧ The letter is printed, gets its label, is counted by another person, and has left when the section head has the receipt. Gives its number and the papers of its run. */
export async function postLetter(office: Office, applicationNumber: string, family: Family): Promise<{ letterNumber: string; papers: Buffer }> {
  const { page, clerk } = await office.desk('worker1');
  const letterNumber = await addressed(page, applicationNumber, family);
  await lookOver(office, 'worker1', 'insurer letters');
  await page.getByRole('button', { name: filled(insurer.waiting.open_other) }).click();
  await page.waitForURL(/\/insurer-letters\/[0-9a-f-]+$/);
  const run = new URL(page.url()).pathname;
  const print = await page.getByRole('link', { name: insurer.run.print }).getAttribute('href');
  const papers = await clerk.bytes(print!);
  const count = await label(page);
  await lookOver(office, 'worker1', 'a run of letters');

  const second = await office.desk('worker2');
  await second.page.goto(run);
  await expect(second.page.getByRole('heading', { name: insurer.check.title })).toBeVisible();
  await lookOver(office, 'worker2', 'a run of letters to be checked');
  const check = new Form(second.page);
  await check.text(insurer.check.count, String(count));
  await check.press(insurer.check.submit);
  await expect(second.page.getByText(insurer.runs.state.CHECKED, { exact: true })).toBeVisible();

  const head = await office.desk('head');
  await head.page.goto(run);
  await expect(head.page.getByRole('heading', { name: insurer.confirm.title })).toBeVisible();
  await lookOver(office, 'head', 'a run of letters to be confirmed');
  const confirm = new Form(head.page);
  await confirm.text(insurer.confirm.receipt, `R${Date.now()}`);
  await confirm.text(insurer.confirm.count, String(count));
  await confirm.press(insurer.confirm.submit);
  await expect(head.page.getByText(insurer.runs.state.POSTED, { exact: true })).toBeVisible();
  return { letterNumber, papers };
}

/** The letter waits for its run; where its insurer lives is noted if nobody knew. */
async function addressed(page: Page, applicationNumber: string, family: Family): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: applicationNumber });
  await expect(async () => {
    await page.goto('/insurer-letters');
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  const letterNumber = (await row.getByRole('rowheader').textContent())!.trim();
  const noAddress = row.getByRole('button', { name: filled(insurer.waiting.addressOf, { number: letterNumber }) });
  if (await noAddress.isVisible()) {
    await noAddress.click();
    const dialog = new Form(page, page.getByRole('dialog'));
    await expect(page.getByLabel(insurer.address.name, { exact: true })).toHaveValue(family.insurance.insurerName);
    await dialog.text(insurer.address.postalCode, '100-0000');
    await dialog.text(insurer.address.address, '東京都千代田区丸の内9丁目99番99号');
    await dialog.press(insurer.address.save);
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(row.getByText(insurer.waiting.ready)).toBeVisible();
  return letterNumber;
}

/** A registered-mail number for each letter of the run: ten digits and what they leave when divided by seven. Gives how many there are. */
async function label(page: Page): Promise<number> {
  const boxes = page.getByRole('textbox', { name: filled(insurer.run.trackingOf) });
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) {
    const [letter] = (await box.getAttribute('aria-label'))!.match(/I\d+/)!;
    const body = `41${letter!.slice(-8)}`;
    await box.fill(body + String(Number(body) % 7));
  }
  const count = await boxes.count();
  await page.getByRole('button', { name: insurer.run.saveNumbers, exact: true }).click();
  await expect(page.getByText(filled(insurer.run.totals, { letters: count, tracked: count }))).toBeVisible();
  return count;
}

/** ⑧ 医療助成課 reads the code, keeps the picture of the paper, and hands it over. */
export async function receiveReply(office: Office, letterNumber: string, paper: Buffer): Promise<void> {
  const { page } = await office.desk('payment');
  await page.goto('/insurer-replies');
  const form = new Form(page);
  await form.text(insurer.receive.code, letterNumber);
  const choosing = page.waitForEvent('filechooser');
  await form.group(insurer.receive.scan).press(words.common.file.choose);
  await (await choosing).setFiles({ name: `${letterNumber}.pdf`, mimeType: 'application/pdf', buffer: paper });
  await form.press(insurer.receive.submit);
  await expect(page.getByText(filled(insurer.receive.done, { letter: letterNumber }))).toBeVisible();
  await lookOver(office, 'payment', 'replies at the desk that receives them');
  await page.getByRole('button', { name: filled(insurer.handOver.submit) }).click();
  await expect(page.getByText(filled(insurer.handOver.done))).toBeVisible();
}

/** ⑧ 家庭支援課 finds the reply with its slip. */
export async function acknowledgeReply(office: Office, letterNumber: string): Promise<void> {
  const { page } = await office.desk('worker2');
  await page.goto('/insurer-replies');
  const found = page.getByRole('radiogroup', { name: filled(insurer.tick.outcomeOf, { number: letterNumber }) });
  await expect(found).toBeVisible();
  await lookOver(office, 'worker2', 'replies at the desk that waits for them');
  await found.getByRole('radio', { name: insurer.tick.outcomes.RECEIVED }).check();
  await page.getByRole('button', { name: filled(insurer.tick.submit, { count: 1 }) }).click();
  await expect(page.getByText(filled(insurer.tick.done, { count: 1 }))).toBeVisible();
}

/** ⑧ What the insurer ticked is registered. */
export async function registerCategory(office: Office, caseId: string, letterNumber: string): Promise<void> {
  const { page, clerk } = await office.desk('worker2');
  const form = await openTask(page, clerk, caseId, 'User_RegisterCategory');
  await expect(page.getByRole('main').getByText(letterNumber).first()).toBeVisible();
  await lookOver(office, 'worker2', 'User_RegisterCategory');
  await form.choose('回答から区分が分かるか', beginning(words.taskForms.option.categoryOutcome.REGISTERED));
  await form.choose('適用区分', words.taskForms.option.highCostClass.U);
  await form.date('回答年月日', today());
  await finish(page);
}
