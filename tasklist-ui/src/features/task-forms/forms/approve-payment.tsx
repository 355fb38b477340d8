import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';
import { PaymentFacts } from './payment-facts';

export default function ApprovePaymentForm() {
  const approved = useWatch({ name: 'approved' }) as boolean | null;
  return (
    <>
      <PaymentFacts withTotals />
      <FormSection title="approvePayment">
        <YesNoField name="approved" optionGroup="paymentApproval" describe />
        <LongTextField name="comment" hint={approved === false ? 'sendBackComment' : undefined} />
      </FormSection>
    </>
  );
}
