import { useWords, type Words } from '@/lib/words';
import type { CapInput, CapStep } from '@/api/case-types';
import { formatYen } from '@/lib/money';
import { Origin } from './origin';

/** Each decision table in turn: what went in, which row spoke, by which article, and what came out. */
export function CapSteps({ steps }: { steps: CapStep[] }) {
  const t = useWords('casework');
  return (
    <ol className="flex flex-col gap-4">
      {steps.map((step, index) => (
        <li key={`${step.table}-${index}`} className="grid gap-x-6 gap-y-1 border-l-4 border-blue-200 pl-4 lg:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p className="font-bold">
              {index + 1}. {t(`cap.table.${step.table}`, { defaultValue: step.table })}
            </p>
            <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-[0.875rem]">
              {inputsOf(step.inputs).map((input) => (
                <li key={input.name}>
                  <span className="text-ink-soft">{t(`cap.input.${input.name}`, { defaultValue: input.name })}：</span>
                  {words(t, input.name, input.value)}
                  {input.origin && (
                    <span className="text-ink-soft">
                      {' '}
                      <Origin origin={input.origin} date={input.originDate} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {step.annotation && <p className="text-[0.875rem]">{t('cap.steps.article', { article: step.annotation })}</p>}
            <p className="text-[0.75rem] text-ink-soft">
              {t('cap.steps.version', { version: step.versionTag, rule: step.ruleId ?? '―' })}
            </p>
          </div>
          <p className="self-center font-bold lg:text-right">
            <span aria-hidden="true">→ </span>
            {outputs(t, step.output)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function inputsOf(inputs: CapStep['inputs'] | null | undefined): CapInput[] {
  if (!inputs) return [];
  return Array.isArray(inputs) ? inputs : Object.entries(inputs).map(([name, value]) => ({ name, value }));
}



function outputs(t: Words, output: unknown): string {
  if (typeof output === 'object' && output !== null && !Array.isArray(output)) {
    return Object.entries(output)
      .map(([name, value]) => words(t, name, value))
      .join(t('cap.separator'));
  }
  return words(t, '', output);
}

function words(t: Words, name: string, value: unknown): string {
  if (value === null || value === undefined) return '―';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return /yen|levy|income|total|cap/i.test(name) ? formatYen(value) : String(value);
  if (Array.isArray(value)) return value.map((item) => words(t, name, item)).join(t('cap.separator'));
  return t(`cap.value.${String(value)}`, { defaultValue: t(`cap.tiers.${String(value)}`, { defaultValue: String(value) }) });
}
