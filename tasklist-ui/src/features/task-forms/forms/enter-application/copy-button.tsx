import { useFormContext } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { Button } from '@/components/ui/button';
import { useTaskForm } from '../../components/task-form-context';
import { addressOf, type PersonValues } from './person';

/** Takes address and telephone from the other person of the form. */
export function CopyButton({ from, to }: { from: 'patient' | 'applicant'; to: string }) {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const { getValues, setValue } = useFormContext();
  if (readOnly) return null;

  function copy(): void {
    for (const [key, value] of Object.entries(addressOf(getValues(from) as PersonValues))) {
      setValue(`${to}.${key}`, value, { shouldDirty: true, shouldTouch: true });
    }
  }

  return (
    <Button variant="text" size="small" onPress={copy}>
      {t(`copy.addressFrom.${from}`)}
    </Button>
  );
}
