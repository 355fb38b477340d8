import { useWords } from '@/lib/words';
import { useTaskForm } from './task-form-context';

/** Payers whose list has not come. */
export function MissingPayers() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const missing = (prefill.missing ?? []) as string[];
  return missing.length === 0 ? null : <p>{t('claims.missing', { payers: missing.map((payer) => t(`claims.payer.${payer}`)).join(t('claims.and')) })}</p>;
}
