import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserRef, WorkItem, WorkItemCounts, WorkItemPage } from '@/api/types';
import type { InboxFilters } from '@/features/inbox/inbox-filters';
import { api } from '@/lib/api-client';

const pageSize = 50;

export const workItemsQuery = (filters: InboxFilters) =>
  infiniteQueryOptions({
    queryKey: ['work-items', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      api.get<WorkItemPage>('/api/work-items', {
        signal,
        query: {
          view: filters.view,
          queue: filters.queue,
          step: filters.step,
          channel: filters.channel,
          municipality: filters.municipality,
          overdue: filters.overdue || undefined,
          search: filters.search,
          sort: filters.sort.by,
          direction: filters.sort.direction,
          cursor: pageParam,
          limit: pageSize,
        },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 60_000,
  });

export const countsQuery = queryOptions({
  queryKey: ['work-items', 'counts'],
  queryFn: ({ signal }) => api.get<WorkItemCounts>('/api/work-items/counts', { signal }),
  refetchInterval: 60_000,
});

/** The steps of the handbook at which people work, as the models tell them. */
export const workStepsQuery = queryOptions({
  queryKey: ['work-items', 'steps'],
  queryFn: ({ signal }) => api.get<string[]>('/api/work-items/steps', { signal }),
  staleTime: Infinity,
});

export const assigneesQuery = (id: string) =>
  queryOptions({
    queryKey: ['work-items', id, 'assignees'],
    queryFn: ({ signal }) => api.get<UserRef[]>(`/api/work-items/${id}/assignees`, { signal }),
  });

export function searchWorkItems(text: string): Promise<{ id: string }> {
  return api.post('/api/work-items/searches', { text });
}

export type AssignmentChange = { item: WorkItem } & (
  | { action: 'claim' | 'release' }
  | { action: 'reassign'; assignee: string; note: string }
);

/** Claim, release, hand over. Lists are read again whether it worked or not: a refusal means that they were old. */
export function useAssignmentChange() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: AssignmentChange) =>
      api.post<WorkItem>(
        `/api/work-items/${change.item.id}/${change.action}`,
        change.action === 'reassign' ? { assignee: change.assignee, note: change.note } : undefined,
        { version: change.item.version },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['work-items'] }),
  });
}
