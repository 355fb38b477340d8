import { queryOptions } from '@tanstack/react-query';
import type { Items } from '@/api/lists';
import type { Municipality } from '@/api/types';
import { api } from '@/lib/api-client';

/** Reference data change with a release: once a session is enough. */
export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: ({ signal }) => api.get<Items<Municipality>>('/api/municipalities', { signal }).then(({ items }) => items),
  staleTime: Infinity,
});

export interface DiseaseGroup {
  code: string;
  name: string;
  nameEn?: string;
}

export interface ListedDisease {
  code: string;
  group: string;
  name: string;
  kana?: string;
}

export const diseasesQuery = (q: string) =>
  queryOptions({
    queryKey: ['diseases', q],
    queryFn: ({ signal }) => api.get<{ groups: DiseaseGroup[]; items: ListedDisease[] }>('/api/diseases', { signal, query: { q } }),
    staleTime: Infinity,
  });
