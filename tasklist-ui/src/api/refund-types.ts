export type RefundState =
  | 'CLAIMED' | 'ENTERED' | 'EVIDENCE_MISSING' | 'COMPUTED' | 'PROPOSED' | 'APPROVED' | 'TRANSFERRING' | 'RETURNED' | 'PAID' | 'REFUSED';

export type AccountType = 'ORDINARY' | 'CURRENT' | 'SAVINGS' | 'OTHER';
export type ReturnReason = 'NO_ACCOUNT' | 'OTHER_HOLDER' | 'CLOSED' | 'NO_BRANCH' | 'OTHER';
export type RefundActKind =
  | 'CLAIMED' | 'ENTERED' | 'EVIDENCE_MISSING' | 'EVIDENCE_SUPPLIED' | 'COMPUTED' | 'PROPOSED' | 'APPROVED' | 'SENT_BACK' | 'TRANSFER_PLACED'
  | 'TRANSFER_CHASED' | 'TRANSFER_RETURNED' | 'ACCOUNT_CORRECTED' | 'PAID' | 'REFUSED';

export interface RefundAccount {
  bank: string;
  bankName: string;
  branch: string;
  branchName: string;
  type: AccountType;
  number: string;
  holder: string;
}

export interface RefundReceipt {
  month: string;
  institution: string;
  inpatient: boolean;
  points?: number;
  paidYen: number;
  meals: number;
  mealsPaidYen: number;
  receivedYen: number;
  paidOn: string;
  excluded?: 'TIME_BARRED' | 'NOT_CERTIFIED';
  totalYen: number;
  limitYen: number;
  shareYen: number;
  deductedYen: number;
  mealsDueYen: number;
}

export interface RefundMonth {
  month: string;
  capYen: number;
  usedYen: number;
  highCostClass?: string;
  paidYen: number;
  dueYen: number;
  deductedYen: number;
  mealsPaidYen: number;
  mealsDueYen: number;
  refundYen: number;
}

export interface RefundTransfer {
  attempt: number;
  amountYen: number;
  account: RefundAccount;
  placedAt: string;
  dueOn: string;
  inquiryNumber?: number;
  outcome?: 'PAID' | 'RETURNED';
  outcomeOn?: string;
  returnReason?: ReturnReason;
}

export interface RefundAct {
  kind: RefundActKind;
  by?: string;
  at: string;
  note?: string;
}

/** ⑮ A refund; of the account only the last digits. */
export interface Refund {
  id: string;
  number: string;
  state: RefundState;
  recipientNumber: string;
  patientName?: string;
  claimantName?: string;
  claimedOn: string;
  openedAt: string;
  openedBy?: string;
  paidYen?: number;
  dueYen?: number;
  refundYen?: number;
  account?: RefundAccount;
  proposal?: 'GRANT' | 'REFUSE';
  proposalReason?: string;
  proposedBy?: string;
  proposedAt?: string;
  approvedBy?: string;
  approvedAt?: string;
  comment?: string;
  paidOn?: string;
  hasNotice: boolean;
  /** Who has the ball, in one sentence; absent in lists and when it is over. */
  waiting?: string;
  receipts: RefundReceipt[];
  months: RefundMonth[];
  transfers: RefundTransfer[];
  acts: RefundAct[];
}
