import { Link } from 'react-router';
import { DescriptionList } from '@/components/ui/card';
import { useWords } from '@/lib/words';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { CheckField } from '../fields/check-field';
import { LongTextField } from '../fields/long-text-field';

/** K6: the security officer confirms a month's misuse report. */
export default function ConfirmMisuseReportForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  return (
    <FormSection title="confirmMisuseReport">
      <Hint name="confirmMisuseReport" />
      <DescriptionList
        items={[
          {
            term: t('misuse.report'),
            description: (
              <Link to={`/audit/misuse-reports/${String(prefill.reportId ?? '')}`} className="text-blue-900 underline underline-offset-4 tabular-nums">
                {String(prefill.month ?? '')}
              </Link>
            ),
          },
          { term: t('misuse.findings'), description: t('misuse.findingsText', { findings: Number(prefill.findings ?? 0) }) },
          { term: t('misuse.log'), description: prefill.intact === false ? t('misuse.broken') : t('misuse.intact') },
        ]}
      />
      <CheckField name="checked" />
      <LongTextField name="comment" />
    </FormSection>
  );
}
