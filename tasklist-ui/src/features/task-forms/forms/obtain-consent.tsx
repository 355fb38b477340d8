import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { CheckField } from '../fields/check-field';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';

export default function ObtainConsentForm() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <FormSection title="obtainConsent">
      <Hint name="obtainConsent" />
      <ChoiceField name="outcome" optionGroup="consentOutcome" describe />
      <DateField name="answeredOn" />
      <ChoiceField name="way" optionGroup="consentWay" />
      {outcome === 'GIVEN' && <CheckField name="signed" />}
      <LongTextField name="note" />
    </FormSection>
  );
}
