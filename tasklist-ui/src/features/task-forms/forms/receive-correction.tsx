import { useWords } from '@/lib/words';
import { CheckListField } from '../fields/check-list-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { CorrectionRequested } from '../components/correction-requested';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';

const USUAL_KINDS = ['APPLICATION_FORM', 'MEDICAL_OPINION', 'HOUSEHOLD_STATEMENT', 'TAX_CERTIFICATE', 'INSURANCE_PROOF', 'CONSENT', 'POWER_OF_ATTORNEY', 'SEVERE_CERTIFICATE', 'OTHER'];

export default function ReceiveCorrectionForm() {
  const { prefill } = useTaskForm();
  const t = useWords('task-forms');
  const asked = (prefill.requestedKinds ?? prefill.missingKinds ?? prefill.missing) as string[] | undefined;
  return (
    <FormSection titleText={t('section.receiveCorrection')}>
      <CorrectionRequested prefill={prefill} />
      <DateField name="receivedOn" />
      <CheckListField name="receivedKinds" optionGroup="documentKind" values={asked && asked.length > 0 ? asked : USUAL_KINDS} />
      <LongTextField name="note" />
    </FormSection>
  );
}
