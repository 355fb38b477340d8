import { AskedTable } from '../components/asked-table';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';

export default function ChaseLinkageAnswerForm() {
  const { prefill } = useTaskForm();
  return (
    <FormSection title="chaseLinkageAnswer">
      <Hint name="chaseLinkageAnswer" />
      <AskedTable
        caption="open"
        rows={(prefill.open ?? []) as Record<string, unknown>[]}
        columns={[
          ['number', 'inquiryNumber', 'text'],
          ['information', 'information', 'information'],
          ['askedOn', 'askedOn', 'date'],
          ['shipment', 'shipmentNumber', 'text'],
          ['state', 'state', 'state'],
        ]}
      />
      <DateField name="contactedOn" />
      <TextField name="contact" width="wide" />
      <DateField name="expectedOn" />
      <LongTextField name="note" />
    </FormSection>
  );
}
