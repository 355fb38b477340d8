import { DateField } from '../fields/date-field';
import { ChoiceField } from '../fields/choice-field';
import { DigitsField } from '../fields/digits-field';
import { IndividualNumberField } from '../fields/individual-number-field';
import { TextField } from '../fields/text-field';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';

/** Typed again from the paper without seeing the first entry; the server compares and says only which fields differ. */
export default function CompareEntryForm() {
  return (
    <FormSection title="compareEntry">
      <Hint name="compareEntry" />
      <TextField name="patientKana" width="wide" kana />
      <DateField name="birthDate" />
      <ChoiceField name="sex" optionGroup="sex" inline />
      <IndividualNumberField name="individualNumber" hint="individualNumberIfGiven" />
      <DigitsField name="insurerNumber" length={8} hint="insurerNumber" />
    </FormSection>
  );
}
