import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BulkResult, WorkItem } from '@/api/types';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { choiceColumn } from '@/components/ui/choice-column';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { coverSheetUrl, forwardableQuery, useForwarding } from '@/features/dispatches/dispatches-api';
import { formatDay } from '@/lib/dates';

/** ② Several applications into one bag. Each item succeeds or fails by itself. */
export function ForwardPanel() {
  const { t } = useTranslation(['dispatches', 'common']);
  const waiting = useQuery(forwardableQuery);
  const forwarding = useForwarding();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [bagNumber, setBagNumber] = useState('');
  const items = waiting.data?.items ?? [];
  const selected = items.filter(({ id }) => chosen.has(id));
  const failures = new Map((forwarding.data?.items ?? []).filter(({ done }) => !done).map(({ workItemId, problem }) => [workItemId, problem ?? t('forward.failed')]));

  const toggle = (ids: string[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      ids.forEach((id) => (isChosen ? next.add(id) : next.delete(id)));
      return next;
    });

  return (
    <Card title={t('forward.title')} flush={false}>
      {forwarding.data && <ForwardResult result={forwarding.data} />}
      {forwarding.isError && <ProblemPanel problem={forwarding.error} />}
      {waiting.isPending && <SkeletonRows rows={4} columns={5} />}
      {waiting.isError && <ProblemPanel problem={waiting.error} onRetry={() => void waiting.refetch()} />}
      {waiting.isSuccess && items.length === 0 && <EmptyState title={t('forward.none')}>{t('forward.noneText')}</EmptyState>}
      {items.length > 0 && (
        <>
          <div className="my-3 flex flex-wrap items-end justify-between gap-4">
            <TextField label={t('bagNumber')} description={t('forward.bagHint')} value={bagNumber} onChange={setBagNumber} maxLength={20} autoComplete="off" className="w-72" />
            <Button
              isDisabled={selected.length === 0}
              isPending={forwarding.isPending}
              onPress={() =>
                forwarding.mutate(
                  { workItemIds: selected.map(({ id }) => id), ...(bagNumber.trim() ? { bagNumber: bagNumber.normalize('NFKC').trim() } : {}) },
                  { onSuccess: (result) => toggle(result.items.filter(({ done }) => done).map(({ workItemId }) => workItemId ?? ''), false) },
                )
              }
            >
              {t('forward.submit', { count: selected.length })}
            </Button>
          </div>
          <Table<WorkItem>
            caption={t('forward.title')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              choiceColumn({
                rows: items,
                idOf: ({ id }) => id,
                isChosen: (id) => chosen.has(id),
                onChoose: toggle,
                labelOfAll: t('forward.chooseAll'),
                labelOf: ({ applicationNumber }) => t('forward.choose', { number: applicationNumber }),
              }),
              {
                id: 'number',
                header: t('applicationNumber'),
                isRowHeader: true,
                cell: (item) => (
                  <>
                    <Link to={`/work-items/${item.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                      {item.applicationNumber}
                    </Link>
                    {failures.has(item.id) && <span className="block text-[0.875rem] text-error-2">{failures.get(item.id)}</span>}
                  </>
                ),
              },
              { id: 'patient', header: t('patient'), cell: (item) => item.patientName },
              { id: 'kind', header: t('kind'), cell: (item) => t(`common:kind.${item.kind}`) },
              { id: 'due', header: t('forward.due'), cell: (item) => formatDay(item.dueDate) },
            ]}
          />
        </>
      )}
    </Card>
  );
}

function ForwardResult({ result }: { result: BulkResult }) {
  const { t } = useTranslation('dispatches');
  const done = result.items.filter((item) => item.done).length;
  const failed = result.items.length - done;
  return (
    <Banner
      tone={failed > 0 ? 'warning' : 'success'}
      title={failed > 0 ? t('forward.partly', { done, failed }) : t('forward.done', { count: done })}
      actions={
        result.dispatchId && (
          <>
            <a href={coverSheetUrl(result.dispatchId)} target="_blank" rel="noreferrer" className="font-bold text-blue-900 underline underline-offset-4">
              {t('cover')}
            </a>
            <Link to={`/dispatches/${result.dispatchId}`} className="font-bold text-blue-900 underline underline-offset-4">
              {t('open')}
            </Link>
          </>
        )
      }
    >
      {done > 0 && t('forward.doneText')}
    </Banner>
  );
}
