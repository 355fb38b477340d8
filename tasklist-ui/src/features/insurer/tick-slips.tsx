import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { QueryTable } from '@/components/ui/query-table';
import type { Column } from '@/components/ui/table';
import { insurerQueries, useTicking, type InsurerReply } from '@/features/insurer/insurer-api';
import { ReplyAge } from '@/features/insurer/reply-age';
import { formatDateTime } from '@/lib/dates';

type Outcome = 'RECEIVED' | 'MISSING';

/** Replies between the two desks, with the age of each; 家庭支援課 ticks what came with the slip and what did not. */
export function TickSlips({ mayTick }: { mayTick: boolean }) {
  const { t } = useTranslation('insurer');
  const replies = useQuery(insurerQueries.replies('ON_THE_WAY'));
  const ticking = useTicking();
  const [marks, setMarks] = useState<Record<string, Outcome>>({});
  const rows = replies.data ?? [];
  const marked = rows.filter(({ id, handOverId }) => marks[id] && handOverId);
  const problems = new Map((ticking.data ?? []).filter(({ done }) => !done).map(({ replyId, problem }) => [replyId, problem ?? t('tick.failed')]));
  const columns: Column<InsurerReply>[] = [
    { id: 'slip', header: t('slip'), className: 'tabular-nums', cell: (reply) => reply.handOverNumber ?? '' },
    {
      id: 'letter',
      header: t('letterNumber'),
      isRowHeader: true,
      className: 'tabular-nums',
      cell: (reply) => (
        <>
          {reply.letterNumber}
          {problems.has(reply.id) && <span className="block text-[0.875rem] text-error-2">{problems.get(reply.id)}</span>}
        </>
      ),
    },
    { id: 'insurer', header: t('insurer'), cell: (reply) => reply.insurerName ?? '' },
    { id: 'sent', header: t('tick.sent'), cell: (reply) => (reply.handedOverAt ? formatDateTime(reply.handedOverAt) : '') },
    { id: 'age', header: t('place'), cell: (reply) => <ReplyAge reply={reply} /> },
    ...(mayTick
      ? [
          {
            id: 'outcome',
            header: t('tick.outcome'),
            cell: (reply: InsurerReply) => (
              <span role="radiogroup" aria-label={t('tick.outcomeOf', { number: reply.letterNumber })} className="inline-flex gap-4 whitespace-nowrap">
                {(['RECEIVED', 'MISSING'] as const).map((outcome) => (
                  <label key={outcome} className="inline-flex min-h-9 cursor-pointer items-center gap-1.5">
                    <input
                      type="radio"
                      name={`tick-${reply.id}`}
                      checked={marks[reply.id] === outcome}
                      onChange={() => setMarks((before) => ({ ...before, [reply.id]: outcome }))}
                      className="size-4.5 accent-blue-900"
                    />
                    {t(`tick.outcomes.${outcome}`)}
                  </label>
                ))}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card
      title={t('tick.title')}
      flush
      actions={
        mayTick && (
          <Button
            isDisabled={marked.length === 0}
            isPending={ticking.isPending}
            onPress={() =>
              ticking.mutate(
                marked.map(({ id, handOverId }) => ({ replyId: id, handOverId: handOverId!, outcome: marks[id]! })),
                { onSuccess: () => setMarks({}) },
              )
            }
          >
            {t('tick.submit', { count: marked.length })}
          </Button>
        )
      }
    >
      {(ticking.isError || (ticking.data && !ticking.isPending)) && (
        <div className="p-4">
          {ticking.isError && <ProblemPanel problem={ticking.error} />}
          {ticking.data && (
            <Banner tone={problems.size > 0 ? 'warning' : 'success'} title={t('tick.done', { count: ticking.data.length - problems.size })} />
          )}
        </div>
      )}
      <QueryTable query={replies} caption={t('tick.title')} none={t('tick.none')} columns={columns} rowKey={({ id }) => id} />
    </Card>
  );
}
