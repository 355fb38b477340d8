import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { caseQueries } from '@/api/cases';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { CaseOnOnePage } from '../components/case-on-one-page';
import { EligibilityHints } from '../components/eligibility-hints';
import { FactsAndFields } from '../components/facts-and-fields';
import { FormSection } from '../components/form-section';
import { SentBack } from '../components/sent-back';
import { useTaskForm } from '../components/task-form-context';

export default function ProposeDecisionForm() {
  const { item } = useTaskForm();
  const basis = useQuery(caseQueries.decisionBasis(item.caseId)).data;
  const proposal = useWatch({ name: 'proposal' }) as string;
  const mayCertify = basis?.mayCertify ?? true;
  const mayRefuse = basis?.mayRefuse ?? false;
  return (
    <>
      <SentBack />
      <FactsAndFields facts={<CaseOnOnePage />}>
        <EligibilityHints />
        <FormSection title="proposeDecision">
          <ChoiceField
            name="proposal"
            optionGroup="proposal"
            describe
            disabled={[...(mayCertify ? [] : ['CERTIFY']), ...(mayRefuse ? [] : ['REFUSE'])]}
            hint={mayCertify ? (mayRefuse ? undefined : 'refuseNeedsBoard') : 'certifyNotPossible'}
          />
          {proposal === 'REJECT' && <ChoiceField name="rejectionGround" optionGroup="rejectionGround" />}
          <LongTextField name="reason" />
        </FormSection>
      </FactsAndFields>
    </>
  );
}
