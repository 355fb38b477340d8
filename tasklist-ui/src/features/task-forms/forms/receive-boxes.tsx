import { useWatch } from 'react-hook-form';
import { CourierFields } from '../components/courier-fields';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { OrderFacts, useOrder } from '../components/order-facts';
import { useTaskForm } from '../components/task-form-context';
import { LongTextField } from '../fields/long-text-field';
import { ScanBoxesField } from '../fields/scan-boxes-field';
import { SelectField } from '../fields/select-field';

/** ⑰ Whole boxes are back: each is scanned and put into a cabinet; one that did not come is not forgotten. */
export default function ReceiveBoxesForm() {
  const order = useOrder();
  const { prefill } = useTaskForm();
  const boxes = (useWatch({ name: 'boxes' }) ?? []) as string[];
  const open = order.boxes.filter(({ result }) => result === 'OPEN').length;
  const cabinets = (prefill.cabinets ?? []) as string[];
  return (
    <>
      <OrderFacts />
      <FormSection title="receiveBoxes">
        <Hint name="receiveBoxes" />
        <ScanBoxesField order={order} />
        {boxes.length > 0 && (
          <>
            <SelectField name="cabinet" options={cabinets.map((code) => ({ value: code, label: code }))} />
            <CourierFields />
          </>
        )}
        {boxes.length < open && <LongTextField name="missingReason" hint="missingReason" />}
      </FormSection>
    </>
  );
}
