import { queryOptions } from '@tanstack/react-query';
import type { DashboardSteps } from '@/api/types';
import { api } from '@/lib/api-client';

export const stepsQuery = queryOptions({
  queryKey: ['dashboard', 'steps'],
  queryFn: ({ signal }) => api.get<DashboardSteps>('/api/dashboard/steps', { signal }),
  refetchInterval: 60_000,
});

export const modelQuery = (processKey: string) =>
  queryOptions({
    queryKey: ['processes', processKey, 'model'],
    queryFn: ({ signal }) => api.getText(`/api/processes/${processKey}/model`, { signal }),
    staleTime: Infinity,
  });
