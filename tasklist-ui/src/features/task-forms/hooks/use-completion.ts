import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { useNavigate } from 'react-router';
import { toast } from '@/components/ui/toast-store';
import { isProblem, type Problem } from '@/lib/problem';
import { versionOf, workItemQuery, workItems, type OpenedWorkItem } from '../api/work-item';
import type { FormDefinition } from '../forms/definition';
import { pointerToPath } from '../lib/json-pointer';

interface CompletionParts {
  opened: OpenedWorkItem;
  form: UseFormReturn;
  definition: FormDefinition;
  saveDraft: () => Promise<void>;
  stopDraft: () => void;
  showErrors: (errors: { path: string; message: string }[]) => void;
}

/** Sends the form; leads on to the next piece of work, or shows at the right place why the server said no. */
export function useCompletion({ opened, form, definition, saveDraft, stopDraft, showErrors }: CompletionParts) {
  const t = useWords('task-forms');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { item } = opened.data;

  const completion = useMutation({
    mutationFn: (data: unknown) => workItems.complete(item.id, versionOf(opened), data),
    onSuccess: async ({ caseId, nextWorkItemId }) => {
      stopDraft();
      void client.invalidateQueries({ queryKey: ['work-items'] });
      void client.invalidateQueries({ queryKey: ['case', caseId] });
      toast.success(nextWorkItemId ? t('toast.completeNext') : t('toast.complete'));
      await navigate(nextWorkItemId ? `/work-items/${nextWorkItemId}` : '/inbox');
    },
    onError: (failure) => {
      if (isProblem(failure) && failure.status === 422 && failure.errors.length > 0) placeErrors(failure);
      else void saveDraft();
    },
  });

  function placeErrors(problem: Problem): void {
    const errors = problem.errors.map(({ pointer, message }) => {
      const path = pointerToPath(pointer);
      return { path: definition.fieldOf?.(path) ?? path, message };
    });
    for (const { path, message } of errors) {
      if (path !== '') form.setError(path, { type: 'server', message });
    }
    showErrors(errors);
  }

  const failure = completion.error;
  const isConflict = isProblem(failure) && (failure.isConflict || failure.status === 428);
  const isPlaced = isProblem(failure) && failure.status === 422 && failure.errors.length > 0;

  return {
    isPending: completion.isPending,
    complete: (data: unknown) => completion.mutate(data),
    conflict: isConflict ? failure : null,
    failure: failure && !isConflict && !isPlaced ? failure : null,
    dismiss: () => completion.reset(),
    reload: async () => {
      await saveDraft();
      await client.refetchQueries({ queryKey: workItemQuery(item.id).queryKey, exact: true });
      completion.reset();
    },
    discardDraft: () => {
      void workItems.discardDraft(item.id).catch(() => undefined);
    },
  };
}
