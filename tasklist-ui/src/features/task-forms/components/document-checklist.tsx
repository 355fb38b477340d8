import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '@/lib/words';
import { ChoiceField } from '../fields/choice-field';
import { LongTextField } from '../fields/long-text-field';
import { FormSection } from './form-section';
import { ChecklistRow, type ChecklistEntry } from './checklist-row';
import { useTaskForm } from './task-form-context';

/** The documents that the decision table asks for; the outcome follows from them until somebody says otherwise. */
export function DocumentChecklist() {
  const t = useWords('task-forms');
  const { readOnly } = useTaskForm();
  const { setValue, getFieldState, formState } = useFormContext();
  const documents = (useWatch({ name: 'documents' }) ?? []) as ChecklistEntry[];
  const outcome = useWatch({ name: 'outcome' }) as string;
  const missing = documents.filter((document) => document.state === 'MISSING');
  const allAnswered = documents.length > 0 && documents.every((document) => document.state);
  const suggestion = missing.length > 0 ? 'INCOMPLETE' : 'COMPLETE';
  const chosenByHand = getFieldState('outcome', formState).isTouched;

  useEffect(() => {
    if (!readOnly && allAnswered && !chosenByHand && outcome !== suggestion) {
      setValue('outcome', suggestion, { shouldDirty: true });
    }
  }, [readOnly, allAnswered, chosenByHand, outcome, suggestion, setValue]);

  return (
    <>
      <FormSection title="documentChecklist">
        {documents.length === 0 && <p>{t('checklist.none')}</p>}
        <ul className="flex flex-col divide-y divide-line rounded-8 border border-line">
          {documents.map((document, index) => (
            <ChecklistRow key={document.kind} index={index} entry={document} />
          ))}
        </ul>
        {missing.length > 0 && (
          <p role="status" className="text-[0.875rem]">
            {t('checklist.missing', {
              kinds: missing.map((document) => t(`option.documentKind.${document.kind}`, { defaultValue: document.kind })).join(t('checklist.separator')),
            })}
          </p>
        )}
      </FormSection>
      <FormSection title="checkOutcome">
        <ChoiceField name="outcome" optionGroup="checkOutcome" describe />
        {outcome === 'INCOMPLETE' && <LongTextField name="correctionNote" hint="correctionNote" />}
      </FormSection>
    </>
  );
}
