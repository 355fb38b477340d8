import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { Arrival, OpenRequests, PrepareShipment, Shipment, ShipmentAction, ShipmentDetail, ShipmentPage } from '@/api/shipment-types';
import { api } from '@/lib/api-client';

/** Files go out and come in by themselves; the pages look again. */
const WHILE_SOMETHING_MOVES = 5_000;

export const openRequestsQuery = queryOptions({
  queryKey: ['shipments', 'open'],
  queryFn: ({ signal }) => api.get<Items<OpenRequests>>('/api/shipments/open', { signal }).then(({ items }) => items),
});

export const shipmentsQuery = queryOptions({
  queryKey: ['shipments', 'list'],
  queryFn: ({ signal }) => api.get<ShipmentPage>('/api/shipments', { signal, query: { limit: 100 } }),
  refetchInterval: WHILE_SOMETHING_MOVES * 6,
});

export const arrivalsQuery = queryOptions({
  queryKey: ['shipments', 'arrivals'],
  queryFn: ({ signal }) => api.get<Items<Arrival>>('/api/shipments/arrivals', { signal }).then(({ items }) => items),
});

export const shipmentQuery = (number: string) =>
  queryOptions({
    queryKey: ['shipments', number],
    queryFn: ({ signal }) => api.get<ShipmentDetail>(`/api/shipments/${number}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.shipment.state === 'QUEUED' ? WHILE_SOMETHING_MOVES : false),
  });

export function usePreparing() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (entry: PrepareShipment) => api.post<Shipment>('/api/shipments', entry),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['shipments'] }),
  });
}

export interface Step {
  action: ShipmentAction;
  reason?: string;
  report?: string;
  mediumErased?: boolean;
}

const paths: Record<ShipmentAction, string> = { APPROVE: 'approval', PERMIT: 'permit', RETURN: 'return', RELEASE: 'release', CONFIRM: 'confirmation' };

export function useStep(number: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ action, ...body }: Step) => api.post<Shipment>(`/api/shipments/${number}/${paths[action]}`, Object.keys(body).length > 0 ? body : undefined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['shipments'] }),
  });
}
