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
  /** Masked, such as ********9018; null when none is on file. */
  individualNumber?: string | null;
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
}

export interface Disease {
  group?: string | null;
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

export interface CaseDecision {
  proposal?: 'CERTIFY' | 'REFUSE' | 'REJECT' | null;
  reason?: string | null;
  rejectionGround?: string | null;
  proposedBy?: string | null;
  proposedAt?: string | null;
  approvedBy?: string | null;
  approvedAt?: string | null;
  approved?: boolean | null;
  comment?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
  monthlyCapYen?: number | null;
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
}

export interface TimelineEntry {
  at: string;
  step?: string | null;
  actorName?: string | null;
  text: string;
}

export interface CaseDocument {
  id: string;
  kind: string;
  fileName: string;
  mediaType: string;
  size: number;
  storedAt: string;
  pages?: number | null;
}

export interface CaseCertificate {
  id: string;
  recipientNumber: string;
  publicPayerNumber: string;
  validFrom: string;
  validTo: string;
  monthlyCapYen: number;
  issueNumber: number | string;
  issuedOn: string;
  reissue: boolean;
  certificateDocumentId?: string | null;
  ledgerDocumentId?: string | null;
}

export interface CapInput {
  name: string;
  value: unknown;
  origin?: string | null;
  originDate?: string | null;
}

export interface CapStep {
  table: string;
  versionTag: string;
  inputs: CapInput[] | Record<string, unknown>;
  ruleId?: string | null;
  annotation?: string | null;
  output?: unknown;
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
  note?: string | null;
}

export interface CapAssessment {
  id: string;
  caseId: string;
  monthlyCapYen: number;
  tier: string;
  severe: boolean;
  lifeSupport: boolean;
  hemophilia: boolean;
  applicationMonth: string;
  taxYear: number;
  incomeLevyTotalYen: number;
  household: CapHouseholdLine[];
  steps: CapStep[];
  computedAt: string;
}

export interface DiseaseEntry {
  code: string;
  group: string;
  name: string;
  kana?: string | null;
}
