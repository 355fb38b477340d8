import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { FormSection } from './form-section';
import { Hint } from './hint';
import { RegisterComparison, type OpenQuestion } from './register-comparison';
import { useTaskForm } from './task-form-context';

/** One section for each person whom the register's answer leaves open: the comparison, and under it what is decided. */
export function OpenQuestions({ hint, children }: { hint: string; children: (question: OpenQuestion, index: number) => ReactNode }) {
  const t = useWords('task-forms');
  const { prefill } = useTaskForm();
  const questions = questionsOf(prefill);
  return (
    <>
      <FormSection title="openQuestions">
        <Hint name={hint} />
      </FormSection>
      {questions.map((question, index) => (
        <FormSection
          key={question.personId}
          titleText={t('register.person', { name: question.given.name ?? '', relationship: t(`option.relationship.${question.relationship}`, { defaultValue: '' }) })}
          aside={question.result && <Badge tone="warning">{t(`register.result.${question.result}`)}</Badge>}
        >
          <p className="text-ink-soft">
            {t('register.answer', { date: formatDate(question.answeredOn), number: question.inquiryNumber.padStart(8, '0') })}
          </p>
          <RegisterComparison question={question} />
          {children(question, index)}
        </FormSection>
      ))}
    </>
  );
}

export function questionsOf(prefill: unknown): OpenQuestion[] {
  return ((prefill ?? {}) as { questions?: OpenQuestion[] }).questions ?? [];
}
