import { useWatch } from 'react-hook-form';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';
import { CaseOnOnePage } from '../components/case-on-one-page';
import { FactsAndFields } from '../components/facts-and-fields';
import { FormSection } from '../components/form-section';

export default function ApproveDecisionForm() {
  const approved = useWatch({ name: 'approved' }) as boolean | null;
  return (
    <FactsAndFields facts={<CaseOnOnePage withProposal />}>
      <FormSection title="approveDecision">
        <YesNoField name="approved" optionGroup="approval" describe />
        <LongTextField name="comment" hint={approved === false ? 'sendBackComment' : undefined} />
      </FormSection>
    </FactsAndFields>
  );
}
