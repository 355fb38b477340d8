import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { AgendaItem, BoardReplyBody, Meeting, MeetingDetail, OpinionBody, Verdict, WaitingCase } from '@/api/meeting-types';
import { api } from '@/lib/api-client';

const base = '/api/meetings';

export const meetingsQuery = queryOptions({
  queryKey: ['meetings', 'list'],
  queryFn: ({ signal }) => api.get<Items<Meeting>>(base, { signal }).then(({ items }) => items),
});

export const waitingCasesQuery = queryOptions({
  queryKey: ['meetings', 'waiting'],
  queryFn: ({ signal }) => api.get<Items<WaitingCase>>(`${base}/waiting-cases`, { signal }).then(({ items }) => items),
});

export const meetingQuery = (id: string) =>
  queryOptions({ queryKey: ['meetings', id], queryFn: ({ signal }) => api.get<MeetingDetail>(`${base}/${id}`, { signal }) });

export const sheetQuery = (id: string, no: string) =>
  queryOptions({ queryKey: ['meetings', id, 'cases', no], queryFn: ({ signal }) => api.get<AgendaItem>(`${base}/${id}/cases/${no}`, { signal }) });

export const consultationUrl = (id: string) => `${base}/${id}/consultation`;
export const replyUrl = (id: string) => `${base}/${id}/reply`;

/** A change of meetings, after which everything about them is read again. The form may be gone by then: what is to be said is said before. */
function useChange<Input, Result>(change: (input: Input) => Promise<Result>, onSuccess?: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...(onSuccess ? { onSuccess } : {}),
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: ['meetings'] }), queryClient.invalidateQueries({ queryKey: ['work-items'] })]),
  });
}

export const usePlanning = () => useChange((plan: { heldOn: string; matterIds: string[] }) => api.post<{ id: string }>(base, plan));

export const useAdding = (meeting: Meeting) =>
  useChange((matterIds: string[]) => api.post<MeetingDetail>(`${base}/${meeting.id}/agenda`, { matterIds }, { version: meeting.version }));

export const useRemoval = (meeting: Meeting) =>
  useChange((no: number) => api.delete<MeetingDetail>(`${base}/${meeting.id}/agenda/${no}`, { version: meeting.version }));

export const useConsultation = (meeting: Meeting) =>
  useChange((paper: { number: string; consultedOn: string }) => api.post<MeetingDetail>(consultationUrl(meeting.id), paper, { version: meeting.version }));

export const useReply = (meeting: Meeting, onSuccess: () => void) =>
  useChange((reply: BoardReplyBody) => api.post<MeetingDetail>(replyUrl(meeting.id), reply, { version: meeting.version }), onSuccess);

export const useSecretariatView = (meetingId: string, item: AgendaItem, onSuccess: () => void) =>
  useChange(
    (view: { view: Verdict; course: string; doubts?: string }) =>
      api.put<AgendaItem>(`${base}/${meetingId}/cases/${item.no}/secretariat-view`, view, { version: item.version }),
    onSuccess,
  );

/** The first opinion is given, a later one replaces the own. */
export const useOpinion = (meetingId: string, item: AgendaItem, onSuccess: () => void) => {
  const own = item.opinions.find((opinion) => opinion.own);
  return useChange(
    (opinion: OpinionBody) =>
      own
        ? api.put<AgendaItem>(`${base}/${meetingId}/cases/${item.no}/opinions/own`, opinion, { version: own.version })
        : api.post<AgendaItem>(`${base}/${meetingId}/cases/${item.no}/opinions`, opinion),
    onSuccess,
  );
};
