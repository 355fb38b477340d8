import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { LoadingPanel } from '@/components/ui/spinner';
import { TextArea } from '@/components/ui/text-area';
import { assigneesQuery } from '@/features/inbox/inbox-api';

interface ReassignDialogProps {
  item: WorkItem;
  isPending: boolean;
  onClose: () => void;
  onReassign: (assignee: string, note: string) => void;
}

export function ReassignDialog({ item, isPending, onClose, onReassign }: ReassignDialogProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const assignees = useQuery(assigneesQuery(item.id));
  const [assignee, setAssignee] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const candidates = (assignees.data ?? []).filter(({ id }) => id !== item.assignee?.id);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reassign.title')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button isPending={isPending} onPress={() => (assignee ? onReassign(assignee, note.trim()) : setTried(true))}>
            {t('reassign.submit')}
          </Button>
        </>
      }
    >
      <p>
        {item.step} {item.title}
        <span className="block text-ink-soft">
          {item.applicationNumber} {item.patientName}
        </span>
      </p>
      {assignees.isPending && <LoadingPanel />}
      {assignees.isError && <ProblemPanel problem={assignees.error} onRetry={() => void assignees.refetch()} />}
      {assignees.isSuccess && (
        <>
          <Select
            label={t('reassign.assignee')}
            isRequired
            placeholder={t('reassign.choose')}
            value={assignee}
            onChange={setAssignee}
            options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
            errorMessage={tried && !assignee ? t('reassign.missing') : undefined}
          />
          <TextArea label={t('reassign.note')} description={t('reassign.noteHint')} value={note} onChange={setNote} maxLength={500} />
        </>
      )}
    </Dialog>
  );
}
