import type { ApplicationKind, Sex } from '@/api/types';

export type Verdict = 'SUITABLE' | 'UNSUITABLE' | 'HELD';
export type MeetingState = 'PLANNED' | 'CONSULTED' | 'REPLIED';

/** What the board is told of a case: nothing that says whose it is. */
export interface AgendaSheet {
  age: number | null;
  sex: Sex | null;
  applicationKind: ApplicationKind | null;
  applicationDate: string | null;
  diseaseGroup: string | null;
  diseaseGroupName: string | null;
  diseaseCode: string | null;
  diseaseName: string | null;
  severeRequested: boolean;
  severeGround: string | null;
  lifeSupportRequested: boolean;
  hemophilia: boolean;
  diagnosisDate: string | null;
  opinionDate: string | null;
}

export interface ReviewerOpinion {
  reviewer: string;
  own: boolean;
  version: number;
  verdict: Verdict;
  severe: boolean;
  lifeSupport: boolean;
  reason: string | null;
  givenAt: string;
}

export interface EarlierRound {
  round: number;
  reason: string | null;
  question: string | null;
  answeredOn: string | null;
  answer: string | null;
}

export interface AgendaItem {
  no: number;
  version: number;
  caseId: string | null;
  applicationNumber: string | null;
  round: number;
  sheet: AgendaSheet;
  secretariatView: Verdict | null;
  course: string | null;
  doubts: string | null;
  earlier: EarlierRound[];
  opinions: ReviewerOpinion[];
  secondReviewerMissing: boolean;
  verdict: Verdict | null;
  reason: string | null;
  severe: boolean;
  lifeSupport: boolean;
  validityNote: string | null;
  question: string | null;
}

export interface Meeting {
  id: string;
  version: number;
  number: string;
  title: string;
  heldOn: string;
  state: MeetingState;
  consultationNumber: string | null;
  consultedOn: string | null;
  replyNumber: string | null;
  repliedOn: string | null;
  chair: string | null;
  members: string[];
  totals: { cases: number; viewed: number; withOpinion: number; replied: number };
}

export interface MeetingDetail extends Meeting {
  agenda: AgendaItem[];
}

export interface WaitingCase {
  matterId: string;
  caseId: string | null;
  applicationNumber: string;
  round: number;
  queuedAt: string;
  officeDays: number;
  sheet: AgendaSheet;
}

export interface OpinionBody {
  verdict: Verdict;
  severe: boolean;
  lifeSupport: boolean;
  reason?: string;
}

export interface BoardAnswer extends OpinionBody {
  no: number;
  question?: string;
}

export interface BoardReplyBody {
  number: string;
  repliedOn: string;
  chair: string;
  members: string[];
  cases: BoardAnswer[];
}

/** One round of a case before the board, as the dossier shows it. */
export interface BoardRound {
  round: number;
  state: 'WAITING' | 'ON_AGENDA' | 'REPLIED' | 'WITHDRAWN';
  queuedAt: string;
  meeting: { id: string; number: string; heldOn: string; consultationNumber: string | null; consultedOn: string | null; replyNumber: string | null; repliedOn: string | null } | null;
  secretariatView: Verdict | null;
  verdict: Verdict | null;
  reason: string | null;
  severe: boolean;
  lifeSupport: boolean;
  validityNote: string | null;
  askedOn: string | null;
  question: string | null;
  answeredOn: string | null;
  answer: string | null;
}
