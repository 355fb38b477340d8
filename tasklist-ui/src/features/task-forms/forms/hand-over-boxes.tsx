import { useWatch } from 'react-hook-form';
import { CourierFields } from '../components/courier-fields';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { OrderFacts, useOrder } from '../components/order-facts';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { ScanBoxesField } from '../fields/scan-boxes-field';

/** ⑰ Boxes are scanned as they leave, and who takes them is identified. */
export default function HandOverBoxesForm() {
  const order = useOrder();
  const outcome = useWatch({ name: 'outcome' }) as string;
  const boxes = (useWatch({ name: 'boxes' }) ?? []) as string[];
  const open = order.boxes.filter(({ result }) => result === 'OPEN').length;
  return (
    <>
      <OrderFacts />
      <FormSection title="handOverBoxes">
        <Hint name="handOverBoxes" />
        <ChoiceField name="outcome" optionGroup="handOverOutcome" inline />
        {outcome === 'HANDED_OVER' && (
          <>
            <ScanBoxesField order={order} />
            <CourierFields />
          </>
        )}
        {(outcome === 'NOT_HANDED_OVER' || (outcome === 'HANDED_OVER' && boxes.length < open)) && <LongTextField name="leftOutReason" />}
      </FormSection>
    </>
  );
}
