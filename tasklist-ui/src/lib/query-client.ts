import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/lib/problem';

/** Retries only what may pass by itself; a refusal is shown at once. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        retry: (count, failure) => isProblem(failure) && failure.isTransient && count < 2,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { retry: false },
    },
  });
}
