import type { components } from './openapi';
import type { Sent } from './sent';

type Schemas = components['schemas'];

/** What the server sends and takes, as far as the pages use it. Dates are ISO strings, enums are names. */

export type Role =
  | 'WARD_STAFF' | 'CASE_WORKER' | 'BOARD_SECRETARY' | 'REVIEWER' | 'DECISION_APPROVER' | 'USAGE_APPROVER' | 'SECTION_HEAD'
  | 'PAYMENT_STAFF' | 'ARCHIVIST' | 'MANAGER' | 'ANALYST' | 'SECURITY_OFFICER' | 'CHIEF_SECURITY_OFFICER' | 'OPERATOR';

/** What a duty allows; the server's own list. */
export type Right = NonNullable<Schemas['SessionUserResponse']['rights']>[number];

/** How an application came in; what begins inside the prefecture has no channel of its own. */
export type Channel = 'PORTAL' | 'PAPER' | 'INTERNAL';
export type ApplicationKind = 'NEW' | 'RENEWAL' | 'CHANGE' | 'MOVE_IN';
/** What else runs through steps: months of claims, refunds, orders. */
export type EpisodeKind = 'CLAIM_MONTH' | 'CLAIM_EXCEPTION' | 'REFUND' | 'COPY_REGISTRATION' | 'PROVISION' | 'RENEWAL_NOTICE' | 'CUSTODY_ORDER' | 'MISUSE_REPORT';
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
  | 'issuance'
  | 'claims'
  | 'payment'
  | 'payment-approval'
  | 'refund'
  | 'copy'
  | 'provision-approval'
  | 'renewal'
  | 'misuse'
  | 'custody'
  | 'custody-approval';
export type InsuranceKind = 'EMPLOYEE' | 'NHI' | 'NHI_ASSOCIATION' | 'LATE_STAGE_ELDERLY' | 'PUBLIC_ASSISTANCE';

/** Municipal staff have a municipality; its name comes along. */
export type CurrentUser = Sent<
  'SessionUserResponse',
  { roles: Role[]; rights: Right[]; queues: Queue[]; passwordExpiresOn: string | null; municipalityName?: string | null; sectionName?: string }
>;

export type SessionState = Sent<'SessionResponse', { user?: CurrentUser | null }>;

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

export type UserRef = Sent<'PersonResponse'>;

export interface UserSummary extends UserRef {
  section: string;
}

export type WorkItemAction = 'CLAIM' | 'RELEASE' | 'REASSIGN' | 'COMPLETE';

/** `overdueOfficeDays`: office days past the due date; negative while there is time, 0 on the day. */
export type WorkItem = Omit<
  Sent<
    'WorkItemResponse',
    {
      applicationNumber: string;
      step: string | null;
      queue: Queue;
      assignee: UserRef | null;
      dueDate: string | null;
      channel: Channel;
      kind: ApplicationKind;
      municipality: MunicipalityRef;
      patientName: string;
      formKey: string;
      actions: WorkItemAction[];
    }
  >,
  // only of finished work, which the pages do not show
  'finishedAt' | 'finishedBy' | 'processKey' | 'state'
>;

export type WorkItemPage = Sent<'WorkItemListResponse', { items: WorkItem[]; nextCursor: string | null; count: Required<Schemas['CountResponse']> }>;

export type WorkItemCounts = Sent<'WorkItemCountsResponse', { byQueue: { queue: Queue; open: number }[] }>;

export type WorkItemDetail = Sent<
  'WorkItemDetailResponse',
  { item: WorkItem; schema: unknown; data: unknown; draft: unknown; differentFromUser?: UserRef | null; waitingSentence: string }
>;

export type CompletionResult = Sent<'CompletionResponse', { nextWorkItemId: string | null }>;

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

export type DashboardElement = Sent<'ElementResponse', { step: string | null; oldestOfficeDays: number | null }>;

export type DashboardWait = Sent<'WaitResponse', { step: string | null }>;

export type DashboardClaimMonth = Required<Omit<Schemas['MonthProgressResponse'], 'stages'>> & { stages: { stage: 'FILES' | 'CHECKED' | 'SETTLED' | 'ORDERED' | 'PAID' | 'CLOSED'; at: string | null }[] };

export type DashboardSteps = Sent<'StepsResponse', { processes: Required<Schemas['ProcessResponse']>[]; elements: DashboardElement[]; waits: DashboardWait[]; totals: Required<Schemas['TotalsResponse']> }>;

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
  recipientNumber?: string;
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
  recipientNumber?: string;
}

export type NewCaseResult = Sent<'Reception'>;

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

/** A line of the list: a dispatch without what lies in it. */
export type Dispatch = Omit<
  Sent<'DispatchView', { bagNumber?: string | null; sentBy?: string | null; state: DispatchState; totals: Required<Schemas['Totals']> }>,
  'items'
>;

export type DispatchItem = Sent<
  'ItemView',
  {
    patientName?: string | null;
    kind: ApplicationKind;
    result: LotItemResult;
    pages?: number | null;
    note?: string | null;
    settledAt?: string | null;
    settledBy?: string | null;
  }
>;

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
  status: 'DRAFT' | 'APPROVED' | 'IN_FORCE' | 'WITHDRAWN';
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

export type AuditIntegrity = Sent<'Result', { lastSealedAt: string | null; firstBrokenBlock?: number | null; headFits?: boolean }>;

export interface AuditSearch {
  from?: string;
  to?: string;
  userId?: string;
  what?: string;
  applicationNumber?: string;
}

export type UserAccount = Sent<
  'UserResponse',
  { roles: Role[]; validFrom: string | null; validTo: string | null; passwordExpiresOn?: string | null; lastSignedInAt?: string | null; version?: number; sectionName?: string }
>;

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
