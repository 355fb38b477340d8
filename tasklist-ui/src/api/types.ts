/** What the server sends and takes, as far as the pages use it. Dates are ISO strings, enums are names. */

export type Role =
  | 'WARD_STAFF' | 'CASE_WORKER' | 'BOARD_SECRETARY' | 'REVIEWER' | 'DECISION_APPROVER' | 'USAGE_APPROVER' | 'SECTION_HEAD'
  | 'PAYMENT_STAFF' | 'ARCHIVIST' | 'MANAGER' | 'ANALYST' | 'SECURITY_OFFICER' | 'CHIEF_SECURITY_OFFICER' | 'OPERATOR';

export type Right =
  | 'CASE_READ' | 'CASE_ENTER' | 'CASE_RECEIVE' | 'CASE_FORWARD' | 'DECISION_PROPOSE' | 'DECISION_APPROVE' | 'CERTIFICATE_PRINT'
  | 'INDIVIDUAL_NUMBER_SHOW' | 'INDIVIDUAL_NUMBER_ENTER' | 'LOG_READ' | 'DASHBOARD_READ' | 'DECISION_TABLE_READ' | 'WORK_REASSIGN'
  | 'USER_MANAGE';

export type Channel = 'PORTAL' | 'PAPER';
export type ApplicationKind = 'NEW' | 'RENEWAL' | 'CHANGE' | 'MOVE_IN';
export type Sex = 'MALE' | 'FEMALE' | 'UNKNOWN';
export type Queue = 'ward-counter' | 'ward-dispatch' | 'receipt-desk' | 'entry' | 'review' | 'approval' | 'issuance';
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
  differentFromUser?: UserRef | string | null;
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
  step: string;
  title: string;
  open: number;
  overdue: number;
  unassigned: number;
  oldestOfficeDays: number;
}

export interface DashboardSteps {
  generatedAt: string;
  elements: DashboardElement[];
  totals: { open: number; overdue: number; dueToday: number; completedToday: number; openCases: number };
}

export interface NewCaseRequest {
  kind: ApplicationKind;
  receivedOn: string;
  patient: NewCasePerson;
  applicant: NewCasePerson & { relationship: string };
  disease: { group: string; name: string };
  insuranceKind: InsuranceKind;
  byProxy: boolean;
}

export interface NewCasePerson {
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  birthDate: string;
  sex?: Sex;
  postalCode?: string;
  address?: string;
  phone?: string;
}

export interface NewPaperCaseRequest {
  bagNumber: string;
  municipalityCode: string;
  receivedOn?: string;
  kind: ApplicationKind;
  patientKana?: string;
  pages: number;
}

export interface NewCaseResult {
  id: string;
  applicationNumber: string;
}

export interface CaseSummary {
  id: string;
  applicationNumber: string;
  patientName: string;
  patientKana?: string;
  birthDate?: string | null;
  kind: ApplicationKind;
  channel: Channel;
  status: string;
  municipality: MunicipalityRef;
  receivedOn: string;
}

export interface DispatchSummary {
  id: string;
  bagNumber: string;
  state: string;
  municipality: MunicipalityRef;
  sentOn: string | null;
  items: number;
  received: number;
  missing: number;
  coverDocumentId?: string | null;
}

export type ReceiptOutcome = 'RECEIVED' | 'MISSING';

export interface DispatchItem {
  caseId: string;
  applicationNumber: string;
  patientName: string;
  kind: ApplicationKind;
  pages: number | null;
  outcome: ReceiptOutcome | null;
  workItemId?: string | null;
}

export interface DispatchDetail extends DispatchSummary {
  lines: DispatchItem[];
}

export interface BulkItemResult {
  workItemId?: string;
  caseId?: string;
  applicationNumber?: string;
  ok: boolean;
  message?: string | null;
}

export interface BulkResult {
  id?: string | null;
  bagNumber?: string | null;
  items: BulkItemResult[];
}

export interface DecisionVersion {
  versionTag: string;
  effectiveFrom: string;
  status: string;
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
  userName: string;
  action: string;
  what: string;
  purpose: string | null;
  caseApplicationNumber?: string | null;
  personKeys: string[];
  outcome: string;
}

export interface AuditIntegrity {
  sealedBlocks: number;
  lastSealedAt: string | null;
  intact: boolean;
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
}

export interface ResultList {
  id: string;
  municipality: MunicipalityRef;
  number?: string;
  createdOn: string;
  state?: string;
  items: number;
  documentId?: string | null;
}
