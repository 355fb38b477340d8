import { SentBack } from '../components/sent-back';
import { FormSection } from '../components/form-section';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { RefundFacts } from './refund-facts';

export default function ProposeRefundForm() {
  return (
    <>
      <SentBack />
      <RefundFacts />
      <FormSection title="proposeRefund">
        <ChoiceField name="proposal" optionGroup="refundProposal" describe />
        <LongTextField name="reason" />
      </FormSection>
    </>
  );
}
