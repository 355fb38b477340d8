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
    refetchInterval: ({ state }) => {
      const shipment = state.data?.shipment.state;
      return shipment === 'QUEUED' ? WHILE_SOMETHING_MOVES : shipment === 'SENT' ? WHILE_SOMETHING_MOVES * 6 : false;
    },
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

/** Afterwards everything is read again; the button may be gone by then, so what is to be said is said before. */
export function useStep(number: string, onSuccess: (step: Step) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    onSuccess: (_, step) => onSuccess(step),
    mutationFn: ({ action, ...body }: Step) => api.post<Shipment>(`/api/shipments/${number}/${paths[action]}`, Object.keys(body).length > 0 ? body : undefined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['shipments'] }),
  });
}
