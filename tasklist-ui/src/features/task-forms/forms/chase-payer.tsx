import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { MissingPayers } from '../components/missing-payers';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';

export default function ChasePayerForm() {
  return (
    <>
      <FormSection title="claimMonth">
        <Facts names={['month']} />
        <MissingPayers />
      </FormSection>
      <FormSection title="chasePayer">
        <Hint name="chasePayer" />
        <ChoiceField name="way" optionGroup="reminderWay" inline />
        <DateField name="chasedOn" />
        <DateField name="nextReminderOn" />
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
