import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';
import { DuplicateCandidates } from '../components/duplicate-candidates';
import { FormSection } from '../components/form-section';

export default function ResolveDuplicateForm() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <>
      <DuplicateCandidates />
      <FormSection title="resolveDuplicate">
        <ChoiceField name="outcome" optionGroup="duplicateOutcome" describe />
        {outcome === 'DUPLICATE' && <TextField name="otherApplicationNumber" width="medium" />}
        <LongTextField name="reason" />
      </FormSection>
    </>
  );
}
