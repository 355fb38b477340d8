import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';

export default function ForwardApplicationForm() {
  return (
    <FormSection title="forwardApplication">
      <Hint name="forwardApplication" />
      <TextField name="bagNumber" width="medium" hint="bagNumber" />
      <LongTextField name="note" />
    </FormSection>
  );
}
