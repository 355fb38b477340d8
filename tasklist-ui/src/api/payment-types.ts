export type PayerName = 'SHAHO_FUND' | 'NHI_FEDERATION';
export type OrderState = 'PREPARED' | 'CHECKED' | 'APPROVED' | 'PLACED' | 'CONFIRMED' | 'DIFFERENT' | 'NOTHING_TO_PAY';

export interface PaymentOrder {
  id: string;
  number: string;
  payer: PayerName;
  state: OrderState;
  lineCount: number;
  lineYen: number;
  feeYen: number;
  carriedInYen: number;
  carriedOutYen: number;
  totalYen: number;
  problem?: string;
  checkedBy?: string;
  checkedAt?: string;
  approvedBy?: string;
  approvedAt?: string;
  comment?: string;
  placedAt?: string;
  confirmedYen?: number;
  confirmedOn?: string;
  confirmedBy?: string;
  reference?: string;
}

export interface PayerReconciliation {
  payer: PayerName;
  invoicedCount: number;
  invoicedYen: number;
  heldCount: number;
  heldYen: number;
  returnedCount: number;
  returnedYen: number;
  releasedCount: number;
  releasedYen: number;
  reversalCount: number;
  reversalYen: number;
  feeYen: number;
  orderedCount: number;
  orderedYen: number;
  recordedCount: number;
  recordedYen: number;
  confirmedYen?: number;
  differences: string[];
}

export interface Reconciliation {
  state: 'TO_BE_ORDERED' | 'AWAITED' | 'DIFFERS' | 'MEETS';
  sentence: string;
  payers: PayerReconciliation[];
}

/** ⑮ The payment of a claim month. */
export interface ClaimPayment {
  claimMonthId: string;
  billing: string;
  monthState: string;
  orders: PaymentOrder[];
  totalYen: number;
  reconciliation: Reconciliation;
  resolutions: { payer?: PayerName; action: 'CHECK_AGAIN' | 'CONFIRMED_ON_PAPER'; reason: string; by: string; at: string }[];
  closing?: { by: string; at: string; note?: string; hasReport: boolean };
  mayPrepare: boolean;
}
