import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { CaseClaims } from '../components/case-claims';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';

/** ⑨ What the board wanted to know is asked of the doctor; the answer goes before the next meeting. */
export default function AskDoctorForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const { heldOn, heldBecause } = prefill as { heldOn?: string | null; heldBecause?: string | null };
  const items = [
    ...(heldOn ? [{ term: t('meeting.heldBackOn'), description: formatDate(heldOn) }] : []),
    ...(heldBecause ? [{ term: t('meeting.heldBecause'), description: heldBecause }] : []),
  ];
  return (
    <>
      <CaseClaims />
      <FormSection title="askDoctor">
        {items.length > 0 && <DescriptionList items={items} />}
        <LongTextField name="question" />
        <DateField name="askedOn" />
        <DateField name="answeredOn" />
        <Hint name="doctorsAnswer" />
        <LongTextField name="answer" />
      </FormSection>
    </>
  );
}
