import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { Refund, RefundAccount } from '@/api/refund-types';
import { api } from '@/lib/api-client';

export interface RefundRecipient {
  patientName: string;
  patientKana: string;
  birthDate?: string;
  claimantName: string;
}

export const refundQueries = {
  list: (open: boolean) =>
    queryOptions({
      queryKey: ['refunds', 'list', open],
      queryFn: ({ signal }) => api.get<Items<Refund>>('/api/refunds', { signal, query: { open: String(open) } }).then(({ items }) => items),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['refunds', id],
      queryFn: ({ signal }) => api.get<Refund>(`/api/refunds/${id}`, { signal }),
    }),
};

/** The whole account is fetched only when somebody asks for it, and kept by nobody. */
export const useAccount = (id: string) => useMutation({ mutationFn: () => api.get<RefundAccount>(`/api/refunds/${id}/account`) });

export const useRecipient = () =>
  useMutation({ mutationFn: (recipientNumber: string) => api.post<RefundRecipient>('/api/refund-recipients', { recipientNumber }) });

export function useClaiming() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (claim: { recipientNumber: string; claimedOn: string }) => api.post<{ id: string }>('/api/refunds', claim),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['refunds'] }),
  });
}

export function noticeUrl(id: string): string {
  return `/api/refunds/${id}/notice`;
}
