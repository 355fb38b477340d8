import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MisuseReport, MisuseReportDetail } from '@/api/misuse-types';
import { api } from '@/lib/api-client';

export const misuseQueries = {
  all: queryOptions({
    queryKey: ['audit', 'misuse'],
    queryFn: ({ signal }) => api.get<{ items: MisuseReport[] }>('/api/audit/misuse-reports', { signal }).then(({ items }) => items),
  }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['audit', 'misuse', id],
      queryFn: ({ signal }) => api.get<MisuseReportDetail>(`/api/audit/misuse-reports/${id}`, { signal }),
    }),
};

export function useConfirming(id: string, version: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (comment: string) =>
      api.post<MisuseReportDetail>(`/api/audit/misuse-reports/${id}/confirmation`, comment.trim() === '' ? {} : { comment: comment.trim() }, { version }),
    onSettled: () => Promise.all([queryClient.invalidateQueries({ queryKey: ['audit', 'misuse'] }), queryClient.invalidateQueries({ queryKey: ['work-items'] })]),
  });
}
