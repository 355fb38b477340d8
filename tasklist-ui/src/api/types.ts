/** What the server sends and takes, as far as the pages use it. Dates are ISO strings, enums are names. */

export type Role =
  | 'WARD_STAFF' | 'CASE_WORKER' | 'BOARD_SECRETARY' | 'REVIEWER' | 'DECISION_APPROVER' | 'USAGE_APPROVER' | 'SECTION_HEAD'
  | 'PAYMENT_STAFF' | 'ARCHIVIST' | 'MANAGER' | 'ANALYST' | 'SECURITY_OFFICER' | 'CHIEF_SECURITY_OFFICER' | 'OPERATOR';

export type Right =
  | 'CASE_READ' | 'CASE_OPEN' | 'CASE_CHECK' | 'CASE_FORWARD' | 'DISPATCH_READ' | 'CASE_RECEIVE' | 'CASE_ENTER' | 'NOTE_WRITE' | 'CASE_WITHDRAW'
  | 'DOCUMENT_READ' | 'DOCUMENT_ADD' | 'INDIVIDUAL_NUMBER_ENTER' | 'INDIVIDUAL_NUMBER_SHOW' | 'DECISION_READ' | 'DECISION_PROPOSE'
  | 'DECISION_APPROVE' | 'CERTIFICATE_READ' | 'CERTIFICATE_PRINT' | 'RESULT_LIST_READ' | 'RESULT_LIST_SEND' | 'RESULT_LIST_CONFIRM' | 'WORK_READ' | 'WORK_DO' | 'WORK_REASSIGN'
  | 'DASHBOARD_READ' | 'DECISION_TABLE_READ' | 'DECISION_TABLE_EDIT' | 'PROCESS_READ' | 'LOG_READ' | 'USER_READ' | 'USER_MANAGE' | 'GRANT_READ'
  | 'GRANT_MANAGE' | 'OPERATION_READ' | 'INQUIRY_READ' | 'INQUIRY_DO' | 'EXCHANGE_READ' | 'EXCHANGE_SEND' | 'USAGE_APPROVE' | 'TAKE_OUT_PERMIT'
  | 'INSURER_REPLY' | 'BOARD_READ' | 'BOARD_PREPARE' | 'BOARD_OPINE' | 'MAILING_CONFIRM';

export type Channel = 'PORTAL' | 'PAPER';
export type ApplicationKind = 'NEW' | 'RENEWAL' | 'CHANGE' | 'MOVE_IN';
export type Sex = 'MALE' | 'FEMALE' | 'UNKNOWN';
export type Queue =
  | 'ward-counter'
  | 'ward-dispatch'
  | 'receipt-desk'
  | 'entry'
  | 'identity'
  | 'inquiry'
  | 'supervisor'
  | 'insurer-desk'
  | 'board'
  | 'review'
  | 'approval'
  | 'issuance';
export type InsuranceKind = 'EMPLOYEE' | 'NHI' | 'NHI_ASSOCIATION' | 'LATE_STAGE_ELDERLY' | 'PUBLIC_ASSISTANCE';

export interface CurrentUser {
  id: string;
  name: string;
  section: string;
  roles: Role[];
  municipalityCode: string | null;
  municipalityName?: string | null;
  rights: Right[];
  queues: Queue[];
  passwordExpiresOn: string | null;
}

export interface SessionState {
  authenticated: boolean;
  user?: CurrentUser | null;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface MunicipalityRef {
  code: string;
  name: string;
}

export interface Municipality extends MunicipalityRef {
  kana: string;
  nameEn: string;
}

export interface UserRef {
  id: string;
  name: string;
}

export interface UserSummary extends UserRef {
  section: string;
}

export type WorkItemAction = 'CLAIM' | 'RELEASE' | 'REASSIGN' | 'COMPLETE';

export interface WorkItem {
  id: string;
  version: number;
  caseId: string;
  applicationNumber: string;
  step: string;
  elementId: string;
  title: string;
  queue: Queue;
  assignee: UserRef | null;
  priority: number;
  dueDate: string | null;
  /** Office days past the due date; negative while there is time, 0 on the day. */
  overdueOfficeDays: number;
  createdAt: string;
  channel: Channel;
  kind: ApplicationKind;
  municipality: MunicipalityRef;
  patientName: string;
  formKey: string;
  actions: WorkItemAction[];
}

export interface WorkItemPage extends Page<WorkItem> {
  count: { value: number; capped: boolean };
}

export interface WorkItemCounts {
  mine: number;
  group: number;
  all: number;
  overdue: number;
  dueToday: number;
  byQueue: { queue: Queue; open: number }[];
}

export interface WorkItemDetail {
  item: WorkItem;
  schema: unknown;
  data: unknown;
  draft: unknown;
  differentFromUser?: UserRef | null;
  waitingSentence: string;
  readOnly: boolean;
}

export interface CompletionResult {
  caseId: string;
  nextWorkItemId: string | null;
}

export interface ActiveElement {
  elementId: string;
  since: string;
  kind?: string | null;
}

export interface ProcessInstance {
  processKey: string;
  state: string;
  active: ActiveElement[];
  passed: string[];
}

export interface ProcessPosition {
  instances: ProcessInstance[];
}

export interface DashboardElement {
  processKey: string;
  elementId: string;
  step: string | null;
  title: string;
  open: number;
  overdue: number;
  unassigned: number;
  oldestOfficeDays: number | null;
}

export interface DashboardSteps {
  generatedAt: string;
  elements: DashboardElement[];
  totals: { open: number; overdue: number; dueToday: number; completedToday: number; openCases: number };
}

export type Relationship = 'SELF' | 'FATHER' | 'MOTHER' | 'GRANDPARENT' | 'GUARDIAN' | 'SIBLING' | 'SPOUSE' | 'OTHER';

export interface NewCaseRequest {
  kind?: ApplicationKind;
  receivedOn?: string;
  patient: NewCasePerson;
  applicant: NewCasePerson & { relationship?: Relationship };
  disease?: { group?: string; code?: string; name?: string };
  insuranceKind?: InsuranceKind;
  byProxy: boolean;
  numbersGiven: boolean;
  specialRequested: boolean;
}

export interface NewCasePerson {
  familyName?: string;
  givenName?: string;
  familyKana?: string;
  givenKana?: string;
  birthDate?: string;
  sex?: Sex;
  postalCode?: string;
  address?: string;
  phone?: string;
}

export interface NewPaperCaseRequest {
  bagNumber?: string;
  municipalityCode?: string;
  receivedOn?: string;
  kind?: ApplicationKind;
  patientKana?: string;
  pages?: number;
}

export interface NewCaseResult {
  id: string;
  applicationNumber: string;
}

export type ApplicationStatus =
  | 'RECEIVED' | 'CORRECTION_REQUESTED' | 'COMPLETE' | 'FORWARDED' | 'REGISTERED' | 'ENTERED' | 'EXAMINATION' | 'PROPOSED' | 'CERTIFIED' | 'ISSUED'
  | 'REFUSED' | 'REJECTED' | 'WITHDRAWN' | 'TURNED_BACK';

export interface CaseSummary {
  id: string;
  applicationNumber: string;
  patientName: string;
  patientKana?: string;
  birthDate?: string | null;
  kind: ApplicationKind;
  channel: Channel;
  status: ApplicationStatus;
  municipality: MunicipalityRef;
  receivedOn: string;
  applicationDate?: string;
  standardPeriodEnds?: string;
  diseaseName?: string | null;
}

export type DispatchState = 'OPEN' | 'SETTLED' | 'ALL';
export type LotItemResult = 'OPEN' | 'DONE' | 'MISSING' | 'REMOVED';
export type ReceiptOutcome = 'RECEIVED' | 'MISSING';

export interface Dispatch {
  id: string;
  number: string;
  bagNumber?: string | null;
  municipalityCode: string;
  municipalityName: string;
  sentOn: string;
  sentBy?: string | null;
  state: DispatchState;
  totals: { sent: number; received: number; missing: number; open: number };
}

export interface DispatchItem {
  position: number;
  caseId: string;
  applicationNumber: string;
  patientName?: string | null;
  kind: ApplicationKind;
  result: LotItemResult;
  pages?: number | null;
  note?: string | null;
  settledAt?: string | null;
  settledBy?: string | null;
}

export interface DispatchDetail extends Dispatch {
  items: DispatchItem[];
}

export interface ReceiptLine {
  caseId: string;
  outcome: ReceiptOutcome;
  pages?: number;
  note?: string;
}

/** What became of one of many items, with the reason if it stayed where it was. */
export interface ItemOutcome {
  workItemId?: string | null;
  caseId?: string | null;
  done: boolean;
  problem?: string | null;
}

export interface BulkResult {
  dispatchId?: string | null;
  items: ItemOutcome[];
}

export interface DecisionVersion {
  versionTag: string;
  effectiveFrom: string;
  status: 'DRAFT' | 'IN_FORCE' | 'WITHDRAWN';
}

export interface DecisionEntry {
  name: string;
  title: string;
  axis: string;
  versions: DecisionVersion[];
}

export interface AuditEntry {
  id: string | number;
  at: string;
  userId: string;
  userName: string | null;
  action: string;
  what: string;
  purpose: string | null;
  caseApplicationNumber?: string | null;
  personKeys: string[];
  outcome: string;
  right?: string | null;
  detail?: string;
}

export interface AuditIntegrity {
  sealedBlocks: number;
  lastSealedAt: string | null;
  intact: boolean;
  firstBrokenBlock?: number | null;
  headFits?: boolean;
}

export interface AuditSearch {
  from?: string;
  to?: string;
  userId?: string;
  what?: string;
  applicationNumber?: string;
}

export interface UserAccount {
  id: string;
  name: string;
  section: string;
  roles: Role[];
  municipalityCode: string | null;
  municipalityName?: string | null;
  validFrom: string | null;
  validTo: string | null;
  locked: boolean;
  passwordExpiresOn?: string | null;
  lastSignedInAt?: string | null;
  version?: number;
}

export type ResultOutcome = 'CERTIFIED' | 'REFUSED' | 'REJECTED';

export interface ResultEntry {
  caseId: string;
  applicationNumber: string;
  applicantName: string | null;
  patientName: string;
  patientKana: string;
  birthDate: string | null;
  address: string | null;
  kind: ApplicationKind;
  outcome: ResultOutcome;
  reason: string | null;
  recipientNumber: string | null;
  validFrom: string | null;
  validTo: string | null;
  monthlyCapYen: number | null;
  decidedOn: string;
  listedOn: string;
  listNumber: string | null;
  remark: string | null;
}

/** A result list that was sent to its municipality. */
export interface ResultListDelivery {
  id: string;
  version: number;
  number: string;
  state: 'SENT' | 'CONFIRMED';
  count: number;
  sentAt: string;
  sentBy: string;
  confirmedAt: string | null;
  confirmedBy: string | null;
  remarks: number;
}

export interface ResultListOfMunicipality {
  municipality: MunicipalityRef;
  count: number;
  /** Results that wait to be sent. */
  unsent: number;
  deliveries: ResultListDelivery[];
  entries: ResultEntry[];
}

export interface ResultListsOfMonth {
  month: string;
  lists: ResultListOfMunicipality[];
}
