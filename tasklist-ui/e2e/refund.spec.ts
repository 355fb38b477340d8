import { lookOver } from './support/axe';
import type { Desk } from './support/desks';
import type { Form } from './support/form';
import { booked, expectCell, yen } from './support/money';
import { leave } from './support/papers';
import { finish, openTask } from './support/tasks';
import { expect, test } from './support/test';
import { beginning, filled, words } from './support/words';

/** Children on file (`BrowserTest`): cap 10 000 yen, certificates since two years. */
const GRANTED = '7100076';
const REFUSED = '7100084';
const { payment, taskForms } = words;

test('a family gets its money back, after the bank sent the first transfer back', async ({ office }) => {
  test.setTimeout(300_000);
  const clerk = await office.desk('payment');
  const head = await office.desk('subsidy-head');
  const { page } = clerk;
  const books = await booked('refund-transfer');

  // given a claim for one month in two hospitals, as it stands on the paper
  await page.goto('/refunds');
  await lookOver(office, 'payment', '/refunds');
  const refund = await claimed(clerk, GRANTED);
  let form = await openTask(page, clerk.clerk, refund, 'User_EnterRefund');
  await lookOver(office, 'payment', 'User_EnterRefund');
  const month = monthsAgo(2);
  await receipt(form, 1, { month, paidOn: `${month}-05`, institution: '架空こども病院', points: 4_000, paidYen: 12_000 });
  await form.press(taskForms.refundReceipts.add);
  await receipt(form, 2, { month, paidOn: `${month}-20`, institution: '架空薬局', points: 1_500, paidYen: 4_500 });
  await account(form, '1234901');
  await finish(page);

  // when the amount is proposed by one person and approved by another
  // 20% of 40,000 = 8,000; of 15,000 only 2,000 are left of the cap of 10,000: 16,500 - 10,000 = 6,500
  form = await openTask(page, clerk.clerk, refund, 'User_ProposeRefund');
  await expect(page.getByText(yen(6_500)).first()).toBeVisible();
  const months = page.getByRole('table', { name: payment.months.caption });
  await expectCell(months, monthInWords(month), payment.months.paid, yen(16_500));
  await expectCell(months, monthInWords(month), payment.months.due, yen(10_000));
  await expectCell(months, monthInWords(month), payment.months.refund, yen(6_500));
  await lookOver(office, 'payment', 'User_ProposeRefund');
  await form.choose('起案', beginning(taskForms.option.refundProposal.GRANT));
  await form.text('理由', '領収書と療養証明書のとおり。');
  await finish(page);
  form = await openTask(head.page, head.clerk, refund, 'User_ApproveRefund');
  await expect(head.page.getByText(yen(6_500)).first()).toBeVisible();
  await lookOver(office, 'subsidy-head', 'User_ApproveRefund');
  await form.choose('承認する', beginning(taskForms.option.approval.yes));
  await finish(head.page);

  // then the bank knows no such account
  form = await openTask(page, clerk.clerk, refund, 'User_CorrectAccount');
  await expect(page.getByText(payment.returnReason.NO_ACCOUNT).first()).toBeVisible();
  await lookOver(office, 'payment', 'User_CorrectAccount');
  await page.goto(`/refunds/${refund}`);
  await expect(page.getByText(payment.refund.returned)).toBeVisible();
  await lookOver(office, 'payment', 'a returned refund');

  // and with the right one it pays, once
  form = await openTask(page, clerk.clerk, refund, 'User_CorrectAccount');
  await account(form, '7654321');
  await form.text('確かめた資料', '通帳の写し');
  await finish(page);
  await state(clerk, refund, payment.refundState.PAID);
  const transfers = page.getByRole('table', { name: payment.transfers.caption });
  await expectCell(transfers, '1', payment.transfers.outcome, payment.outcome.RETURNED);
  await expectCell(transfers, '2', payment.transfers.outcome, payment.outcome.PAID);
  await expectCell(transfers, '2', payment.transfers.amount, yen(6_500));
  await expect(page.getByText('7654321')).toHaveCount(0);
  await page.getByRole('button', { name: payment.refund.showAccount }).click();
  await expect(page.getByText('7654321')).toBeVisible();
  await lookOver(office, 'payment', 'a paid refund');
  expect(await booked('refund-transfer')).toMatchObject({ paid: books.paid + 1, paidYen: books.paidYen + 6_500, returned: books.returned + 1, again: books.again });
  await notice(clerk, refund, 'refund-notice', ['支給決定通知書', yen(6_500)]);
});

test('a refund for a month without a certificate is refused, with a notice', async ({ office }) => {
  test.setTimeout(180_000);
  const clerk = await office.desk('payment2');
  const head = await office.desk('subsidy-head');
  const { page } = clerk;
  const refund = await claimed(clerk, REFUSED);
  let form = await openTask(page, clerk.clerk, refund, 'User_EnterRefund');
  const month = monthsAgo(48);
  await receipt(form, 1, { month, paidOn: `${month}-10`, institution: '架空こども病院', points: 2_000, paidYen: 6_000 });
  await account(form, '7654322');
  await finish(page);

  form = await openTask(page, clerk.clerk, refund, 'User_ProposeRefund');
  await expect(page.getByText(payment.excluded.NOT_CERTIFIED)).toBeVisible();
  // nothing can be granted: there is nothing to pay
  await form.choose('起案', beginning(taskForms.option.refundProposal.GRANT));
  await form.press(taskForms.complete);
  await expect(page.getByText('支給する額がありません').first()).toBeVisible();
  await form.choose('起案', beginning(taskForms.option.refundProposal.REFUSE));
  await form.text('理由', '診療の月に有効な受給者証がない。');
  await finish(page);
  form = await openTask(head.page, head.clerk, refund, 'User_ApproveRefund');
  await form.choose('承認する', beginning(taskForms.option.approval.yes));
  await finish(head.page);

  await notice(clerk, refund, 'refund-refusal', ['不支給決定通知書', '診療の月に有効な受給者証がない']);
  await state(clerk, refund, payment.refundState.REFUSED);
});

/** ⑮ Registers a claim by its recipient number; gives the id of the refund. */
async function claimed({ page }: Desk, recipientNumber: string): Promise<string> {
  await page.goto('/refunds');
  await page.getByRole('link', { name: payment.refunds.new }).click();
  await page.getByLabel(beginning(payment.refunds.recipientNumber)).fill(recipientNumber);
  await page.getByRole('button', { name: payment.new.find, exact: true }).click();
  await page.getByRole('button', { name: payment.new.register, exact: true }).click();
  await page.waitForURL(/\/refunds\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: filled(payment.refund.title) })).toBeVisible();
  return page.url().split('/').at(-1)!;
}

async function receipt(form: Form, at: number, paper: { month: string; paidOn: string; institution: string; points: number; paidYen: number }): Promise<void> {
  const one = form.group(beginning(taskForms.refundReceipts.one.replace('{{number}}', String(at))));
  await one.text('医療機関', paper.institution);
  await one.text('診療年月', paper.month);
  await one.date('支払った日', paper.paidOn);
  await one.choose('入院', taskForms.option.inpatient.no);
  await one.text('日数', '1');
  await one.text('対象分の点数', String(paper.points));
  await one.text('窓口で支払った額', String(paper.paidYen));
}

async function account(form: Form, number: string): Promise<void> {
  await form.digits('金融機関コード', '0005');
  await form.digits('支店コード', '120');
  await form.choose('預金の種目', taskForms.option.accountType.ORDINARY);
  await form.digits('口座番号', number);
  await form.text('口座名義（カナ）', 'タカハシ　ミサキ');
}

/** What the bank and the house do takes its time. */
async function state({ page }: Desk, refund: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/refunds/${refund}`);
    await expect(page.getByRole('main').getByText(words, { exact: true }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** The notice is printed when everything else is done. */
async function notice({ page, clerk }: Desk, refund: string, name: string, expected: string[]): Promise<void> {
  const link = page.getByRole('link', { name: payment.refund.notice });
  await expect(async () => {
    await page.goto(`/refunds/${refund}`);
    await expect(link).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  leave(name, await clerk.bytes((await link.getAttribute('href'))!), expected);
}

/** An ISO month. */
function monthsAgo(count: number): string {
  const today = new Date();
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() - count, 15)).toISOString().slice(0, 7);
}

/** 令和8年11月 */
function monthInWords(month: string): string {
  const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', timeZone: 'Asia/Tokyo' });
  return format.format(new Date(`${month}-15T12:00:00+09:00`));
}
