import { queryOptions } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { DashboardClaimMonth, DashboardSteps } from '@/api/types';
import { api } from '@/lib/api-client';

export const stepsQuery = queryOptions({
  queryKey: ['dashboard', 'steps'],
  queryFn: ({ signal }) => api.get<DashboardSteps>('/api/dashboard/steps', { signal }),
  refetchInterval: 60_000,
});

export const claimMonthsQuery = queryOptions({
  queryKey: ['dashboard', 'claim-months'],
  queryFn: ({ signal }) => api.get<Items<DashboardClaimMonth>>('/api/dashboard/claim-months', { signal }).then(({ items }) => items),
  refetchInterval: 60_000,
});

export const modelQuery = (processKey: string) =>
  queryOptions({
    queryKey: ['processes', processKey, 'model'],
    queryFn: ({ signal }) => api.getText(`/api/processes/${processKey}/model`, { signal }),
    staleTime: Infinity,
  });
