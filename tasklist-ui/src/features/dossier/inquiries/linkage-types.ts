/** GET /api/cases/{id}/inquiries/linkage */
export interface LinkageInquiries {
  nonDisclosure: boolean;
  codes: { personName: string; result: string; inquiryNumber: number; answeredOn: string }[];
  needs: LinkageNeed[];
  inquiries: LinkageInquiry[];
  facts: LinkageFact[];
  acts: LinkageAct[];
  stops: LinkageStop[];
}

export interface LinkageNeed {
  personName: string;
  information: string;
  fiscalYear: number;
  stage: string;
  state: string;
  reason?: string | null;
  retryAt?: string | null;
}

export interface LinkageInquiry {
  inquiryNumber: number;
  kind: string;
  personName: string;
  information?: string | null;
  askedOn: string;
  state: string;
  response?: string | null;
  answeredOn?: string | null;
  shipmentNumber?: string | null;
  provider?: string | null;
}

export interface LinkageFact {
  personName: string;
  information: string;
  source: string;
  inquiryNumber: number;
  askedOn: string;
  providedOn: string;
  provider?: string | null;
  insurance?: { insurerNumber: string; insurerName?: string | null; lostOn?: string | null } | null;
  assistance?: { receiving: boolean; office?: string | null } | null;
}

export interface LinkageAct {
  task: string;
  outcome?: string | null;
  happenedOn: string;
  contact?: string | null;
  expectedOn?: string | null;
  note?: string | null;
  actedBy: string;
  actedAt: string;
}

export interface LinkageStop {
  kind: string;
  information: string;
  inquiryNumber: number;
  stoppedAt: string;
}
