import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CopyRun, CopyRunDetail, Provision, ProvisionRecipient } from '@/api/copy-types';
import { api } from '@/lib/api-client';

export const copyQueries = {
  runs: queryOptions({
    queryKey: ['copies', 'runs'],
    queryFn: ({ signal }) => api.get<{ runs: CopyRun[] }>('/api/copy-registrations', { signal }).then(({ runs }) => runs),
  }),
  run: (id: string) =>
    queryOptions({
      queryKey: ['copies', 'runs', id],
      queryFn: ({ signal }) => api.get<CopyRunDetail>(`/api/copy-registrations/${id}`, { signal }),
    }),
  provisions: (recipient: string, problems: boolean) =>
    infiniteQueryOptions({
      queryKey: ['copies', 'provisions', recipient, problems],
      queryFn: ({ pageParam, signal }) =>
        api.get<{ recipients: ProvisionRecipient[]; provisions: Provision[]; nextCursor?: string | null }>('/api/provisions', {
          signal,
          query: { recipient, problems: problems ? 'true' : '', cursor: pageParam },
        }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
};

export function useRequesting() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<{ id: string }>('/api/copy-registrations', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['copies'] }),
  });
}
