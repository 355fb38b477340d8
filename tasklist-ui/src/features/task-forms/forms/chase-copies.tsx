import { useWatch } from 'react-hook-form';
import { DescriptionList } from '@/components/ui/card';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';
import { ChoiceField } from '../fields/choice-field';
import { DateField } from '../fields/date-field';
import { LongTextField } from '../fields/long-text-field';
import { TextField } from '../fields/text-field';

/** ⑫ That somebody asked after late results of the registration. */
export default function ChaseCopiesForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const result = useWatch({ name: 'result' }) as string;
  const counts = (prefill.counts ?? {}) as { records?: number; awaited?: number };
  const shipments = (prefill.shipments ?? []) as string[];
  return (
    <FormSection title="chaseCopies">
      <DescriptionList
        columns={2}
        items={[
          { term: t('copies.run'), description: String(prefill.number ?? '') },
          { term: t('copies.awaited'), description: t('copies.awaitedOf', { awaited: counts.awaited ?? 0, records: counts.records ?? 0 }) },
          { term: t('copies.shipments'), description: shipments.join(' ') || t('copies.notSent') },
        ]}
      />
      <DateField name="chasedOn" />
      <TextField name="contact" width="medium" />
      <ChoiceField name="result" optionGroup="chaseResult" />
      {result === 'COMING' && <DateField name="expectedOn" />}
      <LongTextField name="note" />
    </FormSection>
  );
}
