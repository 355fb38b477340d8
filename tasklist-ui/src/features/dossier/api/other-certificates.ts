import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OtherCertificate, ShownCertificate } from '@/api/household-types';
import type { Items } from '@/api/lists';
import { api } from '@/lib/api-client';

const path = (caseId: string) => `/api/cases/${caseId}/other-certificates`;

export const otherCertificatesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'other-certificates'],
    queryFn: ({ signal }) => api.get<Items<OtherCertificate>>(path(caseId), { signal }).then(({ items }) => items),
  });

/** Records a certificate; the caps of the household follow on the server. */
export function useRecordOtherCertificate(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shown: ShownCertificate) => api.post<OtherCertificate>(path(caseId), shown),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
}

/** It ends on another day than was printed. */
export function useEndOtherCertificate(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, lastDay }: { id: string; version: number; lastDay: string }) =>
      api.post<OtherCertificate>(`${path(caseId)}/${id}/end`, { lastDay }, { version }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
}
