import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { StatusBadge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { TabLinks } from '@/components/ui/tab-links';
import { monthQuery } from '@/features/claims/claims-api';
import { ExceptionsPanel } from '@/features/claims/exceptions-panel';
import { LinesPanel } from '@/features/claims/lines-panel';
import { MonthOverview } from '@/features/claims/month-overview';
import { monthTones } from '@/features/claims/tones';
import { formatMonth } from '@/lib/dates';
import { formatCount } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

/** ⑬ ⑭ One claim month: files and totals, progress, results, lines, exceptions. */
export default function ClaimMonthPage() {
  const { t } = useTranslation('claims');
  const { id = '', tab = 'overview' } = useParams();
  const { user } = useSession();
  const month = useQuery(monthQuery(id));
  if (month.isPending) return <LoadingPanel />;
  if (month.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={month.error} onRetry={() => void month.refetch()} />
      </>
    );
  }
  const { data } = month;
  const address = `/claim-months/${id}`;
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/claim-months" className="text-blue-900 underline underline-offset-4">
          {t('title')}
        </Link>
      </nav>
      <PageHeader title={t('monthTitle', { month: formatMonth(data.month.billing) })}>
        <p className="mt-1">
          <StatusBadge tone={monthTones[data.month.state]}>{t(`states.${data.month.state}`)}</StatusBadge>
        </p>
      </PageHeader>
      <div className="flex flex-col gap-5">
        <Banner title={data.waiting.sentence} />
        <TabLinks
          label={t('tabs.label')}
          selected={tab}
          tabs={[
            { id: 'overview', to: `${address}/overview`, label: t('tabs.overview') },
            { id: 'lines', to: `${address}/lines`, label: t('tabs.lines', { lines: formatCount(data.codes.reduce((sum, { lines }) => sum + lines, 0)) }) },
            { id: 'exceptions', to: `${address}/exceptions`, label: t('tabs.exceptions', { open: formatCount(data.exceptions.open) }) },
            ...(hasRight(user, 'PAYMENT_READ') ? [{ id: 'payment', to: `${address}/payment`, label: t('tabs.payment') }] : []),
          ]}
        />
        {tab === 'lines' ? <LinesPanel month={data} /> : tab === 'exceptions' ? <ExceptionsPanel id={id} /> : <MonthOverview month={data} />}
      </div>
    </>
  );
}
