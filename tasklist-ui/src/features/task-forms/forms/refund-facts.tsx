import { useTranslation } from 'react-i18next';
import type { Refund } from '@/api/refund-types';
import { bankText } from '@/components/casework/bank-text';
import { RefundAmounts } from '@/components/casework/refund-amounts';
import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';

/** What a decision on a refund rests on: the claim, the account, the computation. */
export function RefundFacts() {
  const { t } = useTranslation('payment');
  const { prefill } = useTaskForm();
  const refund = prefill.refund as Refund | undefined;
  if (!refund) return null;
  const { account } = refund;
  return (
    <FormSection title="refundAmounts">
      <DescriptionList
        columns={2}
        items={[
          { term: t('refunds.patient'), description: refund.patientName ?? '' },
          { term: t('new.claimant'), description: refund.claimantName ?? '' },
          { term: t('refunds.claimedOn'), description: formatDate(refund.claimedOn) },
          { term: t('refunds.paid'), description: formatYen(refund.paidYen) },
          { term: t('refund.due'), description: formatYen(refund.dueYen) },
          { term: t('refunds.refund'), description: <strong>{formatYen(refund.refundYen)}</strong> },
          ...(account ? [{ term: t('refund.account'), description: bankText(`${account.bankName} ${account.branchName} ${t(`accountType.${account.type}`)} ${account.number} ${account.holder}`) }] : []),
          ...(refund.proposal ? [{ term: t('refund.proposal'), description: t(`proposal.${refund.proposal}`) }] : []),
          ...(refund.proposalReason ? [{ term: t('refund.reason'), description: refund.proposalReason }] : []),
        ]}
      />
      <RefundAmounts refund={refund} />
    </FormSection>
  );
}
