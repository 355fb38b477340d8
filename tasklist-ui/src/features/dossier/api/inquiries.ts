import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

/** A question to the resident register about one person. */
export interface IdentityInquiry {
  personId: string;
  personName: string;
  relationship: string;
  kind: string;
  round: number;
  inquiryNumber: string;
  state: string;
  placedAt: string;
  shipmentNumber?: string | null;
  answeredOn?: string | null;
  result?: string | null;
  differences?: string[] | null;
  changeReason?: string | null;
  changeDate?: string | null;
  settlement?: string | null;
  settledBy?: string | null;
  settledAt?: string | null;
  settledReason?: string | null;
}

/** That somebody asked after a late answer. */
export interface Chase {
  chasedOn: string;
  contact: string;
  result: string;
  expectedOn?: string | null;
  note?: string | null;
  chasedBy: string;
}

/** What was asked of other bodies in a case, room by room. */
export const inquiryQueries = {
  identity: (caseId: string) =>
    queryOptions({
      queryKey: ['case', caseId, 'inquiries', 'identity'],
      queryFn: ({ signal }) => api.get<{ items: IdentityInquiry[]; chases: Chase[] }>(`/api/cases/${caseId}/inquiries/identity`, { signal }),
    }),
};
