import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast-store';
import { api } from '@/lib/api-client';
import { useWords } from '@/lib/words';

/** ⑫ Provision 5: an insurer is to be told by letter; the section head approves it first. */
export function LetterDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords('copies');
  const client = useQueryClient();
  const [insurer, setInsurer] = useState('');
  const [letterNumber, setLetterNumber] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = (value: string) => (asked && !value.trim() ? t('letter.missing') : undefined);
  const telling = useMutation({
    mutationFn: () => api.post(`/api/cases/${caseId}/provisions`, { insurer: insurer.trim(), letterNumber: letterNumber.trim(), ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: () => {
      toast.success(t('letter.done'));
      void client.invalidateQueries({ queryKey: ['case', caseId] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('dossier.tellInsurer')}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('letter.cancel')}
          </Button>
          <Button
            isPending={telling.isPending}
            onPress={() => {
              setAsked(true);
              if (insurer.trim() && letterNumber.trim()) telling.mutate();
            }}
          >
            {t('letter.submit')}
          </Button>
        </>
      }
    >
      <p>{t('letter.lead')}</p>
      {telling.isError && <ProblemPanel problem={telling.error} />}
      <TextField label={t('letter.insurer')} isRequired maxLength={100} value={insurer} onChange={setInsurer} errorMessage={missing(insurer)} autoComplete="off" />
      <TextField label={t('letter.number')} isRequired maxLength={60} value={letterNumber} onChange={setLetterNumber} errorMessage={missing(letterNumber)} autoComplete="off" />
      <TextArea label={t('letter.note')} rows={3} maxLength={1000} value={note} onChange={setNote} />
    </Dialog>
  );
}
