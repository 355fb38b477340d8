import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CodeCount } from '@/features/claims/claims-api';
import { formatCount, formatYen } from '@/lib/money';

const bars: Record<CodeCount['weight'], string> = { ACCEPTED: 'bg-green-600', NOTED: 'bg-blue-600', HELD: 'bg-yellow-600' };
const weights: CodeCount['weight'][] = ['ACCEPTED', 'NOTED', 'HELD'];

/** Results as bars; those that hold lines are drawn to a scale of their own, since they are few. The words say all that the bars say. */
export function CodesChart({ monthId, codes }: { monthId: string; codes: CodeCount[] }) {
  const { t } = useTranslation('claims');
  return (
    <div className="flex flex-col gap-5">
      {weights.map((weight) => {
        const some = codes.filter((code) => code.weight === weight);
        const most = Math.max(...some.map(({ lines }) => lines), 1);
        return (
          some.length > 0 && (
            <section key={weight} aria-label={t(`codes.weights.${weight}`)}>
              <h3 className="pb-2 font-bold">
                {t(`codes.weights.${weight}`)}
                <span className="ml-3 font-normal text-ink-soft">{t('linesCount', { lines: formatCount(some.reduce((sum, { lines }) => sum + lines, 0)) })}</span>
              </h3>
              <ul className="flex flex-col gap-2">
                {some.map(({ code, text, lines, amountYen }) => (
                  <li key={code} className="grid grid-cols-[22rem_1fr_14rem] items-center gap-4">
                    <Link to={`/claim-months/${monthId}/lines?code=${code}`} className="text-blue-900 underline underline-offset-4">
                      <span className="mr-2 tabular-nums">{code}</span>
                      {text}
                    </Link>
                    <span aria-hidden="true" className="block h-4 rounded-4 bg-solid-gray-50">
                      <span className={`block h-full min-w-0.5 rounded-4 ${bars[weight]}`} style={{ width: `${(lines / most) * 100}%` }} />
                    </span>
                    <span className="text-right tabular-nums">
                      {t('linesCount', { lines: formatCount(lines) })}
                      <span className="ml-3 text-ink-soft">{formatYen(amountYen)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
