import { AskedTable } from '../components/asked-table';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';

export default function HandleNonDisclosureForm() {
  const { prefill } = useTaskForm();
  return (
    <FormSection title="handleNonDisclosure">
      <Hint name="handleNonDisclosure" />
      <AskedTable
        caption="refused"
        rows={(prefill.refused ?? []) as Record<string, unknown>[]}
        columns={[
          ['person', 'personName', 'person'],
          ['information', 'information', 'information'],
        ]}
      />
      <ChoiceField name="outcome" optionGroup="nonDisclosure" describe />
      <LongTextField name="reason" />
    </FormSection>
  );
}
