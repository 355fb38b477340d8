import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { PaymentFacts } from './payment-facts';

export default function ResolveReconciliationForm() {
  const action = useWatch({ name: 'action' }) as string;
  return (
    <>
      <PaymentFacts withTotals />
      <FormSection title="resolveReconciliation">
        <ChoiceField name="action" optionGroup="resolutionAction" describe />
        {action === 'CONFIRMED_ON_PAPER' && (
          <>
            <ChoiceField name="payer" optionGroup="payer" inline />
            <NumberField name="confirmedYen" unit="yen" />
            <DateField name="confirmedOn" />
            <TextField name="reference" />
          </>
        )}
        <LongTextField name="reason" />
      </FormSection>
    </>
  );
}
