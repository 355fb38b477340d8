import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OpenRequests } from '@/api/shipment-types';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { NumberField } from '@/components/ui/number-field';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { TextArea } from '@/components/ui/text-area';
import { openRequestsQuery, usePreparing } from '@/features/shipments/shipments-api';
import { useShipmentWords } from '@/features/shipments/shipment-words';
import { formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

/** Requests that wait for a shipment, by channel and kind. */
export function OpenRequestsPanel() {
  const { t } = useTranslation('shipments');
  const words = useShipmentWords();
  const { user } = useSession();
  const open = useQuery(openRequestsQuery);
  const [chosen, setChosen] = useState<OpenRequests | null>(null);
  const maySendAny = open.data?.some(({ sending }) => hasRight(user, sending)) ?? false;
  return (
    <Card title={t('open.title')}>
      {open.isPending && <SkeletonRows rows={2} columns={5} />}
      {open.isError && <ProblemPanel problem={open.error} onRetry={() => void open.refetch()} />}
      {open.data?.length === 0 && <EmptyState title={t('open.none')} />}
      {open.data && open.data.length > 0 && (
        <Table<OpenRequests>
          caption={t('open.title')}
          rows={open.data}
          rowKey={({ kind }) => kind}
          columns={[
            { id: 'kind', header: t('kind'), isRowHeader: true, cell: ({ kind }) => <span className="font-bold">{words.kind(kind)}</span> },
            { id: 'channel', header: t('channel'), cell: ({ channel, medium }) => (medium ? t('onMedium', { channel: words.channel(channel) }) : words.channel(channel)) },
            { id: 'count', header: t('open.count'), align: 'right', cell: ({ count }) => t('items', { count }) },
            { id: 'oldest', header: t('open.oldest'), cell: ({ oldest }) => formatDateTime(oldest) },
            ...(maySendAny
              ? [
                  {
                    id: 'prepare',
                    header: <span className="sr-only">{t('open.prepare')}</span>,
                    align: 'right' as const,
                    cell: (row: OpenRequests) =>
                      hasRight(user, row.sending) && (
                        <Button size="small" variant="secondary" aria-label={t('open.prepareKind', { kind: words.kind(row.kind) })} onPress={() => setChosen(row)}>
                          {t('open.prepare')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {chosen && <PrepareDialog open={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}

/** A new line in the usage register: what it usually says is filled in. */
function PrepareDialog({ open, onClose }: { open: OpenRequests; onClose: () => void }) {
  const { t } = useTranslation(['shipments', 'common']);
  const words = useShipmentWords();
  const navigate = useNavigate();
  const preparing = usePreparing();
  const [purpose, setPurpose] = useState(open.purpose);
  const [basis, setBasis] = useState(open.basis);
  const [items, setItems] = useState(open.items);
  const [limit, setLimit] = useState<number | null>(Math.min(open.count, 10_000));
  const isComplete = [purpose, basis, items].every((text) => text.trim() !== '') && limit !== null && limit >= 1 && limit <= 10_000;
  const submit = () =>
    preparing.mutate(
      { kind: open.kind, purpose: purpose.trim(), basis: basis.trim(), items: items.trim(), limit: limit ?? 1 },
      { onSuccess: ({ number }) => void navigate(`/shipments/${number}`) },
    );
  return (
    <Dialog
      isOpen
      size="medium"
      onClose={onClose}
      title={t('prepare.title', { kind: words.kind(open.kind) })}
      footer={
        <>
          <Button variant="secondary" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button isDisabled={!isComplete} isPending={preparing.isPending} onPress={submit}>
            {t('prepare.submit')}
          </Button>
        </>
      }
    >
      {preparing.isError && <ProblemPanel problem={preparing.error} />}
      <p>{t('prepare.lead')}</p>
      <TextArea label={t('purpose')} rows={2} maxLength={400} value={purpose} onChange={setPurpose} isRequired />
      <TextArea label={t('basis')} rows={2} maxLength={400} value={basis} onChange={setBasis} isRequired />
      <TextArea label={t('recordItems')} rows={2} maxLength={400} value={items} onChange={setItems} isRequired />
      <NumberField label={t('prepare.limit')} description={t('prepare.limitHint', { count: open.count })} value={limit} onChange={setLimit} isRequired />
    </Dialog>
  );
}
