import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { toast } from '@/components/ui/toast-store';
import { renewalQueries, useExtracting, type Wave } from '@/features/renewals/renewals-api';
import { WaveBar } from '@/features/renewals/wave-bar';
import { formatDate, todayIso } from '@/lib/dates';
import { formatCount } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

/** ⑯ The certificates that end, month by month: who was written to, who has applied, and for whom it ends. */
export default function RenewalsPage() {
  const { t } = useTranslation('renewals');
  const { user } = useSession();
  const waves = useQuery(renewalQueries.waves);
  const extracting = useExtracting();
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          hasRight(user, 'RENEWAL_DO') &&
          waves.data && (
            <Button
              isPending={extracting.isPending}
              onPress={() => extracting.mutate(null, { onSuccess: ({ extracted }) => toast.success(t('extracted', { count: extracted })) })}
            >
              {t('extract', { date: formatDate(waves.data.lastDue) })}
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-5">
        {extracting.isError && <ProblemPanel problem={extracting.error} />}
        {waves.isPending && <LoadingPanel />}
        {waves.isError && <ProblemPanel problem={waves.error} onRetry={() => void waves.refetch()} />}
        {waves.data?.items.length === 0 && (
          <Card title={t('waves')}>
            <EmptyState title={t('none')}>{t('noneText', { date: formatDate(waves.data.lastDue) })}</EmptyState>
          </Card>
        )}
        {waves.data?.items.map((wave) => <WaveCard key={wave.id} wave={wave} />)}
      </div>
    </>
  );
}

function WaveCard({ wave }: { wave: Wave }) {
  const { t } = useTranslation('renewals');
  const today = todayIso();
  return (
    <Card
      title={t('waveTitle', { date: formatDate(wave.monthEnd) })}
      actions={
        <Link to={`/renewals/${wave.id}`} className="font-bold text-blue-900 underline underline-offset-4">
          {t('open', { count: formatCount(wave.total) })}
        </Link>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem] text-ink-soft">
          <span>{t('filing', { from: formatDate(wave.filingFrom), to: formatDate(wave.monthEnd) })}</span>
          <span>{t(wave.reminderOn > today ? 'reminderOn' : 'reminderPast', { date: formatDate(wave.reminderOn) })}</span>
          {wave.notices > 0 && <Badge tone="info">{t('toPrint', { count: wave.notices })}</Badge>}
          {wave.reminders > 0 && <Badge tone="warning">{t('remindersToPrint', { count: wave.reminders })}</Badge>}
        </p>
        <WaveBar wave={wave} />
      </div>
    </Card>
  );
}
