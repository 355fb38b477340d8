import type { ClaimPayment } from '@/api/payment-types';
import type { Refund } from '@/api/refund-types';

/** A refund of the rules' first example: 12 000 yen paid under a cap of 5 000. */
export const refund: Refund = {
  id: 'b1d0f6e0-8a54-4a4e-9a2c-3f0f3f6f1a01', number: 'R2026-00012', state: 'COMPUTED', recipientNumber: '1000009', patientName: '青空 ひなた', claimantName: '青空 一郎',
  claimedOn: '2026-11-20', openedAt: '2026-11-20T01:00:00Z', openedBy: '小林 払', paidYen: 12000, dueYen: 5000, refundYen: 7000, hasNotice: false,
  account: { bank: '0005', bankName: 'ﾐﾂﾋﾞｼUFJ', branch: '120', branchName: 'ﾂｷｼﾞ', type: 'ORDINARY', number: '****321', holder: 'ｱｵｿﾞﾗ ｲﾁﾛｳ' },
  receipts: [
    { month: '2026-08', institution: '架空こども病院', inpatient: false, points: 4000, paidYen: 12000, meals: 0, mealsPaidYen: 0, receivedYen: 0, paidOn: '2026-08-20', totalYen: 40000, limitYen: 85800, shareYen: 5000, deductedYen: 0, mealsDueYen: 0 },
    { month: '2021-08', institution: '架空薬局', inpatient: false, points: 100, paidYen: 300, meals: 0, mealsPaidYen: 0, receivedYen: 0, paidOn: '2021-08-20', excluded: 'TIME_BARRED', totalYen: 0, limitYen: 0, shareYen: 0, deductedYen: 0, mealsDueYen: 0 },
  ],
  months: [{ month: '2026-08', capYen: 5000, usedYen: 0, paidYen: 12000, dueYen: 5000, deductedYen: 0, mealsPaidYen: 0, mealsDueYen: 0, refundYen: 7000 }],
  transfers: [],
  acts: [{ kind: 'CLAIMED', by: '小林 払', at: '2026-11-20T01:00:00Z' }, { kind: 'COMPUTED', at: '2026-11-20T02:00:00Z' }],
};

/** A month of which one payer has confirmed. */
export const claimPayment: ClaimPayment = {
  claimMonthId: 'c1d0f6e0-8a54-4a4e-9a2c-3f0f3f6f1a01', billing: '2026-10', monthState: 'ORDERED', totalYen: 96240, mayPrepare: false,
  orders: [
    { id: 'o1', number: 'P2026-10-1', payer: 'SHAHO_FUND', state: 'CONFIRMED', lineCount: 3, lineYen: 87940, feeYen: 300, carriedInYen: 0, carriedOutYen: 0, totalYen: 88240, checkedBy: '小林 払', checkedAt: '2026-11-20T01:00:00Z', approvedBy: '課長 助', approvedAt: '2026-11-20T02:00:00Z', placedAt: '2026-11-20T02:00:00Z', confirmedYen: 88240, confirmedOn: '2026-11-21', reference: 'K-1' },
    { id: 'o2', number: 'P2026-10-2', payer: 'NHI_FEDERATION', state: 'PLACED', lineCount: 1, lineYen: 8000, feeYen: 0, carriedInYen: 0, carriedOutYen: 0, totalYen: 8000, checkedBy: '小林 払', checkedAt: '2026-11-20T01:00:00Z', approvedBy: '課長 助', approvedAt: '2026-11-20T02:00:00Z', placedAt: '2026-11-20T02:00:00Z' },
  ],
  reconciliation: {
    state: 'DIFFERS', sentence: '請求、支払命令、支払記録が合っていないところが1か所あります。',
    payers: [
      { payer: 'SHAHO_FUND', invoicedCount: 5, invoicedYen: 89140, heldCount: 1, heldYen: 500, returnedCount: 1, returnedYen: 700, releasedCount: 0, releasedYen: 0, reversalCount: 0, reversalYen: 0, feeYen: 300, orderedCount: 3, orderedYen: 88240, recordedCount: 3, recordedYen: 87940, confirmedYen: 88240, differences: [] },
      { payer: 'NHI_FEDERATION', invoicedCount: 1, invoicedYen: 8000, heldCount: 0, heldYen: 0, returnedCount: 0, returnedYen: 0, releasedCount: 0, releasedYen: 0, reversalCount: 0, reversalYen: 0, feeYen: 0, orderedCount: 1, orderedYen: 8000, recordedCount: 0, recordedYen: 0, confirmedYen: 7999, differences: ['支払命令8,000円に対して、7,999円を支払ったと確認された'] },
    ],
  },
  resolutions: [],
};
