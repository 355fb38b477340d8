import { Link } from 'react-router';
import { DescriptionList } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { CheckField } from '../fields/check-field';
import { LongTextField } from '../fields/long-text-field';

const link = 'text-blue-900 underline underline-offset-4';

/** ⑫ The division confirms both lists of a run (K11). */
export default function ConfirmCheckListsForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const id = String(prefill.runId ?? '');
  const counts = (prefill.counts ?? {}) as Record<'records' | 'registered' | 'deleted' | 'held' | 'errors', number>;
  return (
    <FormSection title="confirmCheckLists">
      <Hint name="confirmCheckLists" />
      <DescriptionList
        columns={2}
        items={[
          {
            term: t('copies.run'),
            description: (
              <Link to={`/copy-registrations/${id}`} className={link}>
                {String(prefill.number ?? '')}
              </Link>
            ),
          },
          { term: t('copies.dueOn'), description: formatDate(String(prefill.dueOn ?? '')) },
          { term: t('copies.done'), description: t('copies.doneOf', { done: (counts.registered ?? 0) + (counts.deleted ?? 0), records: counts.records ?? 0 }) },
          { term: t('copies.errors'), description: t('copies.errorsText', { errors: (counts.held ?? 0) + (counts.errors ?? 0) }) },
          {
            term: t('copies.papers'),
            description: (
              <span className="flex flex-wrap gap-4">
                <a href={`/api/copy-registrations/${id}/provision-list`} target="_blank" rel="noreferrer" className={link}>
                  {t('copies.provisionList')}
                </a>
                <a href={`/api/copy-registrations/${id}/error-list`} target="_blank" rel="noreferrer" className={link}>
                  {t('copies.errorList')}
                </a>
              </span>
            ),
          },
        ]}
      />
      <CheckField name="provisionListChecked" />
      <CheckField name="errorListChecked" />
      <LongTextField name="errorHandling" />
      <LongTextField name="remarks" />
    </FormSection>
  );
}
