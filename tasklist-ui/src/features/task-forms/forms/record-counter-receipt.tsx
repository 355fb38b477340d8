import { DateField } from '../fields/date-field';
import { TextField } from '../fields/text-field';
import { DocumentChecklist } from '../components/document-checklist';
import { FieldRow } from '../components/field-row';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { SubmitterIdentity } from '../components/submitter-identity';

export default function RecordCounterReceiptForm() {
  return (
    <>
      <FormSection title="recordCounterReceipt">
        <Hint name="recordCounterReceipt" />
        <FieldRow>
          <DateField name="receivedAtCounter" />
          <TextField name="counterReceiptNumber" width="medium" />
        </FieldRow>
      </FormSection>
      <SubmitterIdentity />
      <DocumentChecklist />
    </>
  );
}
