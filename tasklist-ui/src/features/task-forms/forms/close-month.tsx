import { FormSection } from '../components/form-section';
import { CheckField } from '../fields/check-field';
import { LongTextField } from '../fields/long-text-field';
import { PaymentFacts } from './payment-facts';

export default function CloseMonthForm() {
  return (
    <>
      <PaymentFacts withTotals />
      <FormSection title="closeMonth">
        <CheckField name="confirmed" />
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
