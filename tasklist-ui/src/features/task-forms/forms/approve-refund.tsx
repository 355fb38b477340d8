import { useWatch } from 'react-hook-form';
import { FormSection } from '../components/form-section';
import { LongTextField } from '../fields/long-text-field';
import { YesNoField } from '../fields/yes-no-field';
import { RefundFacts } from './refund-facts';

export default function ApproveRefundForm() {
  const approved = useWatch({ name: 'approved' }) as boolean | null;
  return (
    <>
      <RefundFacts />
      <FormSection title="approveRefund">
        <YesNoField name="approved" optionGroup="approval" describe />
        <LongTextField name="comment" hint={approved === false ? 'sendBackComment' : undefined} />
      </FormSection>
    </>
  );
}
