import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { OrderFacts } from '../components/order-facts';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';

/** ⑰ Another person than who asked for it looks at the order before it leaves. */
export default function ApproveOrderForm() {
  const approved = useWatch({ name: 'approved' }) as boolean | null;
  return (
    <>
      <OrderFacts withBoxes />
      <FormSection title="approveOrder">
        <YesNoField name="approved" optionGroup="orderApproval" describe />
        <LongTextField name="comment" hint={approved === false ? 'sendBackComment' : undefined} />
      </FormSection>
    </>
  );
}
