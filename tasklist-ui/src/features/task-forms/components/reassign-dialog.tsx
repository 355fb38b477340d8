import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast-store';
import { versionOf, workItems, type OpenedWorkItem } from '../api/work-item';

interface ReassignDialogProps {
  opened: OpenedWorkItem;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function ReassignDialog({ opened, onClose, onDone }: ReassignDialogProps) {
  const t = useWords('task-forms');
  const { item } = opened.data;
  const [assignee, setAssignee] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const assignees = useQuery({
    queryKey: ['work-item', item.id, 'assignees'],
    queryFn: ({ signal }) => workItems.assignees(item.id, signal),
  });
  const reassign = useMutation({
    mutationFn: () => workItems.reassign(item.id, versionOf(opened), assignee, note.trim()),
    onSuccess: async () => {
      toast.success(t('toast.reassign'));
      onClose();
      await onDone();
    },
  });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reassign.title')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isPending={reassign.isPending}
            onPress={() => {
              setAsked(true);
              if (assignee) reassign.mutate();
            }}
          >
            {t('reassign.submit')}
          </Button>
        </>
      }
    >
      {assignees.isError && <ProblemPanel problem={assignees.error} onRetry={() => void assignees.refetch()} />}
      {reassign.isError && <ProblemPanel problem={reassign.error} />}
      <Select
        label={t('reassign.to')}
        isRequired
        value={assignee}
        onChange={setAssignee}
        placeholder={assignees.isPending ? t('reassign.loading') : t('choose')}
        errorMessage={asked && !assignee ? t('reassign.missing') : undefined}
        options={(assignees.data ?? [])
          .filter((user) => user.id !== item.assignee?.id)
          .map((user) => ({ value: user.id, label: user.section ? t('reassign.person', { name: user.name, section: user.section }) : user.name }))}
      />
      <TextField label={t('reassign.note')} value={note} onChange={setNote} maxLength={500} />
    </Dialog>
  );
}
