import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast-store';
import { isProblem } from '@/lib/problem';
import { versionOf, workItemQuery, workItems, type OpenedWorkItem } from '../api/work-item';
import { ConflictDialog } from './conflict-dialog';
import { ReassignDialog } from './reassign-dialog';

/** Taking the work on, giving it back, handing it to somebody else. */
export function WorkItemActions({ opened }: { opened: OpenedWorkItem }) {
  const t = useWords('task-forms');
  const client = useQueryClient();
  const [reassigning, setReassigning] = useState(false);
  const { item } = opened.data;
  const may = (action: string) => item.actions.includes(action as never);

  const change = useMutation({
    mutationFn: (action: 'claim' | 'release') => workItems[action](item.id, versionOf(opened)),
    onSuccess: async (_, action) => {
      toast.success(t(`toast.${action}`));
      await refresh();
    },
    onError: (failure) => {
      if (!isConflict(failure)) toast.error(failure.message);
    },
  });

  async function refresh(): Promise<void> {
    await Promise.all([
      client.invalidateQueries({ queryKey: workItemQuery(item.id).queryKey }),
      client.invalidateQueries({ queryKey: ['work-items'] }),
    ]);
  }

  return (
    <>
      {may('REASSIGN') && (
        <Button size="small" variant="secondary" onPress={() => setReassigning(true)}>
          {t('action.reassign')}
        </Button>
      )}
      {may('RELEASE') && (
        <Button size="small" variant="secondary" isPending={change.isPending} onPress={() => change.mutate('release')}>
          {t('action.release')}
        </Button>
      )}
      {may('CLAIM') && (
        <Button size="small" isPending={change.isPending} onPress={() => change.mutate('claim')}>
          {t('action.claim')}
        </Button>
      )}
      {reassigning && <ReassignDialog opened={opened} onClose={() => setReassigning(false)} onDone={refresh} />}
      <ConflictDialog
        problem={change.error}
        onClose={() => change.reset()}
        onReload={async () => {
          await refresh();
          change.reset();
        }}
      />
    </>
  );
}

function isConflict(failure: unknown): boolean {
  return isProblem(failure) && (failure.isConflict || failure.status === 428);
}
