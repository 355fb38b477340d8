import { useWatch } from 'react-hook-form';
import { CourierFields } from '../components/courier-fields';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { OrderFacts, useOrder } from '../components/order-facts';
import { CheckField } from '../fields/check-field';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { ScanBoxesField } from '../fields/scan-boxes-field';
import { TextField } from '../fields/text-field';

/** ⑰ One of ours stood beside from the loading until the last box was crushed or dissolved. */
export default function WitnessDisposalForm() {
  const order = useOrder();
  const boxes = (useWatch({ name: 'boxes' }) ?? []) as string[];
  const open = order.boxes.filter(({ result }) => result === 'OPEN').length;
  return (
    <>
      <OrderFacts />
      <FormSection title="witnessDisposal">
        <Hint name="witnessDisposal" />
        <ScanBoxesField order={order} />
        <CourierFields />
        <DateField name="witnessedOn" />
        <ChoiceField name="method" optionGroup="disposalMethod" inline />
        <TextField name="site" width="wide" />
        <CheckField name="escorted" />
        {boxes.length < open && <LongTextField name="leftOutReason" />}
      </FormSection>
    </>
  );
}
