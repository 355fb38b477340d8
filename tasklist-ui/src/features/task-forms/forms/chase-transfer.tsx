import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';

export default function ChaseTransferForm() {
  return (
    <>
      <FormSection title="transfer">
        <Facts names={['number', 'amountYen', 'transferOn', 'inquiryNumber']} />
      </FormSection>
      <FormSection title="chaseTransfer">
        <Hint name="chaseTransfer" />
        <DateField name="askedOn" />
        <LongTextField name="note" label="answerOfPartner" />
        <DateField name="nextReminderOn" />
      </FormSection>
    </>
  );
}
