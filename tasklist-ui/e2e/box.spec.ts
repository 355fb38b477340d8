import type { Page } from '@playwright/test';
import type { Desk } from './support/desks';
import { lookOver } from './support/axe';
import type { Form } from './support/form';
import { contractorDestroyed } from './support/outside';
import { finish, openTask } from './support/tasks';
import { expect, test } from './support/test';
import { beginning, filled, words } from './support/words';

/** The year whose papers the prefecture had told so long ago that their time is over. */
const YEAR = 2021;

test('papers go into a box, the box to the contractor and back, and end beside a witness', async ({ office }) => {
  test.setTimeout(300_000);
  const archivist = await office.desk('archivist');
  const head = await office.desk('head');
  const { page } = archivist;
  const c = words.custody;

  // given a cabinet, and papers whose time in it is over
  await page.goto('/custody');
  await lookOver(office, 'archivist', '/custody');
  await page.goto('/custody');
  await page.getByRole('button', { name: c.cabinets.add }).click();
  const shelf = `K${Date.now() % 100_000_000}`;
  await page.getByLabel(beginning(c.cabinets.code)).fill(shelf);
  await page.getByLabel(beginning(c.cabinets.name)).fill('試験用キャビネット');
  await page.getByLabel(beginning(c.cabinets.room)).fill('書庫1');
  await page.getByRole('button', { name: c.cabinets.submit, exact: true }).click();
  await expect(page.getByRole('region', { name: shelf })).toBeVisible();
  const waiting = await archivist.clerk.get<{ items: { applicationNumber: string }[] }>(`/api/custody/candidates?fiscalYear=${YEAR}`);
  expect(waiting.items.length).toBeGreaterThan(1);

  // when they are packed by hand scanner, counted and closed
  const empty = page.getByRole('form', { name: c.open.title });
  await empty.getByLabel(c.open.year).selectOption(String(YEAR));
  await empty.getByLabel(c.open.cabinet).selectOption({ label: `${shelf} 試験用キャビネット` });
  await empty.getByRole('button', { name: c.open.submit }).click();
  const heading = page.getByRole('heading', { level: 1, name: /BX\d{8}/ });
  await expect(heading).toBeVisible();
  const number = (await heading.textContent())!.match(/BX\d{8}/)![0];
  for (const { applicationNumber } of waiting.items) {
    await page.getByLabel(c.pack.label).fill(applicationNumber);
    await page.getByLabel(c.pack.label).press('Enter');
    await expect(page.getByText(new RegExp(`✓ ${applicationNumber}`))).toBeVisible();
  }
  await page.getByLabel(c.pack.label).fill(waiting.items[0]!.applicationNumber);
  await page.getByLabel(c.pack.label).press('Enter');
  await expect(page.getByText(/^×/)).toBeVisible();
  await page.getByLabel(c.seal.count).fill(String(waiting.items.length));
  await page.getByRole('button', { name: c.seal.submit, exact: true }).click();
  await expect(page.getByRole('link', { name: c.box.label })).toBeVisible();

  // and the contractor takes it, after somebody else approved
  const deposit = await ordered(archivist, 'DEPOSIT', number);
  await approve(head, deposit);
  let form = await openTask(page, archivist.clerk, deposit, 'User_HandOverBoxes');
  await lookOver(office, 'archivist', 'User_HandOverBoxes');
  await form.choose('引き渡したか', words.taskForms.option.handOverOutcome.HANDED_OVER);
  await scan(page, number);
  await courier(form);
  await finish(page);
  await expectPlace(archivist, number, c.place.CONTRACTOR);

  // then it comes back whole
  const retrieval = await ordered(archivist, 'RETRIEVAL', number, '開示請求の確認のため');
  await approve(head, retrieval);
  form = await openTask(page, archivist.clerk, retrieval, 'User_ReceiveBoxes');
  await lookOver(office, 'archivist', 'User_ReceiveBoxes');
  await scan(page, number);
  await form.select('収めるキャビネット', shelf);
  await courier(form, '届けに来た人');
  await finish(page);
  await expectPlace(archivist, number, c.place.CABINET);

  // and is destroyed beside a witness, which the contractor certifies
  const disposal = await ordered(archivist, 'DISPOSAL', number);
  await approve(head, disposal);
  form = await openTask(page, archivist.clerk, disposal, 'User_WitnessDisposal');
  await lookOver(office, 'archivist', 'User_WitnessDisposal');
  await scan(page, number);
  await courier(form);
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  await form.date('立ち会った日', today);
  await form.choose('処分の方法', words.taskForms.option.disposalMethod.DISSOLVED);
  await form.text('処分した場所', '新木場リサイクルセンター');
  await form.check(/^搬送から処分の終わりまで立ち会い/);
  await finish(page);
  const { number: order } = await archivist.clerk.get<{ number: string }>(`/api/custody/orders/${disposal}`);
  await contractorDestroyed(order, today);
  form = await openTask(page, archivist.clerk, disposal, 'User_RecordCertificate');
  await lookOver(office, 'archivist', 'User_RecordCertificate');
  await form.choose('立会いの記録と合う', beginning(words.taskForms.option.certificateMatches.yes));
  await finish(page);
  await openBox(archivist, number);
  await expect(page.getByText(c.place.DISPOSED).first()).toBeVisible();
  // cabinet, carrier, contractor, carrier, cabinet, disposal site, end: seven places below their headings
  await expect(page.getByRole('region', { name: c.history.title }).getByRole('row')).toHaveCount(8);
});

/** Gives the id of the order. */
async function ordered({ page }: Desk, kind: 'DEPOSIT' | 'RETRIEVAL' | 'DISPOSAL', box: string, reason?: string): Promise<string> {
  const c = words.custody;
  await page.goto(`/custody/orders/new?kind=${kind}`);
  await scan(page, box);
  await expect(page.getByText(filled(`✓ ${c.orders.scanned}`, { number: box }))).toBeVisible();
  if (reason) await page.getByLabel(beginning(c.order.reason)).fill(reason);
  await page.getByRole('button', { name: c.orders.submit }).click();
  await page.waitForURL(/\/custody\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(c.kind[kind]) })).toBeVisible();
  return page.url().split('/').at(-1)!;
}

async function approve({ page, clerk }: Desk, order: string): Promise<void> {
  const form = await openTask(page, clerk, order, 'User_ApproveOrder');
  await form.choose('承認', beginning(words.taskForms.option.orderApproval.yes));
  await finish(page);
}

async function scan(page: Page, box: string): Promise<void> {
  const field = page.getByLabel(words.custody.find.label);
  await field.fill(box);
  await field.press('Enter');
}

async function courier(form: Form, who = '受け取りに来た人'): Promise<void> {
  await form.text('送り状番号', '4512-3456-7890');
  await form.text(who, '運搬 太郎');
  await form.choose('身分の確かめ方', words.taskForms.option.identifiedBy.STAFF_CARD);
}

async function openBox({ page }: Desk, box: string): Promise<void> {
  await page.goto('/custody');
  await scan(page, box);
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(box) })).toBeVisible();
}

/** The contractor's answer comes by itself. */
async function expectPlace(desk: Desk, box: string, place: string): Promise<void> {
  await expect(async () => {
    await openBox(desk, box);
    await expect(desk.page.getByText(place).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}
