import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { BulkResult, Dispatch, DispatchDetail, DispatchState, ReceiptLine, WorkItemPage } from '@/api/types';
import { api } from '@/lib/api-client';

export const dispatchesQuery = (state: DispatchState) =>
  queryOptions({
    queryKey: ['dispatches', 'list', state],
    queryFn: ({ signal }) => api.get<Items<Dispatch>>('/api/dispatches', { signal, query: { state } }).then(({ items }) => items),
  });

export const dispatchQuery = (id: string) =>
  queryOptions({
    queryKey: ['dispatches', id],
    queryFn: ({ signal }) => api.get<DispatchDetail>(`/api/dispatches/${id}`, { signal }),
  });

/** Applications whose papers are complete and that wait for the bag. */
export const forwardableQuery = queryOptions({
  queryKey: ['work-items', 'forwardable'],
  queryFn: ({ signal }) =>
    api.get<WorkItemPage>('/api/work-items', { signal, query: { view: 'GROUP', elementId: 'User_ForwardApplication', sort: 'DUE', limit: 200 } }),
});

/** Where the cover sheet of a dispatch is printed from. */
export function coverSheetUrl(id: string): string {
  return `/api/dispatches/${id}/cover`;
}

export function useForwarding() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: { workItemIds: string[]; bagNumber?: string }) => api.post<BulkResult>('/api/dispatches', request),
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: ['work-items'] }), queryClient.invalidateQueries({ queryKey: ['dispatches'] })]),
  });
}

export function useReceipt(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (items: ReceiptLine[]) => api.post<BulkResult>(`/api/dispatches/${id}/receipt`, { items }),
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: ['work-items'] }), queryClient.invalidateQueries({ queryKey: ['dispatches'] })]),
  });
}
