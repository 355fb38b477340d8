import type { QueryClient } from '@tanstack/react-query';
import type { components } from '@/api/openapi';
import { api } from '@/lib/api-client';

/** A search that the server keeps, with how it understood each word. */
export type KeptSearch = Required<Omit<components['schemas']['KeptSearchResponse'], 'words'>> & { words: SearchWord[] };
export type SearchWord = Required<Omit<components['schemas']['SearchWord'], 'meanings'>> & { meanings: Required<components['schemas']['SearchMeaning']>[] };
export type ScanTarget = Required<components['schemas']['ScanTarget']>;

/** Where the words of a kept search lie: in memory alone, never in an address or a history. */
export const wordsKey = (search: string) => ['searches', search, 'words'];

/** Lets the server keep a search; only its id goes into the address. */
export async function keepSearch(queryClient: QueryClient, text: string): Promise<KeptSearch> {
  const search = await api.post<KeptSearch>('/api/searches', { text });
  queryClient.setQueryData(wordsKey(search.id), search.words);
  return search;
}

/** What a code of ours opens. */
export const scan = (code: string) => api.post<ScanTarget>('/api/scans', { code });
