import { todayIso } from '@/lib/dates';
import { merge, prune } from '../lib/form-data';
import type { Values } from './definition';

export const emptyAccount: Values = { bankCode: '', branchCode: '', accountType: 'ORDINARY', accountNumber: '', accountHolder: '' };

export const emptyReceipt: Values = {
  month: '', institution: '', inpatient: null, days: null, points: null, insurancePercent: '30', multiple: false, paidYen: null, meals: null,
  mealsPaidYen: null, longStay: false, receivedYen: null, paidOn: '',
};

/** One empty receipt; the rest is added by the clerk. */
export function initialRefund(prefill: unknown): Values {
  const { claimedOn } = (prefill ?? {}) as { claimedOn?: string };
  return merge({ claimedOn: todayIso(), receipts: [emptyReceipt], account: emptyAccount, note: '' }, claimedOn ? { claimedOn } : {}) as Values;
}

/** What belongs to a stay in hospital is not sent for outpatients. */
export function refundData(values: Values): Values {
  const receipts = (values.receipts ?? []) as Values[];
  return prune({
    ...values,
    receipts: receipts.map(({ meals, mealsPaidYen, longStay, multiple, insurancePercent, ...receipt }) => ({
      ...receipt,
      insurancePercent: insurancePercent === '' ? null : Number(insurancePercent),
      ...(receipt.inpatient === true ? { meals, mealsPaidYen, longStay, multiple } : {}),
    })),
  }) as Values;
}

export interface LackingReceipt {
  position: number;
  month: string;
  institution: string;
  paidYen: number;
}

/** The receipts of which the points are not known. */
export function lackingReceipts(prefill: unknown): (LackingReceipt & { points: number | null })[] {
  const { receipts = [] } = (prefill ?? {}) as { receipts?: LackingReceipt[] };
  return receipts.map((receipt) => ({ ...receipt, points: null }));
}

export function evidenceData(values: Values): Values {
  const receipts = (values.receipts ?? []) as Values[];
  return prune({ ...values, receipts: receipts.map(({ position, points }) => ({ position, points })) }) as Values;
}
