import { AskedTable } from '../components/asked-table';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';

export default function RepairCodeForm() {
  const { prefill } = useTaskForm();
  return (
    <FormSection title="repairCode">
      <Hint name="repairCode" />
      <AskedTable
        caption="failed"
        rows={(prefill.failed ?? []) as Record<string, unknown>[]}
        columns={[
          ['person', 'personName', 'person'],
          ['result', 'result', 'response'],
        ]}
      />
      <ChoiceField name="outcome" optionGroup="codeRepair" describe />
      <LongTextField name="note" />
    </FormSection>
  );
}
