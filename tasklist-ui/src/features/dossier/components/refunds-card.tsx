import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { RefundStateBadge } from '@/components/casework/refund-state';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table } from '@/components/ui/table';
import { formatDateShort } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';
import { caseRefundsQuery } from '../api/case-refunds';

/** ⑮ What the family gets back of what it paid itself; only for those who deal with refunds. */
export function RefundsCard({ caseId }: { caseId: string }) {
  const { user } = useSession();
  return hasRight(user, 'REFUND_READ') ? <Refunds caseId={caseId} /> : null;
}

function Refunds({ caseId }: { caseId: string }) {
  const t = useWords('dossier');
  const refunds = useQuery(caseRefundsQuery(caseId));
  if (refunds.isError) return <ProblemPanel problem={refunds.error} onRetry={() => void refunds.refetch()} />;
  if (!refunds.data?.length) return null;
  return (
    <Card title={t('refunds.title')} flush>
      <Table
        caption={t('refunds.title')}
        rows={refunds.data}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'number',
            header: t('refunds.number'),
            isRowHeader: true,
            cell: ({ id, number, claimedOn }) => (
              <>
                <Link to={`/refunds/${id}`} className="font-bold whitespace-nowrap text-blue-900 tabular-nums underline underline-offset-4">
                  {number}
                </Link>
                <span className="block text-[0.8125rem] text-ink-soft">{t('refunds.claimedOn', { date: formatDateShort(claimedOn) })}</span>
              </>
            ),
          },
          { id: 'refund', header: t('refunds.refund'), align: 'right', className: 'whitespace-nowrap', cell: ({ refundYen }) => formatYen(refundYen) },
          { id: 'state', header: t('refunds.state'), cell: ({ state }) => <RefundStateBadge state={state} /> },
        ]}
      />
    </Card>
  );
}
