import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { Banner } from '@/components/ui/banner';
import { useWords } from '@/lib/words';
import { Facts } from '../components/facts';
import { FormSection } from '../components/form-section';
import { Hint } from '../components/hint';
import { useTaskForm } from '../components/task-form-context';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';

export default function CheckRenewalForm() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const doubts = Array.isArray(prefill.doubts) ? (prefill.doubts as string[]) : [];
  const outcome = useWatch({ name: 'outcome' }) as string;
  return (
    <>
      <FormSection title="renewalFacts">
        <Facts names={['noticeNumber', 'endsOn', 'renewalNumber']} />
        {doubts.length > 0 && (
          <Banner tone="warning" title={t('renewalDoubt.title')}>
            <ul className="list-disc pl-5">
              {doubts.map((doubt) => (
                <li key={doubt}>{t(`renewalDoubt.${doubt}`)}</li>
              ))}
            </ul>
          </Banner>
        )}
        {typeof prefill.certifiedCaseId === 'string' && (
          <Link to={`/cases/${prefill.certifiedCaseId}/overview`} className="font-bold text-blue-900 underline underline-offset-4">
            {t('openCertified')}
          </Link>
        )}
      </FormSection>
      <FormSection title="checkRenewal">
        <Hint name="checkRenewal" />
        <ChoiceField name="outcome" optionGroup="renewalOutcome" />
        {outcome === 'NOT_RENEW' && <ChoiceField name="ground" optionGroup="stopGround" inline />}
        <LongTextField name="note" />
      </FormSection>
    </>
  );
}
