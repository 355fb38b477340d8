import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { CorrectionRequested } from '../components/correction-requested';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';

export default function DecideOverdueCorrectionForm() {
  const { prefill } = useTaskForm();
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <FormSection title="decideOverdueCorrection">
      <CorrectionRequested prefill={prefill} />
      <ChoiceField name="outcome" optionGroup="correctionOutcome" describe />
      {outcome === 'EXTEND' && <DateField name="newDeadline" />}
      <LongTextField name="reason" />
    </FormSection>
  );
}
