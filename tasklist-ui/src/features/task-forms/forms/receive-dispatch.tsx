import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { NumberField } from '../fields/number-field';
import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';

export default function ReceiveDispatchForm() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <FormSection title="receiveDispatch">
      <Facts names={['bagNumber', 'dispatchedOn', 'dispatchedBy', 'expectedPages']} />
      <ChoiceField name="outcome" optionGroup="receiptOutcome" describe />
      {outcome !== 'MISSING' && <NumberField name="pages" unit="pages" />}
      <LongTextField name="note" />
    </FormSection>
  );
}
