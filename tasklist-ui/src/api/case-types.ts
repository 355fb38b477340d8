import type { Sent } from './sent';
import type { ApplicationKind, Channel, InsuranceKind, MunicipalityRef, Sex } from '@/api/types';

export interface CasePerson {
  id: string;
  familyName: string;
  givenName: string;
  familyKana?: string | null;
  givenKana?: string | null;
  birthDate?: string | null;
  sex?: Sex | null;
  postalCode?: string | null;
  address?: string | null;
  phone?: string | null;
  relationship?: string | null;
  insured?: boolean | null;
  individualNumberOnFile?: boolean;
  /** Such as ********9018, for those who work with these numbers. */
  individualNumberMasked?: string | null;
  individualNumberWithheld?: boolean;
  /** Registered in the same household as the patient; missing where the paper does not say. */
  sameResidence?: boolean | null;
  /** Former names, aliases, Latin letters. */
  otherNames?: OtherName[];
  /** What was known before something else was told, the latest first. */
  earlier?: EarlierPerson[];
}

export interface OtherName {
  kind: 'FORMER' | 'ALIAS' | 'LATIN';
  familyName: string;
  givenName?: string | null;
  familyKana?: string | null;
  givenKana?: string | null;
}

export interface EarlierPerson {
  familyName: string;
  givenName: string;
  address?: string | null;
  phone?: string | null;
  knownUntil: string;
}

export interface Waiting {
  sentence: string;
  who?: string | null;
  since?: string | null;
  officeDays?: number | null;
  next?: string | null;
}

export interface Insurance {
  kind?: InsuranceKind | null;
  insurerNumber?: string | null;
  insurerName?: string | null;
  symbol?: string | null;
  number?: string | null;
  branch?: string | null;
  qualifiedOn?: string | null;
}

export interface Disease {
  group?: string | null;
  groupName?: string | null;
  code?: string | null;
  name?: string | null;
  diagnosisDate?: string | null;
  opinionDate?: string | null;
  doctorNumber?: string | null;
}

export interface Special {
  severe?: boolean | null;
  severeReason?: string | null;
  lifeSupport?: boolean | null;
  hemophilia?: boolean | null;
  publicAssistance?: boolean | null;
}

export interface BoardResult {
  consultedOn?: string | null;
  repliedOn?: string | null;
  replyNumber?: string | null;
  result?: 'SUITABLE' | 'UNSUITABLE' | null;
  severe?: boolean | null;
  lifeSupport?: boolean | null;
  reason?: string | null;
}

/** An approved decision in one line; validity and cap only where the child is certified. */
export interface CaseDecision {
  outcome: string;
  decidedOn: string;
  validFrom?: string | null;
  validTo?: string | null;
  monthlyCapYen?: number | null;
  ground?: string | null;
  reason?: string | null;
}

export interface OtherCase {
  id: string;
  applicationNumber: string;
  status: string;
  applicationDate?: string | null;
}

export interface Note {
  id: string;
  at: string;
  authorName: string;
  text: string;
}

export interface Consents {
  insurerInquiry: boolean;
  network: boolean;
  notices: boolean;
}

export interface Dossier {
  id: string;
  applicationNumber: string;
  kind: ApplicationKind;
  channel: Channel;
  status: string;
  municipality: MunicipalityRef;
  receivedOn?: string | null;
  applicationDate?: string | null;
  standardPeriodEnds?: string | null;
  patient: CasePerson;
  applicant?: CasePerson | null;
  household: CasePerson[];
  insurance?: Insurance | null;
  disease?: Disease | null;
  special?: Special | null;
  board?: BoardResult | null;
  decision?: CaseDecision | null;
  waiting?: Waiting | null;
  institutions?: string[];
  consents?: Consents | null;
  possibleDuplicates?: OtherCase[];
}

export type TimelineEntry = Sent<'TimelineItem', { step?: string | null; actorName?: string | null }>;

export type CaseDocument = Sent<'DocumentResponse', { pages?: number | null }>;

export type CaseCertificate = Sent<
  'CertificateResponse',
  {
    validFrom?: string | null;
    validTo?: string | null;
    monthlyCapYen?: number | null;
    issuedOn?: string | null;
    state?: string | null;
    postedOn?: string | null;
    trackingNumber?: string | null;
    certificateDocumentId?: string | null;
    ledgerDocumentId?: string | null;
  }
>;

export interface CapInput {
  /** The table's column and the value, in the reader's language. */
  label: string;
  text: string;
  origin?: string | null;
  originDate?: string | null;
  inquiryNumber?: number | null;
}

export interface CapStep {
  table: string;
  heading: string;
  personName?: string | null;
  versionTag: string;
  inputs: CapInput[];
  ruleId?: string | null;
  annotation?: string | null;
  outcomes: { label: string; text: string }[];
}

export interface CapHouseholdLine {
  personId?: string | null;
  name?: string | null;
  relationship?: string | null;
  counted?: boolean | null;
  taxYear?: number | null;
  status?: string | null;
  incomeLevyYen?: number | null;
  origin?: string | null;
  originDate?: string | null;
  inquiryNumber?: number | null;
  note?: string | null;
}

export type CapAssessment = Sent<'CapReceipt', { household: CapHouseholdLine[]; steps: CapStep[] }>;

/** The dossier as it is sent: household members wrap their person, and the applicant's relation stands apart. */
export interface DossierView extends Omit<Dossier, 'household'> {
  relationship?: string | null;
  household?: (CasePerson | { person: CasePerson; relationship: string; insured: boolean; sameResidence?: boolean | null })[];
}

export interface DiseaseEntry {
  code: string;
  group: string;
  name: string;
  kana?: string | null;
}

/** What a decision on the case would rest on; a warning decides nothing. */
export type DecisionBasis = Sent<
  'DecisionBasis',
  {
    boardResult?: 'SUITABLE' | 'UNSUITABLE' | null;
    validity?: { ending: string; from?: string | null; to?: string | null } | null;
    monthlyCapYen?: number | null;
    warnings: { code: string; text: string }[];
  }
>;

/** One of the 55 record items of the assessment, with what is on file. */
export interface RecordItem {
  number: number;
  title: string;
  /** False where the reader's duty does not let see it. */
  permitted: boolean;
  values: { whose?: string | null; value: string }[];
}
