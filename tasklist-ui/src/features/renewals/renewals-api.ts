import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MailingRoom, MailingRun } from '@/api/mailing';
import { api } from '@/lib/api-client';

/** Where a notice stands; in the order in which the picture shows them. */
export const states = ['TO_CHECK', 'EXTRACTED', 'PREPARED', 'NOTIFIED', 'REMINDED', 'APPLIED', 'DECIDED', 'EXPIRED', 'NOT_RENEWED'] as const;
export type RenewalState = (typeof states)[number];

export interface Wave {
  id: string;
  monthEnd: string;
  filingFrom: string;
  reminderOn: string;
  openedAt: string;
  total: number;
  counts: Record<RenewalState, number>;
  /** Letters that wait to be printed. */
  notices: number;
  reminders: number;
}

export interface Waves {
  lastDue: string;
  items: Wave[];
}

export type LetterKind = 'NOTICE' | 'REMINDER';

export interface RunLetter {
  id: string;
  caseId: string;
  position: number;
  noticeNumber: string;
  patientName?: string;
  endsOn: string;
}

export interface Run extends MailingRun {
  waveId: string;
  monthEnd: string;
  kind: LetterKind;
  letters?: RunLetter[];
}

export interface Notice {
  id: string;
  number: string;
  caseId: string;
  patientName?: string;
  endsOn: string;
  adult: boolean;
  twenty: boolean;
  state: RenewalState;
  doubts: string[];
  postedOn?: string;
  remindedOn?: string;
  appliedOn?: string;
  renewalCaseId?: string;
  endedOn?: string;
  ground?: string;
}

export interface NoticePage {
  total: number;
  items: Notice[];
}

export const renewalQueries = {
  waves: queryOptions({ queryKey: ['renewals'], queryFn: ({ signal }) => api.get<Waves>('/api/renewals', { signal }) }),
  wave: (id: string) =>
    queryOptions({ queryKey: ['renewals', id], queryFn: ({ signal }) => api.get<{ wave: Wave; runs: Run[]; largestRun: number }>(`/api/renewals/${id}`, { signal }) }),
  notices: (id: string, state: RenewalState | null) =>
    queryOptions({
      queryKey: ['renewals', id, 'notices', state],
      queryFn: ({ signal }) => api.get<NoticePage>(`/api/renewals/${id}/notices`, { signal, ...(state ? { query: { state } } : {}) }),
    }),
  run: (id: string) => queryOptions({ queryKey: ['renewals', 'run', id], queryFn: ({ signal }) => api.get<Run>(`/api/renewal-runs/${id}`, { signal }) }),
};

export const renewalMailing: MailingRoom = { runs: '/api/renewal-runs', queryKey: ['renewals'] };

/** Something was done at the desk: everything that it shows is read again. */
function useDesk<Request, Answer>(mutationFn: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queryClient.invalidateQueries({ queryKey: ['renewals'] }) });
}

export const useExtracting = () => useDesk((monthEnd: string | null) => api.post<{ extracted: number }>('/api/renewals', monthEnd ? { monthEnd } : {}));

export const useOpening = (waveId: string) => useDesk((kind: LetterKind) => api.post<{ id: string }>(`/api/renewals/${waveId}/runs`, { kind }));
