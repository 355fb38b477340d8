import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Refund, ReturnReason } from '@/api/refund-types';
import { bankText } from '@/components/casework/bank-text';
import { RefundAmounts } from '@/components/casework/refund-amounts';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card, DescriptionList } from '@/components/ui/card';
import { DocumentIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { noticeUrl, refundQueries, useAccount } from '@/features/refunds/refunds-api';
import { RefundStateBadge } from '@/components/casework/refund-state';
import { formatDate, formatDateTime } from '@/lib/dates';
import { formatYen } from '@/lib/money';

/** ⑮ One refund: what was claimed, how the amount comes about, where it went, who did what. */
export default function RefundPage() {
  const { t } = useTranslation('payment');
  const { id = '' } = useParams();
  const refund = useQuery(refundQueries.one(id));
  if (refund.isPending) return <LoadingPanel />;
  if (refund.isError) {
    return (
      <>
        <PageHeader title={t('refunds.title')} />
        <ProblemPanel problem={refund.error} onRetry={() => void refund.refetch()} />
      </>
    );
  }
  const { data } = refund;
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/refunds" className="text-blue-900 underline underline-offset-4">
          {t('refunds.title')}
        </Link>
      </nav>
      <PageHeader
        title={t('refund.title', { number: data.number })}
        actions={
          data.hasNotice && (
            <a href={noticeUrl(data.id)} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
              <DocumentIcon />
              {t('refund.notice')}
            </a>
          )
        }
      >
        <p className="mt-1 flex flex-wrap items-center gap-3">
          <span>{data.patientName}</span>
          <RefundStateBadge state={data.state} />
        </p>
      </PageHeader>
      <div className="flex flex-col gap-5">
        {data.waiting && <Banner title={data.waiting} />}
        <Facts refund={data} />
        {data.receipts.length > 0 && (
          <Card title={t('refund.amounts')}>
            <RefundAmounts refund={data} />
          </Card>
        )}
        {data.account && <Account refund={data} />}
        {data.transfers.length > 0 && <Transfers refund={data} />}
        <History refund={data} />
      </div>
    </>
  );
}

function Facts({ refund }: { refund: Refund }) {
  const { t } = useTranslation('payment');
  return (
    <Card title={t('refund.facts')}>
      <DescriptionList
        columns={2}
        items={[
          { term: t('refunds.recipientNumber'), description: refund.recipientNumber },
          { term: t('new.claimant'), description: refund.claimantName ?? '' },
          { term: t('refunds.claimedOn'), description: formatDate(refund.claimedOn) },
          { term: t('refunds.paid'), description: formatYen(refund.paidYen) },
          { term: t('refund.due'), description: formatYen(refund.dueYen) },
          { term: t('refunds.refund'), description: <strong>{formatYen(refund.refundYen)}</strong> },
          ...(refund.proposal ? [{ term: t('refund.proposal'), description: t(`proposal.${refund.proposal}`) }] : []),
          ...(refund.proposalReason ? [{ term: t('refund.reason'), description: refund.proposalReason }] : []),
          ...(refund.paidOn ? [{ term: t('refund.paidOn'), description: formatDate(refund.paidOn) }] : []),
        ]}
      />
    </Card>
  );
}

/** The last digits; the rest on demand, which is logged. */
function Account({ refund }: { refund: Refund }) {
  const { t } = useTranslation('payment');
  const whole = useAccount(refund.id);
  const account = whole.data ?? refund.account;
  if (!account) return null;
  return (
    <Card
      title={t('refund.account')}
      actions={
        !whole.data && (
          <Button variant="secondary" size="small" isPending={whole.isPending} onPress={() => whole.mutate()}>
            {t('refund.showAccount')}
          </Button>
        )
      }
    >
      {refund.state === 'RETURNED' && <Banner tone="warning" title={t('refund.returned')} />}
      {whole.isError && <ProblemPanel problem={whole.error} />}
      <DescriptionList
        columns={2}
        items={[
          { term: t('account.bank'), description: `${bankText(account.bankName)}（${account.bank}）` },
          { term: t('account.branch'), description: `${bankText(account.branchName)}（${account.branch}）` },
          { term: t('account.type'), description: t(`accountType.${account.type}`) },
          { term: t('account.number'), description: <span className="tabular-nums">{account.number}</span> },
          { term: t('account.holder'), description: bankText(account.holder) },
        ]}
      />
    </Card>
  );
}

function Transfers({ refund }: { refund: Refund }) {
  const { t } = useTranslation('payment');
  return (
    <Card title={t('transfers.caption')} flush>
      <Table
        caption={t('transfers.caption')}
        rows={refund.transfers}
        rowKey={({ attempt }) => String(attempt)}
        columns={[
          { id: 'attempt', header: t('transfers.attempt'), isRowHeader: true, align: 'right', cell: ({ attempt }) => attempt },
          { id: 'amount', header: t('transfers.amount'), align: 'right', cell: ({ amountYen }) => formatYen(amountYen) },
          { id: 'account', header: t('refund.account'), cell: ({ account }) => bankText(`${account.bankName} ${account.branchName} ${account.number}`) },
          { id: 'due', header: t('transfers.dueOn'), cell: ({ dueOn }) => formatDate(dueOn) },
          { id: 'number', header: t('transfers.inquiryNumber'), className: 'tabular-nums', cell: ({ inquiryNumber }) => inquiryNumber ?? '' },
          {
            id: 'outcome',
            header: t('transfers.outcome'),
            cell: ({ outcome, outcomeOn, returnReason }) =>
              outcome ? (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <Badge tone={outcome === 'PAID' ? 'success' : 'danger'}>{t(`outcome.${outcome}`)}</Badge>
                  <span>{formatDate(outcomeOn)}</span>
                  {returnReason && <span>{t(`returnReason.${returnReason}`)}</span>}
                </span>
              ) : (
                t('transfers.awaited')
              ),
          },
        ]}
      />
    </Card>
  );
}

function History({ refund }: { refund: Refund }) {
  const { t } = useTranslation('payment');
  return (
    <Card title={t('refund.history')}>
      <ol className="flex flex-col gap-2">
        {refund.acts.map((act) => (
          <li key={`${act.kind}-${act.at}`} className="flex flex-wrap gap-x-4 border-b border-line pb-2 last:border-b-0">
            <time dateTime={act.at} className="w-44 shrink-0 text-ink-soft tabular-nums">
              {formatDateTime(act.at)}
            </time>
            <span>{t(`act.${act.kind}`)}</span>
            {act.by && <span className="text-ink-soft">{act.by}</span>}
            {act.note && <span className="w-full pl-48 text-[0.9375rem]">{act.kind === 'TRANSFER_RETURNED' ? t(`returnReason.${act.note as ReturnReason}`) : act.note}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
