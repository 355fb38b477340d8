/** ⑰ Boxes, their places, and orders to the contractor, as the server tells them. */
export type BoxPlace = 'CABINET' | 'CARRIER' | 'CONTRACTOR' | 'DISPOSAL_SITE' | 'MISSING' | 'DISPOSED';
export type BoxState = 'PACKING' | 'SEALED' | 'DISPOSED';
export type OrderKind = 'DEPOSIT' | 'RETRIEVAL' | 'RETURN' | 'DISPOSAL';
export type OrderState = 'REQUESTED' | 'APPROVED' | 'TURNED_DOWN' | 'DROPPED' | 'PLACED' | 'ANSWERED' | 'WITNESSED' | 'CERTIFIED' | 'DONE' | 'STOPPED';
export type BoxResult = 'DONE' | 'NOT_RECEIVED' | 'UNKNOWN' | 'SEAL_BROKEN';
export type ItemResult = 'OPEN' | 'DONE' | 'MISSING' | 'REMOVED';

export interface PlaceView {
  place: BoxPlace;
  cabinetId?: string;
  cabinet?: string;
  shelf?: string;
  wayBill?: string;
  since: string;
}

export interface Box {
  id: string;
  version: number;
  number: string;
  fiscalYear: number;
  state: BoxState;
  cases: number;
  keptUntil: string;
  destroyFrom: string;
  due: boolean;
  deposited: boolean;
  place: PlaceView;
  orderId?: string;
  orderNumber?: string;
}

export interface Cabinet {
  id: string;
  code: string;
  name: string;
  room: string;
  boxes: Box[];
}

export interface CustodyOverview {
  cabinets: Cabinet[];
  carrier: Box[];
  contractor: { fiscalYear: number; boxes: number; due: number }[];
  disposalSite: Box[];
  missing: Box[];
  disposed: number;
  packing: { fiscalYear: number; cases: number }[];
  toDeposit: number;
  toDispose: number;
  mayWork: boolean;
}

export interface BoxCase {
  caseId: string;
  position: number;
  applicationNumber: string;
  notifiedOn: string;
}

export interface Stay {
  place: BoxPlace;
  cabinet?: string;
  shelf?: string;
  wayBill?: string;
  orderNumber?: string;
  orderId?: string;
  note?: string;
  since: string;
  until?: string;
  by?: string;
}

export interface BoxDetail {
  box: Box;
  openedAt: string;
  openedBy: string;
  sealedAt?: string;
  sealedBy?: string;
  firstApplication?: string;
  lastApplication?: string;
  disposedOn?: string;
  witnessedBy?: string;
  certificateNumber?: string;
  cases: BoxCase[];
  history: Stay[];
  mayWork: boolean;
}

export interface PackingCandidate {
  caseId: string;
  applicationNumber: string;
  notifiedOn: string;
}

export interface AnsweredBox {
  boxNumber: string;
  result: BoxResult;
  shelf?: string;
  wayBill?: string;
}

export interface OrderBox {
  id: string;
  number: string;
  fiscalYear: number;
  cases: number;
  destroyFrom: string;
  result: ItemResult;
  note?: string;
  place: PlaceView;
  answer?: AnsweredBox;
}

export interface DisposalCertificate {
  number: string;
  arrivedAt: string;
  disposedOn: string;
  method: 'CRUSHED' | 'DISSOLVED';
  site: string;
  certifier: string;
  boxes: string[];
  state: 'ARRIVED' | 'ACCEPTED' | 'REJECTED';
  judgedBy?: string;
  reason?: string;
  differences: ('BOXES' | 'DAY' | 'METHOD')[];
}

export interface OrderTotals {
  boxes: number;
  done: number;
  missing: number;
  removed: number;
}

export interface OrderLine {
  id: string;
  number: string;
  kind: OrderKind;
  state: OrderState;
  requestedAt: string;
  requestedBy: string;
  wantedOn: string;
  totals: OrderTotals;
  endedAt?: string;
}

export interface CustodyOrder extends OrderLine {
  reason?: string;
  judgedAt?: string;
  approvedBy?: string;
  comment?: string;
  handedOverAt?: string;
  handedOverBy?: string;
  wayBill?: string;
  carrierPerson?: string;
  identifiedBy?: 'STAFF_CARD' | 'PHOTO_ID' | 'CALL_BACK';
  leftOutReason?: string;
  attempt: number;
  placedAt?: string;
  answeredOn?: string;
  outcome?: 'DONE' | 'DIFFERENT' | 'REFUSED';
  resolutionReason?: string;
  witnessedOn?: string;
  witnessedBy?: string;
  method?: 'CRUSHED' | 'DISSOLVED';
  site?: string;
  boxes: OrderBox[];
  strangers: AnsweredBox[];
  certificates: DisposalCertificate[];
}

/** Where the papers of a case are. */
export interface CasePapers {
  at: 'IN_USE' | 'CABINET' | 'BOX';
  notifiedOn?: string;
  inCabinetUntil?: string;
  keptUntil?: string;
  destroyFrom?: string;
  box?: Box;
  position?: number;
}
