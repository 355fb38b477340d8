import { useWords } from '@/lib/words';
import { buttonClasses } from '@/components/ui/button-styles';
import type { CapAssessment } from '@/api/case-types';
import { formatDate, formatDateTime, formatMonth } from '@/lib/dates';
import { formatFiscalYear } from '@/lib/fiscal-year';
import { formatYen } from '@/lib/money';
import { CapHousehold } from './cap-household';
import { CapSteps } from './cap-steps';
import './cap-receipt.css';

/** How the monthly cap came about, told like a receipt that a family can be shown. */
export function CapReceipt({ cap, applicationNumber }: { cap: CapAssessment; applicationNumber?: string }) {
  const t = useWords('casework');
  const marks = (['severe', 'lifeSupport', 'hemophilia'] as const).filter((mark) => cap[mark]);
  return (
    <article aria-label={t('cap.title')} className="cap-receipt rounded-8 border border-line bg-white">
      <header className="flex flex-wrap items-start justify-between gap-3 border-b-2 border-dashed border-solid-gray-420 p-5">
        <div>
          <h3 className="text-[1.125rem] font-bold">{t('cap.title')}</h3>
          <p className="text-[0.875rem] text-ink-soft">
            {[applicationNumber && t('cap.application', { number: applicationNumber }), t('cap.computedAt', { at: formatDateTime(cap.computedAt) })].filter(Boolean).join(' / ')}
          </p>
        </div>
        <p className="no-print flex gap-3">
          {(['JA', 'EN'] as const).map((language) => (
            <a key={language} href={`/api/cases/${cap.caseId}/cap/paper?language=${language}`} target="_blank" rel="noreferrer" className={buttonClasses('secondary', 'small')}>
              {t(`cap.paper.${language}`)}
            </a>
          ))}
        </p>
      </header>

      <section className="p-5">
        <h4 className="font-bold">{t('cap.household.title')}</h4>
        <p className="mb-3 text-[0.875rem] text-ink-soft">
          {t('cap.household.lead', { month: formatMonth(cap.applicationMonth), year: formatFiscalYear(cap.taxYear) })}
        </p>
        <CapHousehold lines={cap.household} total={cap.incomeLevyTotalYen} />
      </section>

      <section className="border-t border-line p-5">
        <h4 className="mb-3 font-bold">{t('cap.steps.title')}</h4>
        <CapSteps steps={cap.steps} />
      </section>

      <footer className="flex flex-wrap items-end justify-between gap-4 border-t-2 border-dashed border-solid-gray-420 p-5">
        <div>
          <p className="text-[0.875rem] text-ink-soft">{t('cap.tier')}</p>
          <p className="text-[1.125rem] font-bold">{t(`cap.tiers.${cap.tier}`, { defaultValue: cap.tier })}</p>
          {marks.length > 0 && <p>{marks.map((mark) => t(`cap.mark.${mark}`)).join(t('cap.separator'))}</p>}
        </div>
        <div className="text-right">
          <p className="text-[0.875rem] text-ink-soft">{t('cap.result')}</p>
          <p className="text-[1.75rem] leading-130 font-bold tabular-nums">{formatYen(cap.sharedCapYen ?? cap.monthlyCapYen)}</p>
          {typeof cap.sharedCapYen === 'number' && (
            <p className="text-[0.875rem] text-ink-soft tabular-nums">{t('cap.shared', { day: formatDate(cap.sharedFrom), base: formatYen(cap.monthlyCapYen) })}</p>
          )}
        </div>
      </footer>
    </article>
  );
}
