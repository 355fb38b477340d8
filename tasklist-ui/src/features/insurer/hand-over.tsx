import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { insurerQueries, useHandingOver, type InsurerReply } from '@/features/insurer/insurer-api';
import { ReplyAge } from '@/features/insurer/reply-age';

/** Replies that lie at 医療助成課; what is chosen goes to the other division with one slip. */
export function HandOver() {
  const { t } = useTranslation('insurer');
  const replies = useQuery(insurerQueries.replies('RECEIVED'));
  const handingOver = useHandingOver();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rows = replies.data ?? [];
  const chosen = rows.filter(({ id }) => !left.has(id));
  const toggle = (ids: string[], isChosen: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      ids.forEach((id) => (isChosen ? next.delete(id) : next.add(id)));
      return next;
    });
  return (
    <Card
      title={t('handOver.title')}
      flush
      actions={
        <Button isDisabled={chosen.length === 0} isPending={handingOver.isPending} onPress={() => handingOver.mutate(chosen.map(({ id }) => id))}>
          {t('handOver.submit', { count: chosen.length })}
        </Button>
      }
    >
      {(handingOver.isError || handingOver.data) && (
        <div className="p-4">
          {handingOver.isError && <ProblemPanel problem={handingOver.error} />}
          {handingOver.data && <Banner tone="success" title={t('handOver.done', { number: handingOver.data.number })} />}
        </div>
      )}
      {replies.isPending && <SkeletonRows rows={3} columns={4} />}
      {replies.isError && <ProblemPanel problem={replies.error} onRetry={() => void replies.refetch()} />}
      {replies.isSuccess && rows.length === 0 && <EmptyState title={t('handOver.none')} />}
      {rows.length > 0 && (
        <Table<InsurerReply>
          caption={t('handOver.title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'choose',
              className: 'w-12',
              header: (
                <Checkbox
                  aria-label={t('handOver.chooseAll')}
                  isSelected={chosen.length === rows.length}
                  isIndeterminate={chosen.length > 0 && chosen.length < rows.length}
                  onChange={(isChosen) => toggle(rows.map(({ id }) => id), isChosen)}
                />
              ),
              cell: (reply) => (
                <Checkbox aria-label={t('handOver.choose', { number: reply.receiptNumber })} isSelected={!left.has(reply.id)} onChange={(isChosen) => toggle([reply.id], isChosen)} />
              ),
            },
            { id: 'receipt', header: t('receiptNumber'), isRowHeader: true, className: 'tabular-nums', cell: (reply) => reply.receiptNumber },
            { id: 'letter', header: t('letterNumber'), className: 'tabular-nums', cell: (reply) => reply.letterNumber },
            { id: 'insurer', header: t('insurer'), cell: (reply) => reply.insurerName ?? '' },
            { id: 'note', header: t('receive.note'), cell: (reply) => reply.note ?? '' },
            { id: 'age', header: t('place'), cell: (reply) => <ReplyAge reply={reply} /> },
          ]}
        />
      )}
    </Card>
  );
}
