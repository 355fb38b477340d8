import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

export const circumstances = ['MOVED_AWAY', 'DIED', 'NOT_NEEDED', 'PROTECTED_ADDRESS'] as const;
export type Circumstance = (typeof circumstances)[number];

/** What a dossier says of its renewal. */
export interface CaseRenewal {
  endsOn?: string;
  filingFrom?: string;
  reminderOn?: string;
  over: boolean;
  followed: boolean;
  waveId?: string;
  notice?: { number: string; state: string; postedOn?: string; remindedOn?: string; appliedOn?: string; renewalCaseId?: string; ground?: string };
  circumstances: { kind: Circumstance; since: string }[];
  mayRecord: boolean;
}

export const caseRenewalQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'renewal'], queryFn: ({ signal }) => api.get<CaseRenewal>(`/api/cases/${caseId}/renewal`, { signal }) });

/** Notes what was told of the patient, or takes it back (since null). */
export function useTold(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, since }: { kind: Circumstance; since: string | null }) => {
      const path = `/api/cases/${caseId}/renewal/circumstances/${kind}`;
      await (since ? api.put(path, { since }) : api.delete(path));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
}
