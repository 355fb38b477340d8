import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { HeldLines } from '../components/held-lines';
import { Hint } from '../components/hint';
import { ChoiceField } from '../fields/choice-field';
import { DigitsField } from '../fields/digits-field';
import { LongTextField } from '../fields/long-text-field';

export default function ResolveExceptionForm() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <>
      <HeldLines />
      <FormSection title="resolveException">
        <Hint name="resolveException" />
        <ChoiceField name="outcome" optionGroup="exceptionOutcome" describe />
        {outcome === 'PAY' && <DigitsField name="recipientNumber" length={7} />}
        <LongTextField name="reason" />
      </FormSection>
    </>
  );
}
