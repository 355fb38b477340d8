import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { OrderFacts } from '../components/order-facts';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';

/** ⑰ That somebody asked after a late answer or certificate, and what was said. */
export default function ChaseContractorForm() {
  const result = useWatch({ name: 'result' }) as string;
  return (
    <>
      <OrderFacts withBoxes />
      <FormSection title="chaseContractor">
        <DateField name="chasedOn" />
        <TextField name="contact" width="medium" />
        <ChoiceField name="result" optionGroup="contractorChase" />
        {result === 'COMING' && <DateField name="expectedOn" />}
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
