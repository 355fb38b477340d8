import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast-store';
import { useWords } from '@/lib/words';
import { caseActions } from '../api/case-actions';

export function NoteDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords('dossier');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const add = useMutation({
    mutationFn: () => caseActions.addNote(caseId, text.trim()),
    onSuccess: () => {
      toast.success(t('note.added'));
      void client.invalidateQueries({ queryKey: ['case', caseId] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('note.add')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isPending={add.isPending}
            onPress={() => {
              setAsked(true);
              if (text.trim()) add.mutate();
            }}
          >
            {t('note.submit')}
          </Button>
        </>
      }
    >
      {add.isError && <ProblemPanel problem={add.error} />}
      <TextArea
        label={t('note.text')}
        description={t('note.hint')}
        isRequired
        rows={5}
        maxLength={2000}
        value={text}
        onChange={setText}
        errorMessage={asked && !text.trim() ? t('note.missing') : undefined}
      />
    </Dialog>
  );
}
