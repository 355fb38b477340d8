import { Banner } from '@/components/ui/banner';
import { DescriptionList } from '@/components/ui/card';
import type { CopyContent } from '@/api/copy-types';
import { formatDateShort, formatDateTime } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useWords } from '@/lib/words';
import { FactsAndFields } from '../components/facts-and-fields';
import { FormSection } from '../components/form-section';
import { useTaskForm } from '../components/task-form-context';
import { CheckField } from '../fields/check-field';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';

/** ⑫ Who wants to be told what about whom, and exactly what would be told. */
export default function ApproveProvisionForm() {
  return (
    <FactsAndFields facts={<Asked />}>
      <FormSection title="approveProvision">
        <CheckField name="contentChecked" />
        <ChoiceField name="decision" optionGroup="provisionDecision" describe />
        <LongTextField name="note" />
      </FormSection>
    </FactsAndFields>
  );
}

function Asked() {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const text = (name: string) => (prefill[name] ? String(prefill[name]) : '―');
  const content = prefill.content as CopyContent | null | undefined;
  return (
    <>
      {Boolean(prefill.problem) && <Banner tone="warning" title={t(`copies.problem.${String(prefill.problem)}`)} />}
      <FormSection title="provisionAsked">
        <DescriptionList
          items={[
            { term: t('copies.provisionNumber'), description: text('number') },
            { term: t('copies.why'), description: t(`copies.reason.${String(prefill.reason)}`) },
            { term: t('copies.recipient'), description: t('copies.recipientText', { code: text('recipient'), name: text('recipientName') }) },
            { term: t('copies.body'), description: text('body') },
            { term: t('copies.askedAt'), description: prefill.askedAt ? formatDateTime(String(prefill.askedAt)) : '―' },
            { term: t('copies.basis'), description: text('basis') },
            { term: t('copies.items'), description: text('items') },
            ...(prefill.letterNumber ? [{ term: t('copies.letterNumber'), description: text('letterNumber') }] : []),
          ]}
        />
      </FormSection>
      <FormSection title="provisionContent">
        <DescriptionList
          items={[
            { term: t('copies.patient'), description: text('patientName') },
            ...(content
              ? [
                  { term: t('copies.validity'), description: t('copies.period', { from: formatDateShort(content.validFrom), to: formatDateShort(content.validTo) }) },
                  { term: t('copies.disease'), description: content.diseaseCode },
                  { term: t('copies.cap'), description: formatYen(content.capYen) },
                  { term: t('copies.tier'), description: content.tier },
                ]
              : [{ term: t('copies.content'), description: t(prefill.way === 'PAPER' ? 'copies.byLetter' : 'copies.noContent') }]),
          ]}
        />
      </FormSection>
    </>
  );
}
