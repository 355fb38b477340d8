import { useWatch } from 'react-hook-form';
import { CheckField } from '../fields/check-field';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';
import { AddressWindow } from '../components/address-window';
import { FormSection } from '../components/form-section';

export default function CheckPrintForm() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <>
      <AddressWindow />
      <FormSection title="checkPrint">
        <CheckField name="addressChecked" />
        <ChoiceField name="outcome" optionGroup="printOutcome" describe />
        {outcome !== 'REPRINT' && <TextField name="trackingNumber" width="medium" hint="trackingNumber" />}
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
