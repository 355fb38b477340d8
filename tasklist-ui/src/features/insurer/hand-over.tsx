import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { choiceColumn } from '@/components/ui/choice-column';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { QueryTable } from '@/components/ui/query-table';
import { insurerQueries, useHandingOver } from '@/features/insurer/insurer-api';
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
      <QueryTable
        query={replies}
        caption={t('handOver.title')}
        none={t('handOver.none')}
        rowKey={({ id }) => id}
        columns={[
          choiceColumn({
            rows,
            idOf: ({ id }) => id,
            isChosen: (id) => !left.has(id),
            onChoose: toggle,
            labelOfAll: t('handOver.chooseAll'),
            labelOf: ({ receiptNumber }) => t('handOver.choose', { number: receiptNumber }),
          }),
          { id: 'receipt', header: t('receiptNumber'), isRowHeader: true, className: 'tabular-nums', cell: (reply) => reply.receiptNumber },
          { id: 'letter', header: t('letterNumber'), className: 'tabular-nums', cell: (reply) => reply.letterNumber },
          { id: 'insurer', header: t('insurer'), cell: (reply) => reply.insurerName ?? '' },
          { id: 'note', header: t('receive.note'), cell: (reply) => reply.note ?? '' },
          { id: 'age', header: t('place'), cell: (reply) => <ReplyAge reply={reply} /> },
        ]}
      />
    </Card>
  );
}
