import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { LongTextField } from '../fields/long-text-field';
import { NumberField } from '../fields/number-field';
import { lackingReceipts } from './refund-data';

export default function ObtainRefundEvidenceForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  return (
    <FormSection title="obtainRefundEvidence">
      <Hint name="obtainRefundEvidence" />
      {lackingReceipts(prefill).map(({ position, institution }, index) => (
        <NumberField key={position} name={`receipts.${index}.points`} unit="points" hasLongLabel labelText={t('refundReceipts.pointsOf', { number: position, institution })} />
      ))}
      <LongTextField name="note" />
    </FormSection>
  );
}
