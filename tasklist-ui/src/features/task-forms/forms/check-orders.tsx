import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { CheckField } from '../fields/check-field';
import { LongTextField } from '../fields/long-text-field';
import { NumberField } from '../fields/number-field';
import { PaymentFacts } from './payment-facts';

export default function CheckOrdersForm() {
  return (
    <>
      <PaymentFacts withTotals />
      <FormSection title="checkOrders">
        <Hint name="checkOrders" />
        <NumberField name="totalYen" unit="yen" />
        <CheckField name="checked" />
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
