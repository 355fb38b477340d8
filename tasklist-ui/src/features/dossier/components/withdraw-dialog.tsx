import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { TextArea } from '@/components/ui/text-area';
import { toast } from '@/components/ui/toast-store';
import type { Dossier } from '@/api/case-types';
import { useWords } from '@/lib/words';
import { caseActions } from '../api/case-actions';

/** The family takes the application back: said once more what that means, and why it happens. */
export function WithdrawDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useWords('dossier');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => caseActions.withdraw(dossier.id, reason.trim()),
    onSuccess: async () => {
      toast.success(t('withdraw.done'));
      onClose();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['case', dossier.id] }),
        client.invalidateQueries({ queryKey: ['work-items'] }),
      ]);
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('withdraw.title', { number: dossier.applicationNumber })}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="danger"
            isPending={withdraw.isPending}
            onPress={() => {
              setAsked(true);
              if (reason.trim()) withdraw.mutate();
            }}
          >
            {t('withdraw.submit')}
          </Button>
        </>
      }
    >
      <p>{t('withdraw.text')}</p>
      {withdraw.isError && <ProblemPanel problem={withdraw.error} />}
      <TextArea
        label={t('withdraw.reason')}
        isRequired
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        errorMessage={asked && !reason.trim() ? t('withdraw.missing') : undefined}
      />
    </Dialog>
  );
}
