import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { CaseOnOnePage } from '../components/case-on-one-page';
import { EligibilityHints } from '../components/eligibility-hints';
import { FactsAndFields } from '../components/facts-and-fields';
import { FormSection } from '../components/form-section';
import { SentBack } from '../components/sent-back';
import { useTaskForm } from '../components/task-form-context';

export default function ProposeDecisionForm() {
  const { dossier } = useTaskForm();
  const proposal = useWatch({ name: 'proposal' }) as string;
  const mayRefuse = dossier?.board?.result === 'UNSUITABLE';
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
            disabled={mayRefuse ? [] : ['REFUSE']}
            hint={mayRefuse ? undefined : 'refuseNeedsBoard'}
          />
          {proposal === 'REJECT' && <ChoiceField name="rejectionGround" optionGroup="rejectionGround" />}
          <LongTextField name="reason" />
        </FormSection>
      </FactsAndFields>
    </>
  );
}
