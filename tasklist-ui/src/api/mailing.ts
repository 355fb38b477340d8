import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

export type RunState = 'OPEN' | 'CHECKED' | 'POSTED' | 'DISSOLVED';

/** A run of letters as each room sends it; a room adds what its letters are. */
export interface MailingRun {
  id: string;
  version: number;
  number: string;
  state: RunState;
  openedAt: string;
  openedBy: string;
  checkedAt?: string;
  checkedBy?: string;
  receiptNumber?: string;
  postedOn?: string;
  confirmedAt?: string;
  confirmedBy?: string;
  totals: { letters: number; removed: number };
  overnight: boolean;
  mayCheck: boolean;
  mayConfirm: boolean;
}

export interface Posting {
  receiptNumber: string;
  count: number;
  postedOn: string;
}

/** Where a room keeps its runs, and what is read again when something was done to one. */
export interface MailingRoom {
  runs: `/api/${string}`;
  queryKey: QueryKey;
}

/** Where the letters of a run are printed from. */
export function lettersUrl({ runs }: MailingRoom, runId: string): string {
  return `${runs}/${runId}/letters`;
}

function useStep<Request>({ queryKey }: MailingRoom, mutationFn: (request: Request) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queryClient.invalidateQueries({ queryKey }) });
}

export const useTakingOut = (room: MailingRoom, runId: string) => useStep(room, (letterId: string) => api.delete(`${room.runs}/${runId}/letters/${letterId}`));

export const useChecking = (room: MailingRoom, run: MailingRun) =>
  useStep(room, (count: number) => api.post(`${room.runs}/${run.id}/check`, { count }, { version: run.version }));

export const useConfirming = (room: MailingRoom, run: MailingRun) =>
  useStep(room, (posting: Posting) => api.post(`${room.runs}/${run.id}/confirmation`, posting, { version: run.version }));
