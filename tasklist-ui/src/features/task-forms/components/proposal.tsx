import { useWords } from '@/lib/words';
import { Badge } from '@/components/ui/badge';
import { DescriptionList } from '@/components/ui/card';
import { formatDate, formatDateTime } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { FormSection } from './form-section';
import { useTaskForm } from './task-form-context';

interface ProposalFacts {
  proposal?: string | null;
  reason?: string | null;
  rejectionGround?: string | null;
  proposedBy?: string | { name?: string } | null;
  proposedAt?: string | null;
  monthlyCapYen?: number | null;
  validFrom?: string | null;
  validTo?: string | null;
}

/** What is proposed, why and by whom: the first thing an approver reads. */
export function Proposal() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const nested = (prefill.decision ?? prefill.proposed ?? {}) as ProposalFacts;
  const facts: ProposalFacts = { ...(prefill as ProposalFacts), ...nested };
  const proposer = typeof facts.proposedBy === 'object' ? facts.proposedBy?.name : facts.proposedBy;
  const proposal = facts.proposal ?? '';
  return (
    <FormSection
      title="proposal"
      aside={
        proposal ? (
          <Badge tone={proposal === 'CERTIFY' ? 'success' : 'warning'}>{t(`option.proposal.${proposal}`, { defaultValue: proposal })}</Badge>
        ) : undefined
      }
    >
      <DescriptionList
        items={[
          ...(facts.monthlyCapYen === null || facts.monthlyCapYen === undefined
            ? []
            : [{ term: t('proposal.cap'), description: formatYen(facts.monthlyCapYen) }]),
          ...(facts.validFrom && facts.validTo
            ? [{ term: t('eligibility.validity'), description: t('eligibility.period', { from: formatDate(facts.validFrom), to: formatDate(facts.validTo) }) }]
            : []),
          ...(facts.rejectionGround
            ? [{ term: t('proposal.ground'), description: t(`option.rejectionGround.${facts.rejectionGround}`, { defaultValue: facts.rejectionGround }) }]
            : []),
          { term: t('proposal.reason'), description: facts.reason ?? t('proposal.noReason') },
          ...(proposer ? [{ term: t('proposal.by'), description: [proposer, formatDateTime(facts.proposedAt)].filter(Boolean).join('　') }] : []),
        ]}
      />
    </FormSection>
  );
}
