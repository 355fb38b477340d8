import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { PageHeader } from '@/components/ui/page-header';
import { QueryTable } from '@/components/ui/query-table';
import { refundQueries } from '@/features/refunds/refunds-api';
import { bankText } from '@/components/casework/bank-text';
import { RefundStateBadge } from '@/components/casework/refund-state';
import { formatDateShort } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

/** ⑮ The families' refunds. */
export default function RefundsPage() {
  const { t } = useTranslation('payment');
  const { user } = useSession();
  const [params, setParams] = useSearchParams();
  const all = params.get('all') === 'true';
  const refunds = useQuery(refundQueries.list(!all));
  return (
    <>
      <PageHeader
        title={t('refunds.title')}
        lead={t('refunds.lead')}
        actions={
          hasRight(user, 'REFUND_DO') && (
            <Link to="/refunds/new" className={buttonClasses('primary')}>
              {t('refunds.new')}
            </Link>
          )
        }
      />
      <Card
        title={t('refunds.list')}
        flush
        actions={
          <Checkbox isSelected={all} onChange={(selected) => setParams(selected ? { all: 'true' } : {})}>
            {t('refunds.all')}
          </Checkbox>
        }
      >
        <QueryTable
          query={refunds}
          caption={t('refunds.list')}
          none={t('refunds.none')}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'number',
              header: t('refunds.number'),
              isRowHeader: true,
              cell: ({ id, number }) => (
                <Link to={`/refunds/${id}`} className="font-bold whitespace-nowrap text-blue-900 tabular-nums underline underline-offset-4">
                  {number}
                </Link>
              ),
            },
            { id: 'patient', header: t('refunds.patient'), cell: ({ patientName }) => patientName ?? '' },
            { id: 'recipient', header: t('refunds.recipientNumber'), className: 'tabular-nums', cell: ({ recipientNumber }) => recipientNumber },
            { id: 'claimed', header: t('refunds.claimedOn'), className: 'whitespace-nowrap', cell: ({ claimedOn }) => formatDateShort(claimedOn) },
            { id: 'paid', header: t('refunds.paid'), align: 'right', cell: ({ paidYen }) => formatYen(paidYen) },
            { id: 'refund', header: t('refunds.refund'), align: 'right', cell: ({ refundYen }) => formatYen(refundYen) },
            { id: 'account', header: t('refunds.account'), cell: ({ account }) => (account ? bankText(`${account.bankName} ${account.number}`) : '') },
            { id: 'state', header: t('refunds.state'), cell: ({ state }) => <RefundStateBadge state={state} /> },
          ]}
        />
      </Card>
    </>
  );
}
