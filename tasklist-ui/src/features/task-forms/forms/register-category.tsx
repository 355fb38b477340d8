import { useWatch } from 'react-hook-form';
import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';

export default function RegisterCategoryForm() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <>
      <FormSection title="insurerReply">
        <Facts names={['letterNumber', 'insurerName', 'postedOn', 'receiptNumber', 'receivedOn']} />
      </FormSection>
      <FormSection title="registerCategory">
        <Hint name="registerCategory" />
        <ChoiceField name="outcome" optionGroup="categoryOutcome" describe />
        {outcome === 'UNCLEAR' ? (
          <ChoiceField name="unclearReason" optionGroup="unclearReason" />
        ) : (
          <>
            <ChoiceField name="category" optionGroup="highCostClass" inline />
            <DateField name="answeredOn" />
            <DateField name="validFrom" />
          </>
        )}
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
