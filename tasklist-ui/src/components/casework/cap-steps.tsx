import { useWords } from '@/lib/words';
import type { CapStep } from '@/api/case-types';
import { Origin } from './origin';

/** Where everything that a table read comes from, if it all comes from one place. */
function common({ inputs }: CapStep) {
  const [first, ...others] = inputs;
  if (!first?.origin || first.origin === 'COMPUTED') return undefined;
  const same = others.every(({ origin, originDate, inquiryNumber }) => origin === first.origin && originDate === first.originDate && inquiryNumber === first.inquiryNumber);
  return same ? { origin: first.origin, date: first.originDate, number: first.inquiryNumber } : undefined;
}

/** Each decision table in turn: what went in, which row spoke, by which article, and what came out; in the server's words. */
export function CapSteps({ steps }: { steps: CapStep[] }) {
  const t = useWords('casework');
  return (
    <ol className="flex flex-col gap-4">
      {steps.map((step, index) => (
        <li key={`${step.table}-${index}`} className="grid gap-x-6 gap-y-1 border-l-4 border-blue-200 pl-4 lg:grid-cols-[minmax(0,3fr)_minmax(12rem,2fr)]">
          <div className="min-w-0">
            <p className="font-bold">
              {index + 1}. {step.heading}
              {step.personName && t('cap.household.relation', { relation: step.personName })}
            </p>
            <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-[0.875rem]">
              {step.inputs.map((input) => (
                <li key={input.label}>
                  <span className="text-ink-soft">{t('cap.steps.input', { name: input.label })}</span>
                  {input.text}
                  {input.origin && !common(step) && (
                    <span className="text-ink-soft">
                      {' '}
                      <Origin origin={input.origin} date={input.originDate} number={input.inquiryNumber} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {common(step) && (
              <p className="text-[0.875rem]">
                <span className="text-ink-soft">{t('cap.steps.source')}</span>
                <Origin {...common(step)} />
              </p>
            )}
            {step.annotation && <p className="text-[0.875rem]">{t('cap.steps.article', { article: step.annotation })}</p>}
            <p className="text-[0.75rem] text-ink-soft">
              {t('cap.steps.version', { version: step.versionTag, rule: step.ruleId ?? '―' })}
            </p>
          </div>
          <p className="self-center font-bold lg:text-right">
            <span aria-hidden="true">→ </span>
            {step.outcomes.map(({ label, text }) => t('cap.steps.outcome', { name: label, value: text })).join(t('cap.separator'))}
          </p>
        </li>
      ))}
    </ol>
  );
}
