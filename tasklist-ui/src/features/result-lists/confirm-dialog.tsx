import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultEntry, ResultListDelivery } from '@/api/types';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast-store';
import { api } from '@/lib/api-client';

interface ConfirmDialogProps {
  delivery: ResultListDelivery;
  entries: ResultEntry[];
  onClose: () => void;
}

/** The municipality looks its list through, and writes beside a line what does not fit. */
export function ConfirmDialog({ delivery, entries, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation(['result-lists', 'common']);
  const queryClient = useQueryClient();
  const [remarks, setRemarks] = useState<Record<string, string>>({});
  const said = Object.entries(remarks).map(([caseId, note]) => ({ caseId, note: note.trim() })).filter(({ note }) => note);
  const confirming = useMutation({
    mutationFn: () => api.post(`/api/result-lists/${delivery.id}/confirmation`, { remarks: said }, { version: delivery.version }),
    onSuccess: () => {
      toast.success(t('confirmationDone'));
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['result-lists'] }),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('confirmTitle', { number: delivery.number })}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button isPending={confirming.isPending} onPress={() => confirming.mutate()}>
            {said.length > 0 ? t('confirmWithRemarks', { count: said.length }) : t('confirmAll')}
          </Button>
        </>
      }
    >
      <p>{t('confirmLead')}</p>
      {confirming.isError && <ProblemPanel problem={confirming.error} />}
      <Table
        caption={t('confirmTitle', { number: delivery.number })}
        rows={entries}
        rowKey={({ caseId }) => caseId}
        columns={[
          { id: 'number', header: t('applicationNumber'), isRowHeader: true, className: 'tabular-nums', cell: (entry) => entry.applicationNumber },
          { id: 'patient', header: t('patient'), cell: (entry) => entry.patientName },
          { id: 'outcome', header: t('outcome'), cell: (entry) => t(`outcomes.${entry.outcome}`) },
          {
            id: 'remark',
            header: t('remark'),
            cell: (entry) => (
              <input
                aria-label={t('remarkOf', { number: entry.applicationNumber })}
                maxLength={400}
                value={remarks[entry.caseId] ?? ''}
                onChange={(event) => setRemarks({ ...remarks, [entry.caseId]: event.target.value })}
                className="min-h-9 w-full rounded-6 border border-solid-gray-600 bg-white px-2"
              />
            ),
          },
        ]}
      />
    </Dialog>
  );
}
