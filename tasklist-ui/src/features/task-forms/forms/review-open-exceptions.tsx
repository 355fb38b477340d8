import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';

export default function ReviewOpenExceptionsForm() {
  return (
    <>
      <FormSection title="claimMonth">
        <Facts names={['month', 'open']} />
      </FormSection>
      <FormSection title="reviewOpenExceptions">
        <Hint name="reviewOpenExceptions" />
        <LongTextField name="note" />
        <DateField name="nextReviewOn" />
      </FormSection>
    </>
  );
}
