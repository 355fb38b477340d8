import { useQuery } from '@tanstack/react-query';
import { municipalitiesQuery } from '@/api/reference';

/** Names the provider of an answer: organisations go by sixteen digits, and a municipality's begin with its own code. */
export function useProviderName(): (provider: string | null | undefined) => string {
  const { data: municipalities = [] } = useQuery(municipalitiesQuery);
  return (provider) => municipalities.find(({ code }) => provider?.startsWith(code))?.name ?? provider ?? '―';
}
