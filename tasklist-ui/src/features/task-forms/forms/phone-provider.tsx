import { AskedTable } from '../components/asked-table';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';

export default function PhoneProviderForm() {
  const { prefill } = useTaskForm();
  return (
    <FormSection title="phoneProvider">
      <Hint name="phoneProvider" />
      <AskedTable
        caption="pending"
        rows={(prefill.pending ?? []) as Record<string, unknown>[]}
        columns={[
          ['number', 'inquiryNumber', 'text'],
          ['information', 'information', 'information'],
          ['askedOn', 'askedOn', 'date'],
          ['provider', 'provider', 'provider'],
        ]}
      />
      <DateField name="phonedOn" />
      <TextField name="spokeWith" width="wide" />
      <DateField name="promisedOn" />
      <LongTextField name="note" />
    </FormSection>
  );
}
