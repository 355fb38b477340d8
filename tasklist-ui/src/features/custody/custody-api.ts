import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Box, BoxCase, BoxDetail, BoxPlace, Cabinet, CustodyOrder, CustodyOverview, OrderKind, OrderLine, PackingCandidate } from '@/api/custody-types';
import type { Items } from '@/api/lists';
import { api } from '@/lib/api-client';

const items = <T>({ items: list }: Items<T>): T[] => list;

export const custodyQueries = {
  overview: queryOptions({ queryKey: ['custody', 'overview'], queryFn: ({ signal }) => api.get<CustodyOverview>('/api/custody', { signal }) }),
  boxes: (filter: { place?: BoxPlace; fiscalYear?: number; fitting?: OrderKind }) =>
    queryOptions({
      queryKey: ['custody', 'boxes', filter],
      queryFn: ({ signal }) => api.get<Items<Box>>('/api/custody/boxes', { signal, query: { ...filter } }).then(items),
    }),
  box: (id: string) => queryOptions({ queryKey: ['custody', 'box', id], queryFn: ({ signal }) => api.get<BoxDetail>(`/api/custody/boxes/${id}`, { signal }) }),
  candidates: (fiscalYear: number) =>
    queryOptions({
      queryKey: ['custody', 'candidates', fiscalYear],
      queryFn: ({ signal }) => api.get<Items<PackingCandidate>>('/api/custody/candidates', { signal, query: { fiscalYear } }).then(items),
    }),
  orders: queryOptions({ queryKey: ['custody', 'orders'], queryFn: ({ signal }) => api.get<Items<OrderLine>>('/api/custody/orders', { signal }).then(items) }),
  order: (id: string) => queryOptions({ queryKey: ['custody', 'orders', id], queryFn: ({ signal }) => api.get<CustodyOrder>(`/api/custody/orders/${id}`, { signal }) }),
};

/** Where labels are printed from. */
export function labelsUrl(numbers: readonly string[]): string {
  return `/api/custody/labels?${numbers.map((number) => `box=${encodeURIComponent(number)}`).join('&')}`;
}

/** Something was done at the desk: everything that it shows is read again. */
function useDesk<Request, Answer>(mutationFn: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queryClient.invalidateQueries({ queryKey: ['custody'] }) });
}

export const useScanning = () => useMutation({ mutationFn: (code: string) => api.post<Box>('/api/custody/scans', { code }) });

export const useAddingCabinet = () => useDesk((cabinet: { code: string; name: string; room: string }) => api.post<Cabinet>('/api/custody/cabinets', cabinet));

export const useOpeningBox = () => useDesk((request: { fiscalYear: number; cabinetId: string }) => api.post<Box>('/api/custody/boxes', request));

export const usePacking = (boxId: string) => useDesk((applicationNumber: string) => api.post<BoxCase>(`/api/custody/boxes/${boxId}/cases`, { applicationNumber }));

export const useUnpacking = (boxId: string) => useDesk((caseId: string) => api.delete(`/api/custody/boxes/${boxId}/cases/${caseId}`));

export const useSealing = (box: Box) => useDesk((count: number) => api.post<Box>(`/api/custody/boxes/${box.id}/seal`, { count }, { version: box.version }));

export const useMoving = () =>
  useDesk(({ box, cabinetId }: { box: Box; cabinetId: string }) => api.post<Box>(`/api/custody/boxes/${box.id}/place`, { cabinetId }, { version: box.version }));

export const useRequestingOrder = () =>
  useDesk((request: { kind: OrderKind; boxIds: string[]; wantedOn: string; reason?: string }) => api.post<{ id: string }>('/api/custody/orders', request));
