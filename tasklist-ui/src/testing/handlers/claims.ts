import { http, HttpResponse } from 'msw';
import type { ClaimException, ClaimFile, ClaimLine, LedgerMonth, MonthDetail, MonthSummary } from '@/features/claims/claims-api';

const months: MonthSummary[] = [
  { id: 'month-2', billing: '2026-11', state: 'ADJUDICATING', lines: 12000, amountYen: 41230000, openExceptions: 0, files: 2 },
  { id: 'month-1', billing: '2026-10', state: 'EXCEPTIONS', lines: 11850, amountYen: 40187500, openExceptions: 2, files: 2 },
];

const file = (payer: 'SHAHO_FUND' | 'NHI_FEDERATION', lines: number, amountYen: number): ClaimFile => ({
  id: `file-${payer}`, fileName: `claims_202610_${payer === 'SHAHO_FUND' ? 1 : 2}.csv`, payer, accepted: true, lines, points: amountYen, amountYen, feeYen: lines * 70, receivedAt: '2026-11-12T00:10:00Z',
});

const refused: ClaimFile[] = [
  { id: 'refused-1', fileName: 'claims_202610_2.csv', payer: 'NHI_FEDERATION', accepted: false, refusal: '決められた形でない明細があります。', refusalLine: 3, refusalField: 'patientShare', lines: 0, points: 0, amountYen: 0, feeYen: 0, receivedAt: '2026-11-11T06:00:00Z' },
];

const totals = (payer: 'SHAHO_FUND' | 'NHI_FEDERATION', invoicedYen: number, heldYen: number) => ({
  totals: {
    payer, invoicedCount: 5925, invoicedYen, feeYen: 414750, payableCount: 5923, payableYen: invoicedYen - heldYen, heldCount: 2, heldYen, returnedCount: 0, returnedYen: 0, releasedCount: 1, releasedYen: 1500, reversalCount: 1, reversalYen: -1500,
  },
  orderYen: invoicedYen - heldYen + 414750,
  meets: true,
});

const detail = (summary: MonthSummary): MonthDetail => ({
  month: { id: summary.id, billing: summary.billing, state: summary.state, openedAt: '2026-11-01T00:00:00Z', startedAt: '2026-11-12T00:12:00Z', adjudicatedAt: null },
  files: [file('SHAHO_FUND', 5925, 20100000), file('NHI_FEDERATION', 5925, 20087500)], missing: [],
  payers: [totals('SHAHO_FUND', 20100000, 3000), totals('NHI_FEDERATION', 20087500, 1500)],
  linesDue: summary.lines, linesChecked: summary.state === 'ADJUDICATING' ? 7000 : summary.lines,
  codes: [
    { code: '00', text: '受理', weight: 'ACCEPTED', lines: 11800, amountYen: 40000000 },
    { code: '02', text: '受理（月遅れ）', weight: 'NOTED', lines: 46, amountYen: 183000 },
    { code: '35', text: '月の患者負担の合計が上限額を超える', weight: 'HELD', lines: 3, amountYen: 3000 },
    { code: '11', text: '受給者番号の検証番号が合わない', weight: 'HELD', lines: 1, amountYen: 1500 },
  ],
  exceptions: { all: 3, open: 2 },
  waiting: { sentence: '医療助成課（保留の明細）の判断を待っています。保留の判断がすべて終わると、支払の準備に進みます。' },
});

const line: ClaimLine = {
  id: 'line-1', seq: 1, lineNumber: 2, payer: 'SHAHO_FUND', recordNumber: '20261010000001', billing: '2026-10', service: '2026-09', recipientNumber: '1000009', institutionCode: '1311234566', inpatient: false, days: 2,
  publicPoints: 1500, burdenPercent: 30, insurerCopayYen: 4500, patientShareYen: 3000, publicAmountYen: 1500, mealPublicYen: 0, claimKind: 1, state: 'HELD', code: '35', personId: 'person-1', exceptionId: 'exception-1',
  exceptionNumber: '2026-10-0001', findings: [{ code: '35', text: '月の患者負担の合計が上限額を超える', held: true, suggestion: 'RETURN', measure: 3000 }],
};

const exceptions: ClaimException[] = [
  { id: 'exception-1', number: '2026-10-0001', recipientNumber: '1000009', personName: '架空 花', personId: 'person-1', service: '2026-09', lines: 3, amountYen: 3000, reasons: ['月の患者負担の合計が上限額を超える'], state: 'OPEN', workItemId: 'form-resolve-exception' },
  { id: 'exception-2', number: '2026-10-0002', recipientNumber: '1000010', service: '2026-09', lines: 1, amountYen: 1500, reasons: ['受給者番号の検証番号が合わない'], state: 'APPLIED', outcome: 'RETURN' },
];

const ledger: LedgerMonth[] = [
  {
    service: '2026-09', capYen: 10000, usedYen: 10000, totalCostYen: 100000,
    entries: [
      { kind: 'CLAIM', shareYen: 10000, totalCostYen: 60000, recordNumber: '20261010000001', institutionCode: '1311234566', recordedAt: '2026-11-12T00:13:00Z' },
      { kind: 'CLAIM', shareYen: 0, totalCostYen: 40000, recordNumber: '20261010000002', institutionCode: '1310100016', recordedAt: '2026-11-12T00:13:00Z' },
    ],
  },
];

export const claimHandlers = [
  http.get('*/api/claim-months', () => HttpResponse.json({ items: months, refused })),
  http.get('*/api/claim-months/:id', ({ params }) => HttpResponse.json(detail(months.find(({ id }) => id === params.id) ?? months[1]!))),
  http.post('*/api/claim-months/:id/lines/search', () => HttpResponse.json({ items: [line], nextCursor: null })),
  http.get('*/api/claim-months/:id/exceptions', ({ request }) =>
    HttpResponse.json({ items: exceptions.filter(({ state }) => state === 'OPEN' || new URL(request.url).searchParams.get('openOnly') === 'false'), nextCursor: null })),
  http.get('*/api/claim-lines/:id', () => HttpResponse.json({ line, received: { recordNo: line.recordNumber, patientKana: 'ｶｸｳ ﾊﾅ', adjustReason: '' } })),
  http.get('*/api/cap-ledgers/:personId', () => HttpResponse.json({ personId: 'person-1', name: '架空 花', months: ledger })),
];
