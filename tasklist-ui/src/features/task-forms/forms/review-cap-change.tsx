import { FormSection } from '../components/form-section';
import { SentBack } from '../components/sent-back';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { CapChangeFacts } from './cap-change-facts';

export default function ReviewCapChangeForm() {
  return (
    <>
      <SentBack />
      <CapChangeFacts />
      <FormSection title="reviewCapChange">
        <ChoiceField name="outcome" optionGroup="capChangeOutcome" describe />
        <LongTextField name="reason" />
      </FormSection>
    </>
  );
}
