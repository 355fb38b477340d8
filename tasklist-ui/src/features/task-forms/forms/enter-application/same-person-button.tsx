import { useFormContext } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { useTaskForm } from '../../components/task-form-context';
import type { PersonValues } from './person';

/** From eighteen on the patient applies in their own name. */
export function SamePersonButton() {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const { getValues, setValue } = useFormContext();
  if (readOnly) return null;

  function copy(): void {
    const patient = getValues('patient') as PersonValues;
    setValue('applicant', { ...patient, relationship: 'SELF' }, { shouldDirty: true, shouldTouch: true });
  }

  return (
    <Button variant="text" size="small" onPress={copy}>
      {t('copy.samePerson')}
    </Button>
  );
}
