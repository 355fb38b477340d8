import { queryOptions } from '@tanstack/react-query';
import type { CompletionResult, UserSummary, WorkItem, WorkItemDetail } from '@/api/types';
import { api, type Versioned } from '@/lib/api-client';

/** A work item as it was opened. It is not asked for again by itself: the form must not change under somebody's hands. */
export const workItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['work-item', id],
    queryFn: ({ signal }) => api.getVersioned<WorkItemDetail>(`/api/work-items/${id}`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export type OpenedWorkItem = Versioned<WorkItemDetail>;

export function versionOf(opened: OpenedWorkItem): string | number {
  return opened.etag ?? opened.data.item.version;
}

export const workItems = {
  claim: (id: string, version: string | number) => api.post<WorkItem>(`/api/work-items/${id}/claim`, undefined, { version }),
  release: (id: string, version: string | number) => api.post<WorkItem>(`/api/work-items/${id}/release`, undefined, { version }),
  reassign: (id: string, version: string | number, assignee: string, note: string) =>
    api.post<WorkItem>(`/api/work-items/${id}/reassign`, { assignee, note: note === '' ? undefined : note }, { version }),
  complete: (id: string, version: string | number, data: unknown) =>
    api.post<CompletionResult>(`/api/work-items/${id}/complete`, data, { version }),
  saveDraft: (id: string, draft: unknown) => api.put(`/api/work-items/${id}/draft`, draft),
  discardDraft: (id: string) => api.delete(`/api/work-items/${id}/draft`),
  assignees: async (id: string, signal?: AbortSignal) => {
    const answer = await api.get<UserSummary[] | { items: UserSummary[] }>(`/api/work-items/${id}/assignees`, signal ? { signal } : {});
    return Array.isArray(answer) ? answer : answer.items;
  },
};
