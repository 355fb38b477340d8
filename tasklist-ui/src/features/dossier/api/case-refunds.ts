import { queryOptions } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { Refund } from '@/api/refund-types';
import { api } from '@/lib/api-client';

/** The refunds of a case's patient, the newest first. */
export const caseRefundsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'refunds'],
    queryFn: ({ signal }) => api.get<Items<Refund>>(`/api/cases/${caseId}/refunds`, { signal }).then(({ items }) => items),
  });
