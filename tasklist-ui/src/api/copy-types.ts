/** How far a run of the copy registration is. */
export type CopyRunState = 'REQUESTED' | 'NOTHING' | 'ON_THE_WAY' | 'ANSWERED' | 'CONFIRMED';

export interface CopyCounts {
  records: number;
  registered: number;
  deleted: number;
  awaited: number;
  held: number;
  errors: number;
}

export interface CopyRun {
  id: string;
  number: string;
  /** Null for the weekly one. */
  requestedBy?: string | null;
  state: CopyRunState;
  startedAt: string;
  answeredAt?: string | null;
  listsDueOn?: string | null;
  overdue: boolean;
  confirmedBy?: string | null;
  confirmedAt?: string | null;
  counts: CopyCounts;
}

/** A line of the provision or error checklist. */
export interface CopyLine {
  position: number;
  recordKey: string;
  caseId?: string | null;
  applicationNumber?: string | null;
  patientName?: string | null;
  operation: 'REGISTER' | 'DELETE';
  reason: string;
  answerOff: boolean;
  issuedOn?: string | null;
  state: string;
  problem?: string | null;
  inquiryNumber?: number | null;
  settledOn?: string | null;
  daysSinceIssue?: number | null;
  late: boolean;
}

export interface CopyDifference {
  recordKey: string;
  kind: 'MISSING' | 'DIFFERENT' | 'ONLY_IN_COPY';
  fields: string[];
  patientName?: string | null;
  run?: string | null;
}

export interface CopyComparison {
  exportNumber: string;
  exportedOn: string;
  comparedAt: string;
  records: number;
  equal: number;
  pending: number;
  differences: CopyDifference[];
}

export interface CopyRunDetail {
  run: CopyRun;
  errorHandling?: string | null;
  remarks?: string | null;
  shipments: string[];
  waitingForShipment: boolean;
  late: number;
  records: CopyLine[];
  errors: CopyLine[];
  chases: { chasedOn: string; contact: string; result: string; expectedOn?: string | null; note?: string | null; chasedBy: string }[];
  comparison?: CopyComparison | null;
}

/** What the copy of one child says. */
export interface CopyContent {
  validFrom: string;
  validTo: string;
  diseaseCode: string;
  capYen: number;
  tier: string;
  registered: boolean;
  answerOff: boolean;
}

export type ProvisionState = 'WAITING' | 'APPROVED' | 'PROVIDED' | 'REFUSED';

/** Somebody was told, or wants to be told. */
export interface Provision {
  id: string;
  number: string;
  recipient: string;
  recipientName: string;
  way: 'NETWORK' | 'IN_HOUSE' | 'PAPER';
  body: string;
  patientName?: string | null;
  caseId?: string | null;
  applicationNumber?: string | null;
  recordKey?: string | null;
  items: string;
  basis: string;
  askedAt: string;
  state: ProvisionState;
  reason: string;
  problem?: string | null;
  providedOn?: string | null;
  letterNumber?: string | null;
  requestedBy?: string | null;
  decidedBy?: string | null;
  decidedAt?: string | null;
  note?: string | null;
}

/** Who may be told what. */
export interface ProvisionRecipient {
  code: string;
  name: string;
  way: Provision['way'];
  items: string;
  basis: string;
}

/** A case's share: what is registered, what was sent, who was told. */
export interface CaseCopies {
  copies: { recordKey: string; registeredOn: string; content?: CopyContent | null }[];
  records: { runId: string; runNumber: string; operation: string; reason: string; state: string; problem?: string | null; settledOn?: string | null }[];
  provisions: Provision[];
  certified: boolean;
}
