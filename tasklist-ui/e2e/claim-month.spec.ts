import type { Page } from '@playwright/test';
import type { Desk } from './support/desks';
import { lookOver } from './support/axe';
import type { Form } from './support/form';
import { booked, type Delivered, expectCell, type Holder, payerSends, yen } from './support/money';
import { leave } from './support/papers';
import type { Clerk } from './support/server';
import { finish, openTask, takeTask } from './support/tasks';
import { expect, test } from './support/test';
import { beginning, filled, words } from './support/words';

/** Children on file (`BrowserTest`): one visit reaches the cap, so that the first visit takes all of it and the second none. */
const CAP_YEN = 500;
const FUND: Holder[] = ['7100019', '7100027', '7100035', '7100043'].map((recipientNumber) => ({ recipientNumber, insurerNumber: '06130397', capYen: CAP_YEN }));
const FEDERATION: Holder[] = ['7100050', '7100068'].map((recipientNumber) => ({ recipientNumber, insurerNumber: '138016', capYen: CAP_YEN }));
const FEE_YEN = 70;
const { claims, payment, taskForms } = words;

/** What somebody decided about. */
interface Exception {
  amountYen: number;
}

test('a claim month goes from the payers’ files to its closing, and every yen is paid once, held or returned', async ({ office }) => {
  test.setTimeout(420_000);
  const clerk = await office.desk('payment');
  const head = await office.desk('subsidy-head');
  const { page } = clerk;
  const billing = await untouchedMonth(clerk.clerk);

  // given a file whose totals do not meet: the clerk sees why it was not taken
  const refused = await payerSends(2, billing, FEDERATION, 'TOTALS');
  await seen(page, '/claim-months', async () => {
    const row = page.getByRole('table', { name: claims.refused }).getByRole('row').filter({ hasText: refused.fileName }).first();
    await expect(row).toContainText('合計行が明細の合計と一致しません', { timeout: 2_000 });
  });
  await lookOver(office, 'payment', '/claim-months');

  // when both payers have sent their lists, the lines are checked
  const books = { fund: await booked('payment-order-1'), federation: await booked('payment-order-2') };
  const federation = await payerSends(2, billing, FEDERATION);
  const fund = await payerSends(1, billing, FUND, 'UNKNOWN_NUMBER,ABOVE_CAP,TWICE');
  expect(Object.values(fund.odd).sort()).toEqual(['ABOVE_CAP', 'TWICE', 'UNKNOWN_NUMBER']);
  await seen(page, '/claim-months', async () => {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: monthInWords(billing) }) });
    await expect(row).toContainText(claims.states.EXCEPTIONS, { timeout: 2_000 });
    await expect(row).toContainText(yen(fund.amountYen + federation.amountYen));
  });
  await page.getByRole('link', { name: monthInWords(billing) }).click();
  await expect(page.getByRole('heading', { level: 1, name: filled(claims.monthTitle) })).toBeVisible();
  const month = page.url().match(/[0-9a-f-]{36}/)![0];
  const totals = page.getByRole('table', { name: claims.totals.title });
  await expectCell(totals, claims.payers.SHAHO_FUND, claims.totals.invoiced, yen(fund.amountYen));
  await expectCell(totals, claims.payers.NHI_FEDERATION, claims.totals.invoiced, yen(federation.amountYen));
  await expectCell(totals, claims.payers.NHI_FEDERATION, claims.totals.payable, yen(federation.amountYen));
  await lookOver(office, 'payment', 'a claim month');
  await page.getByRole('link', { name: filled(claims.tabs.lines) }).click();
  await expect(page.getByRole('table', { name: claims.tabs.linesPlain }).getByRole('row')).toHaveCount(1 + fund.lines + federation.lines);
  await lookOver(office, 'payment', 'the lines of a claim month');

  // then three kinds of exceptions wait, and end in three ways
  await resolve(clerk, month, '受給者番号がない', async (form) => {
    await form.choose('扱い', beginning(taskForms.option.exceptionOutcome.PAY));
    await form.digits('正しい受給者番号', FUND[1]!.recipientNumber);
    await form.text('理由', '医療機関に電話で確かめた。番号の書き誤り。');
  });
  await lookOver(office, 'payment', 'the exceptions of a claim month');
  const held = await resolve(clerk, month, '月の患者負担の合計が上限額を超える', async (form) => {
    await lookOver(office, 'payment', 'User_ResolveException');
    await form.choose('扱い', beginning(taskForms.option.exceptionOutcome.HOLD_TO_NEXT_MONTH));
    await form.text('理由', '医療機関から徴収額の訂正を待つ。');
  });
  const returned = await resolve(await office.desk('payment2'), month, '同じ請求が二度ある', async (form) => {
    // what came twice cannot be paid twice, whoever wants to
    await form.choose('扱い', beginning(taskForms.option.exceptionOutcome.PAY));
    await form.text('理由', '同じ診療が二度請求されている。');
    await form.press(taskForms.complete);
    await expect(form.page.getByText(/二重の請求.*は支払えません/).first()).toBeVisible();
    await form.choose('扱い', beginning(taskForms.option.exceptionOutcome.RETURN));
  });
  await page.goto(`/claim-months/${month}`);
  await expectCell(totals, claims.payers.SHAHO_FUND, claims.totals.invoiced, yen(fund.amountYen));
  await expectCell(totals, claims.payers.SHAHO_FUND, claims.totals.payable, yen(fund.amountYen - held.amountYen - returned.amountYen));
  await expectCell(totals, claims.payers.SHAHO_FUND, claims.totals.held, yen(held.amountYen));
  await expectCell(totals, claims.payers.SHAHO_FUND, claims.totals.returned, yen(returned.amountYen));
  await expect(page.getByText(claims.totals.meet)).toBeVisible();

  // and the orders are checked against the invoices by one person, and approved by another
  const fundYen = fund.amountYen - held.amountYen - returned.amountYen + fund.lines * FEE_YEN;
  const federationYen = federation.amountYen + federation.lines * FEE_YEN;
  const form = await openTask(page, clerk.clerk, month, 'User_CheckOrders');
  await expectOrders(clerk, fundYen, federationYen, payment.orderState.PREPARED);
  await lookOver(office, 'payment', 'User_CheckOrders');
  await form.text('支払命令の合計', String(fundYen + federationYen - 1));
  await form.check('払込請求書と合うことを確かめた');
  await form.press(taskForms.complete);
  await expect(page.getByText('支払命令の合計と合いません').first()).toBeVisible();
  await form.text('支払命令の合計', String(fundYen + federationYen));
  await finish(page);
  const approval = await head.clerk.openItem(month, 'User_ApprovePayment');
  await page.goto(`/work-items/${approval.id}`);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('button', { name: taskForms.complete })).toBeHidden();
  expect((await clerk.clerk.tryPost(`/api/work-items/${approval.id}/complete`, { approved: true }, `"${approval.version}"`)).status()).toBe(403);
  const approving = await openTask(head.page, head.clerk, month, 'User_ApprovePayment');
  await expectOrders(head, fundYen, federationYen, payment.orderState.CHECKED);
  await lookOver(office, 'subsidy-head', 'User_ApprovePayment');
  await approving.choose('承認する', beginning(taskForms.option.paymentApproval.yes));
  await finish(head.page);

  // and what both payers confirm meets invoices and orders to the yen
  const address = `/claim-months/${month}/payment`;
  await seen(page, address, async () => {
    await expect(page.getByRole('row').filter({ hasText: payment.orderState.CONFIRMED })).toHaveCount(2, { timeout: 2_000 });
  });
  await expectOrders(clerk, fundYen, federationYen, payment.orderState.CONFIRMED);
  await expectThreeTotals(clerk, fund, payment.payer.SHAHO_FUND, { held: held.amountYen, returned: returned.amountYen, ordered: fundYen });
  await expectThreeTotals(clerk, federation, payment.payer.NHI_FEDERATION, { held: 0, returned: 0, ordered: federationYen });
  await lookOver(office, 'payment', 'a payment');
  const after = { fund: await booked('payment-order-1'), federation: await booked('payment-order-2') };
  expect(after.fund).toMatchObject({ paid: books.fund.paid + 1, paidYen: books.fund.paidYen + fundYen, again: books.fund.again });
  expect(after.federation).toMatchObject({ paid: books.federation.paid + 1, paidYen: books.federation.paidYen + federationYen, again: books.federation.again });

  // and the head closes the month, with a report that can be read
  const closing = await openTask(head.page, head.clerk, month, 'User_CloseMonth');
  await lookOver(office, 'subsidy-head', 'User_CloseMonth');
  await closing.check(/^すべての明細とすべての円が一度ずつ/);
  await finish(head.page);
  await seen(page, address, async () => {
    await expect(page.getByRole('link', { name: payment.payment.report })).toBeVisible({ timeout: 2_000 });
  });
  await lookOver(office, 'payment', 'a closed payment');
  const report = await clerk.clerk.bytes((await page.getByRole('link', { name: payment.payment.report }).getAttribute('href'))!);
  leave('claim-month-report', report, ['合わせて' + yen(fundYen + federationYen), ...[fundYen, federationYen].map((amount) => yen(amount).replace('円', ''))]);
  await page.goto('/claim-months');
  await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name: monthInWords(billing) }) })).toContainText(claims.states.CLOSED);
});

/** The newest month that nobody has claimed for yet: what somebody tried before on this platform is left alone. */
async function untouchedMonth(clerk: Clerk): Promise<string> {
  const { items } = await clerk.get<{ items: { billing: string }[] }>('/api/claim-months');
  const known = new Set(items.map(({ billing }) => billing.slice(0, 7)));
  const today = new Date();
  for (let back = 0; ; back++) {
    const month = new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 15)).toISOString().slice(0, 7);
    if (!known.has(month)) return month;
  }
}

/** 令和8年11月 */
function monthInWords(billing: string): string {
  const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', timeZone: 'Asia/Tokyo' });
  return format.format(new Date(`${billing}-15T12:00:00+09:00`));
}

/** Looks again until the page says so: files come and are checked by themselves. */
async function seen(page: Page, address: string, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await look();
  }).toPass({ timeout: 90_000 });
}

/** Decides the exception with this reason, from the month's own list of them. */
async function resolve({ page }: Desk, month: string, reason: string, fill: (form: Form) => Promise<void>): Promise<Exception> {
  await page.goto(`/claim-months/${month}/exceptions`);
  const row = page.getByRole('row').filter({ hasText: reason });
  await expect(row).toHaveCount(1);
  const cells = await row.locator('th, td').allTextContents();
  const amountYen = Number(cells.find((cell) => /^[0-9,]+円$/.test(cell.trim()))!.replace(/[^0-9]/g, ''));
  await row.getByRole('link').click();
  const form = await takeTask(page);
  await expect(page.getByText(reason).first()).toBeVisible();
  await expect(page.getByText(yen(amountYen)).first()).toBeVisible();
  await fill(form);
  await finish(page);
  return { amountYen };
}

async function expectOrders({ page }: Desk, fundYen: number, federationYen: number, state: string): Promise<void> {
  const orders = page.getByRole('table', { name: payment.orders.caption });
  for (const [payer, amount] of [[payment.payer.SHAHO_FUND, fundYen], [payment.payer.NHI_FEDERATION, federationYen]] as const) {
    const row = orders.getByRole('row').filter({ has: page.getByRole('cell', { name: payer, exact: true }) });
    await expect(row).toContainText(yen(amount));
    await expect(row).toContainText(state);
  }
  await expect(page.getByText(filled(payment.orders.sum, { yen: yen(fundYen + federationYen) }))).toBeVisible();
}

/** Invoice, order and records of a payer, each sum against what its file said. */
async function expectThreeTotals({ page }: Desk, file: Delivered, payer: string, sums: { held: number; returned: number; ordered: number }): Promise<void> {
  const table = page.getByRole('table', { name: filled(payment.totals.caption, { payer }) });
  const rows = {
    invoiced: file.amountYen, held: -sums.held, returned: -sums.returned, released: 0, reversed: 0, fee: file.lines * FEE_YEN,
    ordered: sums.ordered, recorded: sums.ordered - file.lines * FEE_YEN, confirmed: sums.ordered,
  };
  for (const [row, amount] of Object.entries(rows)) {
    await expectCell(table, payment.row[row as keyof typeof rows], payment.totals.yen, `${yen(amount)}$`);
  }
}
