import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';

export default function RemindInsurerForm() {
  return (
    <>
      <FormSection title="insurerLetter">
        <Facts names={['letterNumber', 'insurerName', 'trackingNumber', 'postedOn', 'reminders', 'lastRemindedOn']} />
      </FormSection>
      <FormSection title="remindInsurer">
        <Hint name="remindInsurer" />
        <ChoiceField name="way" optionGroup="reminderWay" inline />
        <DateField name="remindedOn" />
        <DateField name="nextReminderOn" />
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
