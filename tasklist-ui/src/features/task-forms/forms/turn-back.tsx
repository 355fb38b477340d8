import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';

export default function TurnBackForm() {
  return (
    <FormSection title="turnBack">
      <Hint name="turnBack" />
      <DateField name="returnedOn" />
      <TextField name="authority" width="wide" />
      <LongTextField name="note" />
    </FormSection>
  );
}
