import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { MailingRoom, MailingRun } from '@/api/mailing';
import { api } from '@/lib/api-client';

/** A letter that no run has taken yet. */
export interface WaitingLetter {
  id: string;
  caseId: string;
  letterNumber: string;
  applicationNumber: string;
  patientName?: string;
  insurerNumber?: string;
  insurerName?: string;
  addressKnown: boolean;
  attempt: number;
  preparedAt: string;
  officeDays: number;
}

/** A letter that its insurer has not answered yet. */
export interface AwaitedLetter {
  id: string;
  caseId: string;
  letterNumber: string;
  applicationNumber: string;
  insurerName: string;
  postedOn: string;
  reminders: number;
  nextReminderOn?: string;
  officeDays: number;
}

export interface RunLetter {
  id: string;
  caseId: string;
  position: number;
  letterNumber: string;
  applicationNumber: string;
  patientName?: string;
  insurerNumber?: string;
  insurerName?: string;
  trackingNumber?: string;
  attempt: number;
}

export interface LetterRun extends MailingRun {
  totals: MailingRun['totals'] & { tracked: number };
  letters?: RunLetter[];
}

export interface InsurerAddress {
  number: string;
  name: string;
  postalCode: string;
  address: string;
}

export type ReplyPlace = 'RECEIVED' | 'ON_THE_WAY' | 'ACKNOWLEDGED';

/** A line of the receipt register. */
export interface InsurerReply {
  id: string;
  receiptNumber: string;
  letterNumber: string;
  insurerName?: string;
  receivedOn: string;
  pages: number;
  note?: string;
  scanned: boolean;
  place: ReplyPlace;
  officeDays: number;
  late: boolean;
  missed: number;
  handOverId?: string;
  handOverNumber?: string;
  handedOverAt?: string;
  acknowledgedAt?: string;
  applicationNumber?: string;
}

const items = <T>({ items: list }: Items<T>): T[] => list;

export const insurerQueries = {
  waiting: queryOptions({
    queryKey: ['insurer', 'waiting'],
    queryFn: ({ signal }) => api.get<Items<WaitingLetter>>('/api/insurer-letters', { signal }).then(items),
  }),
  awaited: queryOptions({
    queryKey: ['insurer', 'awaited'],
    queryFn: ({ signal }) => api.get<Items<AwaitedLetter>>('/api/insurer-letters/awaited', { signal }).then(items),
  }),
  runs: queryOptions({
    queryKey: ['insurer', 'runs'],
    queryFn: ({ signal }) => api.get<Items<LetterRun>>('/api/insurer-letter-runs', { signal }).then(items),
  }),
  run: (id: string) =>
    queryOptions({
      queryKey: ['insurer', 'runs', id],
      queryFn: ({ signal }) => api.get<LetterRun>(`/api/insurer-letter-runs/${id}`, { signal }),
    }),
  replies: (place: 'RECEIVED' | 'ON_THE_WAY' | 'ALL') =>
    queryOptions({
      queryKey: ['insurer', 'replies', place],
      queryFn: ({ signal }) => api.get<Items<InsurerReply>>('/api/insurer-replies', { signal, query: { place } }).then(items),
    }),
};

export const insurerMailing: MailingRoom = { runs: '/api/insurer-letter-runs', queryKey: ['insurer'] };

/** Something was done at the desk: everything that it shows is read again. */
function useDesk<Request, Answer>(mutationFn: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queryClient.invalidateQueries({ queryKey: ['insurer'] }) });
}

export const useOpening = () => useDesk(() => api.post<{ id: string }>('/api/insurer-letter-runs', {}));

export const useAddressing = (letterId: string) =>
  useDesk((insurer: InsurerAddress) => api.put(`/api/insurer-letters/${letterId}/insurer`, insurer));

export const useTracking = (runId: string) =>
  useDesk((trackingNumbers: Record<string, string>) => api.put(`/api/insurer-letter-runs/${runId}/tracking-numbers`, { trackingNumbers }));

export const useReceiving = () =>
  useDesk(async ({ scan, ...reply }: { code: string; receivedOn: string; pages: number; note?: string; scan?: File }) => {
    const received = await api.post<InsurerReply>('/api/insurer-replies', reply);
    if (scan) {
      const form = new FormData();
      form.append('file', scan);
      await api.post(`/api/insurer-replies/${received.id}/scan`, form);
    }
    return received;
  });

export const useHandingOver = () => useDesk((replyIds: string[]) => api.post<{ number: string }>('/api/insurer-hand-overs', { replyIds }));

export interface TickedReply {
  replyId: string;
  done: boolean;
  problem?: string;
}

export const useTicking = () =>
  useDesk(async (marks: { handOverId: string; replyId: string; outcome: 'RECEIVED' | 'MISSING' }[]) => {
    const slips = [...new Set(marks.map(({ handOverId }) => handOverId))];
    const ticked: TickedReply[] = [];
    for (const slip of slips) {
      const lines = marks.filter(({ handOverId }) => handOverId === slip).map(({ replyId, outcome }) => ({ replyId, outcome }));
      ticked.push(...items(await api.post<Items<TickedReply>>(`/api/insurer-hand-overs/${slip}/receipt`, { items: lines })));
    }
    return ticked;
  });
