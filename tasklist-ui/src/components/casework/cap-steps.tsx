import { useWords, type Words } from '@/lib/words';
import type { CapStep } from '@/api/case-types';
import { formatYen } from '@/lib/money';
import { Origin } from './origin';

/** Each decision table in turn: what went in, which row spoke, by which article, and what came out. */
export function CapSteps({ steps }: { steps: CapStep[] }) {
  const t = useWords('casework');
  return (
    <ol className="flex flex-col gap-4">
      {steps.map((step, index) => (
        <li key={`${step.table}-${index}`} className="grid gap-x-6 gap-y-1 border-l-4 border-blue-200 pl-4 lg:grid-cols-[minmax(0,3fr)_minmax(12rem,2fr)]">
          <div className="min-w-0">
            <p className="font-bold">
              {index + 1}. {t(`cap.table.${step.table}`, { defaultValue: step.title ?? step.table })}
              {step.personName && t('cap.household.relation', { relation: step.personName })}
            </p>
            <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-[0.875rem]">
              {step.inputs.map((input) => (
                <li key={input.name}>
                  <span className="text-ink-soft">{t('cap.steps.input', { name: label(t, input.name) })}</span>
                  {words(t, input.name, input.value)}
                  {input.origin && (
                    <span className="text-ink-soft">
                      {' '}
                      <Origin origin={input.origin} date={input.originDate} number={input.inquiryNumber} />
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

const AMOUNT = /額|円|所得|収入|手当|Yen|Levy|Income/;
/** Years, ages and counts stand beside amounts, and speak of them: 「収入をみる暦年」, 「5万円を超えた月数」. */
const NO_AMOUNT = /暦年|年度|年齢|月数|人数/;

function outputs(t: Words, output: Record<string, unknown>): string {
  return Object.entries(output)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => t('cap.steps.outcome', { name: label(t, name), value: words(t, name, value) }))
    .join(t('cap.separator'));
}

/** Columns carry their Japanese labels; the English page knows them by these. */
function label(t: Words, name: string): string {
  return t(`cap.column.${name}`, { defaultValue: name });
}

function words(t: Words, name: string, value: unknown): string {
  if (value === null || value === undefined) return '―';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return AMOUNT.test(name) && !NO_AMOUNT.test(name) ? formatYen(value) : String(value);
  if (Array.isArray(value)) return value.map((item) => words(t, name, item)).join(t('cap.separator'));
  return t(`cap.value.${String(value)}`, { defaultValue: t(`cap.tiers.${String(value)}`, { defaultValue: String(value) }) });
}
