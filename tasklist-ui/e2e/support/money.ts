import { expect, type Locator, request } from '@playwright/test';
import { CONTROL } from './outside';

/** A child as its certificate shows it at a hospital. */
export interface Holder {
  recipientNumber: string;
  insurerNumber: string;
  capYen: number;
}

/** What a payer says that it has sent: the odd records with what is wrong with each. */
export interface Delivered {
  fileName: string;
  lines: number;
  amountYen: number;
  odd: Record<string, string>;
}

/** What was asked of a payer or of the bank, and what became of it. */
export interface Paid {
  paid: number;
  paidYen: number;
  returned: number;
  again: number;
}

/** A payer (1 支払基金, 2 国保連) writes its list of a month for these children, seals it and sends it. */
export async function payerSends(payer: 1 | 2, billing: string, holders: Holder[], odd = ''): Promise<Delivered> {
  const api = await request.newContext({ baseURL: CONTROL });
  const lines = holders.map((holder) =>
    JSON.stringify({
      ...holder, publicPayerNumber: '52136017', kana: 'セイキュウ　ハナ', birthDate: '2015-06-10', sex: 2, symbol: '１', number: '1', branch: '01',
      highCostClass: null, publicAssistance: false, validFrom: '2020-01-01', validTo: '2099-12-31',
    }),
  );
  const sent = await api.post(`payers/${payer}/claims`, {
    params: { billing, 'per-holder': 2, odd },
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    data: Buffer.from(lines.join('\n'), 'utf-8'),
  });
  expect(sent.ok(), `payer ${payer} sends its list: ${sent.status()} ${await sent.text()}`).toBe(true);
  const delivered = (await sent.json()) as Delivered;
  await api.dispose();
  return delivered;
}

/** The books of those who get our orders: what was paid of one kind until now. */
export async function booked(kind: 'payment-order-1' | 'payment-order-2' | 'refund-transfer'): Promise<Paid> {
  const api = await request.newContext({ baseURL: CONTROL });
  const answer = await api.get('money');
  expect(answer.ok(), `the books are open: ${answer.status()}`).toBe(true);
  const { totals } = (await answer.json()) as { totals: ({ kind: string } & Paid)[] };
  await api.dispose();
  return totals.find((total) => total.kind === kind) ?? { paid: 0, paidYen: 0, returned: 0, again: 0 };
}

/** 12,345円, and never -0円. */
export function yen(amount: number): string {
  return `${new Intl.NumberFormat('ja-JP').format(amount + 0)}円`;
}

/** The cell of a table that stands in this row, under this heading; what is found there begins with these words. */
export async function expectCell(table: Locator, row: string, heading: string, text: string): Promise<void> {
  await expect(table).toBeVisible();
  const headings = await table.getByRole('columnheader').allTextContents();
  const at = headings.findIndex((one) => one.trim() === heading);
  expect(at, `${heading} in ${headings.join(' ')}`).toBeGreaterThanOrEqual(0);
  const line = table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name: row, exact: true }) });
  await expect(line.locator('th, td').nth(at)).toHaveText(new RegExp(`^${text}`));
}
