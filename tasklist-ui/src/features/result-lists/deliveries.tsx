import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultListDelivery, ResultListOfMunicipality } from '@/api/types';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { toast } from '@/components/ui/toast-store';
import { ConfirmDialog } from '@/features/result-lists/confirm-dialog';
import { api } from '@/lib/api-client';
import { formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

/** The lists that were sent to a municipality: to read as paper or file, to confirm; and what waits to be sent. */
export function Deliveries({ month, list }: { month: string; list: ResultListOfMunicipality }) {
  const { t } = useTranslation('result-lists');
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [confirming, setConfirming] = useState<ResultListDelivery | null>(null);
  const sending = useMutation({
    mutationFn: () => api.post('/api/result-lists', { month, municipalityCode: list.municipality.code }),
    onSuccess: () => toast.success(t('sent')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['result-lists'] }),
  });
  return (
    <div className="no-print mb-4 flex flex-col gap-3">
      <ul className="flex flex-col gap-2">
        {list.deliveries.map((delivery) => (
          <li key={delivery.id} className="flex flex-wrap items-center gap-x-5 gap-y-1">
            <strong className="tabular-nums">{t('listNumberOf', { number: delivery.number, count: delivery.count })}</strong>
            <span className="text-[0.875rem] text-ink-soft">{t('sentText', { at: formatDateTime(delivery.sentAt), by: delivery.sentBy })}</span>
            <StatusBadge tone={delivery.state === 'SENT' ? 'info' : delivery.remarks > 0 ? 'warning' : 'success'}>
              {delivery.confirmedAt ? t(delivery.remarks > 0 ? 'confirmedWithRemarks' : 'confirmed', { at: formatDateTime(delivery.confirmedAt), count: delivery.remarks }) : t('unconfirmed')}
            </StatusBadge>
            <a href={`/api/result-lists/${delivery.id}/paper`} target="_blank" rel="noreferrer" aria-label={t('paperOf', { number: delivery.number })} className="text-blue-900 underline underline-offset-4">
              PDF
            </a>
            <a href={`/api/result-lists/${delivery.id}/csv`} aria-label={t('csvOf', { number: delivery.number })} className="text-blue-900 underline underline-offset-4">
              CSV
            </a>
            {delivery.state === 'SENT' && hasRight(user, 'RESULT_LIST_CONFIRM') && (
              <Button size="small" onPress={() => setConfirming(delivery)}>
                {t('confirm')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sending.isError && <ProblemPanel problem={sending.error} />}
      {list.unsent > 0 && hasRight(user, 'RESULT_LIST_SEND') && (
        <div className="flex justify-end">
          <Button size="small" isPending={sending.isPending} onPress={() => sending.mutate()}>
            {t('send', { count: list.unsent, municipality: list.municipality.name })}
          </Button>
        </div>
      )}
      {confirming && <ConfirmDialog delivery={confirming} entries={list.entries.filter(({ listNumber }) => listNumber === confirming.number)} onClose={() => setConfirming(null)} />}
    </div>
  );
}
