import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DashboardClaimMonth } from '@/api/types';
import { Card } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { claimMonthsQuery } from '@/features/dashboard/dashboard-api';
import { classes } from '@/lib/classes';
import { formatDateShort, formatMonth } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';

/** How far the newest claim months are: six stages on a line, and where the invoiced yen went. */
export function ClaimMonthsCard() {
  const { t } = useTranslation('dashboard');
  const months = useQuery(claimMonthsQuery);
  return (
    <Card title={t('months.title')}>
      {months.isPending && <SkeletonRows rows={2} columns={4} />}
      {months.isError && <ProblemPanel problem={months.error} onRetry={() => void months.refetch()} />}
      {months.data?.length === 0 && <p className="text-ink-soft">{t('months.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {months.data?.map((month) => (
          <Month key={month.id} month={month} />
        ))}
      </ul>
    </Card>
  );
}

function Month({ month }: { month: DashboardClaimMonth }) {
  const { t } = useTranslation('dashboard');
  const next = month.stages.find(({ at }) => at === null);
  return (
    <li className="grid gap-x-8 gap-y-2 py-3 lg:grid-cols-[11rem_1fr_20rem]">
      <div>
        <Link to={`/claim-months/${month.id}`} className="font-bold text-blue-900 underline underline-offset-4">
          {formatMonth(month.billingMonth)}
        </Link>
        <p className="text-[0.8125rem] text-ink-soft tabular-nums">{t('months.lines', { count: month.invoicedCount, shown: formatCount(month.invoicedCount) })}</p>
      </div>
      <ol className="flex" aria-label={t('months.stages')}>
        {month.stages.map(({ stage, at }) => (
          <li key={stage} className="flex-1">
            <span aria-hidden="true" className={classes('block h-2 border-r-2 border-white', at ? 'bg-green-600' : stage === next?.stage ? 'bg-blue-200' : 'bg-solid-gray-50')} />
            <span className={classes('mt-1 block text-[0.8125rem] leading-130', stage === next?.stage && 'font-bold')}>{t(`months.stage.${stage}`)}</span>
            <span className="block text-[0.75rem] leading-130 text-ink-soft tabular-nums">{at ? formatDateShort(at) : stage === next?.stage ? t('months.next') : ''}</span>
          </li>
        ))}
      </ol>
      <dl className="grid grid-cols-2 gap-x-4 text-[0.8125rem] leading-150">
        {(['invoicedYen', 'payableYen', 'heldYen', 'returnedYen'] as const).map((key) => (
          <div key={key} className="flex justify-between gap-2">
            <dt className="text-ink-soft">{t(`months.${key}`)}</dt>
            <dd className={classes('tabular-nums', key === 'heldYen' && month.heldYen > 0 && 'font-bold text-orange-1000')}>{formatYen(month[key])}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
