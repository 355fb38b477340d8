import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { QueryTable } from '@/components/ui/query-table';
import { HandOver } from '@/features/insurer/hand-over';
import { insurerQueries } from '@/features/insurer/insurer-api';
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
      <QueryTable
        query={replies}
        caption={t('register.title')}
        none={t('register.none')}
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
    </Card>
  );
}
