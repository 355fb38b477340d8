import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { PaymentFacts } from './payment-facts';

export default function ChasePaymentForm() {
  return (
    <>
      <PaymentFacts />
      <FormSection title="chasePayment">
        <Hint name="chasePayment" />
        <DateField name="askedOn" />
        <LongTextField name="note" label="answerOfPartner" />
        <DateField name="nextReminderOn" />
      </FormSection>
    </>
  );
}
