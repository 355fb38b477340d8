import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewCaseRequest, NewCaseResult, NewPaperCaseRequest } from '@/api/types';
import { api } from '@/lib/api-client';
import { withoutEmpty } from '@/lib/field-errors';

/** ① An application over the counter of a municipality. */
export function useCounterReception() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: NewCaseRequest) => api.post<NewCaseResult>('/api/cases', withoutEmpty(request)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['work-items'] }),
  });
}

/** ② An application out of an exchange bag. */
export function usePaperReception() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: NewPaperCaseRequest) => api.post<NewCaseResult>('/api/cases/paper', withoutEmpty(request)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['work-items'] }),
  });
}
