import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { HandOver } from '@/features/insurer/hand-over';
import { insurerQueries, type InsurerReply } from '@/features/insurer/insurer-api';
import { ReceiveForm } from '@/features/insurer/receive-form';
import { ReplyAge } from '@/features/insurer/reply-age';
import { TickSlips } from '@/features/insurer/tick-slips';
import { formatDate } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

/** ⑧ Replies between the two divisions: received and handed over by the one, acknowledged by the other, with the age of each. */
export default function RepliesPage() {
  const { t } = useTranslation('insurer');
  const { user } = useSession();
  const receives = hasRight(user, 'INSURER_REPLY');
  return (
    <>
      <PageHeader title={t('replies.title')} lead={t(receives ? 'replies.leadReceiver' : 'replies.leadFamily')} />
      <div className="flex flex-col gap-6">
        {receives && <ReceiveForm />}
        {receives && <HandOver />}
        <TickSlips mayTick={hasRight(user, 'INQUIRY_DO')} />
        <Register />
      </div>
    </>
  );
}

function Register() {
  const { t } = useTranslation('insurer');
  const replies = useQuery(insurerQueries.replies('ALL'));
  return (
    <Card title={t('register.title')} flush>
      {replies.isPending && <SkeletonRows rows={4} columns={5} />}
      {replies.isError && <ProblemPanel problem={replies.error} onRetry={() => void replies.refetch()} />}
      {replies.data?.length === 0 && <EmptyState title={t('register.none')} />}
      {replies.data && replies.data.length > 0 && (
        <Table<InsurerReply>
          caption={t('register.title')}
          rows={replies.data}
          rowKey={({ id }) => id}
          columns={[
            { id: 'receipt', header: t('receiptNumber'), isRowHeader: true, className: 'tabular-nums', cell: (reply) => reply.receiptNumber },
            { id: 'letter', header: t('letterNumber'), className: 'tabular-nums', cell: (reply) => reply.letterNumber },
            { id: 'insurer', header: t('insurer'), cell: (reply) => reply.insurerName ?? '' },
            { id: 'received', header: t('receivedOn'), cell: (reply) => formatDate(reply.receivedOn) },
            { id: 'pages', header: t('pages'), align: 'right', cell: (reply) => reply.pages },
            { id: 'slip', header: t('slip'), className: 'tabular-nums', cell: (reply) => reply.handOverNumber ?? '' },
            { id: 'place', header: t('place'), cell: (reply) => <ReplyAge reply={reply} /> },
          ]}
        />
      )}
    </Card>
  );
}
