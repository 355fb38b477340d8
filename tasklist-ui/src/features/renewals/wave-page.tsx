import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { RunStateBadge } from '@/components/mailing/run-state-badge';
import { Badge, StatusBadge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { SkeletonRows } from '@/components/ui/skeleton';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { renewalQueries, states, useOpening, type LetterKind, type Notice, type RenewalState, type Run, type Wave } from '@/features/renewals/renewals-api';
import { WaveBar } from '@/features/renewals/wave-bar';
import { formatDate, formatDateShort, formatDateTime } from '@/lib/dates';
import { formatCount } from '@/lib/money';
import { hasRight, useSession } from '@/lib/session';

const link = 'font-bold text-blue-900 underline underline-offset-4 tabular-nums';
const tones: Record<RenewalState, Tone> = {
  TO_CHECK: 'danger', EXTRACTED: 'neutral', PREPARED: 'neutral', NOTIFIED: 'info', REMINDED: 'warning', APPLIED: 'info', DECIDED: 'success', EXPIRED: 'neutral', NOT_RENEWED: 'neutral',
};

/** ⑯ One month's end: how far its notices are, their letters on the way to the post, and every family in it. */
export default function WavePage() {
  const { t } = useTranslation('renewals');
  const { wave: id = '' } = useParams();
  const wave = useQuery(renewalQueries.wave(id));
  if (wave.isPending) return <LoadingPanel />;
  if (wave.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={wave.error} onRetry={() => void wave.refetch()} />
      </>
    );
  }
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/renewals" className="text-blue-900 underline underline-offset-4">
          {t('title')}
        </Link>
      </nav>
      <PageHeader
        title={t('waveTitle', { date: formatDate(wave.data.wave.monthEnd) })}
        lead={t('filing', { from: formatDate(wave.data.wave.filingFrom), to: formatDate(wave.data.wave.monthEnd) })}
      />
      <div className="flex flex-col gap-5">
        <Card title={t('progress', { count: wave.data.wave.total })}>
          <WaveBar wave={wave.data.wave} />
        </Card>
        <Letters wave={wave.data.wave} runs={wave.data.runs} largestRun={wave.data.largestRun} />
        <Notices wave={wave.data.wave} />
      </div>
    </>
  );
}

function Letters({ wave, runs, largestRun }: { wave: Wave; runs: Run[]; largestRun: number }) {
  const { t } = useTranslation('renewals');
  const { user } = useSession();
  const navigate = useNavigate();
  const opening = useOpening(wave.id);
  const open = (kind: LetterKind) => opening.mutate(kind, { onSuccess: ({ id }) => void navigate(`/renewals/${wave.id}/runs/${id}`) });
  return (
    <Card
      title={t('runs.title')}
      flush
      actions={
        hasRight(user, 'RENEWAL_DO') && (
          <>
            {wave.notices > 0 && <Button isPending={opening.isPending} onPress={() => open('NOTICE')}>{t('runs.open', { count: Math.min(wave.notices, largestRun) })}</Button>}
            {wave.reminders > 0 && (
              <Button variant="secondary" isPending={opening.isPending} onPress={() => open('REMINDER')}>
                {t('runs.openReminders', { count: Math.min(wave.reminders, largestRun) })}
              </Button>
            )}
          </>
        )
      }
    >
      {opening.isError && <ProblemPanel problem={opening.error} />}
      {hasRight(user, 'RENEWAL_DO') && Math.max(wave.notices, wave.reminders) > largestRun && (
        <p className="px-5 pb-4 text-ink-soft">{t('runs.largest', { largest: formatCount(largestRun), waiting: formatCount(Math.max(wave.notices, wave.reminders)) })}</p>
      )}
      {runs.length === 0 ? (
        <EmptyState title={t('runs.none')} />
      ) : (
        <Table
          caption={t('runs.title')}
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'number',
              header: t('runs.number'),
              isRowHeader: true,
              cell: (run) => (
                <Link to={`/renewals/${wave.id}/runs/${run.id}`} className={link}>
                  {run.number}
                </Link>
              ),
            },
            { id: 'kind', header: t('runs.kind'), cell: (run) => t(`letter.${run.kind}`) },
            { id: 'letters', header: t('runs.letters'), align: 'right', cell: ({ totals }) => totals.letters },
            { id: 'opened', header: t('runs.opened'), cell: (run) => `${formatDateTime(run.openedAt)} ${run.openedBy}` },
            { id: 'posted', header: t('runs.postedOn'), cell: (run) => (run.postedOn ? formatDate(run.postedOn) : '') },
            {
              id: 'state',
              header: t('stateHeader'),
              cell: (run) => <RunStateBadge run={run} words="renewals" />,
            },
          ]}
        />
      )}
    </Card>
  );
}

function Notices({ wave }: { wave: Wave }) {
  const { t } = useTranslation('renewals');
  const [state, setState] = useState<RenewalState | 'ALL'>('ALL');
  const notices = useQuery(renewalQueries.notices(wave.id, state === 'ALL' ? null : state));
  const items = notices.data?.items ?? [];
  return (
    <Card
      title={t('notices.title')}
      flush
      actions={
        <Select
          label={t('notices.filter')}
          className="w-64"
          value={state}
          onChange={(value) => setState(value || 'ALL')}
          options={[
            { value: 'ALL' as const, label: t('notices.all', { count: wave.total }) },
            ...states.filter((each) => wave.counts[each] > 0).map((each) => ({ value: each, label: `${t(`state.${each}`)} ${wave.counts[each]}` })),
          ]}
        />
      }
    >
      {notices.isPending && <SkeletonRows rows={3} columns={5} />}
      {notices.isError && (
        <div className="p-4">
          <ProblemPanel problem={notices.error} onRetry={() => void notices.refetch()} />
        </div>
      )}
      {notices.data && items.length === 0 && <EmptyState title={t('notices.none')} />}
      {items.length > 0 && (
        <Table
          caption={t('notices.title')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { id: 'number', header: t('notices.number'), isRowHeader: true, className: 'tabular-nums', cell: (notice) => notice.number },
            {
              id: 'patient',
              header: t('notices.patient'),
              cell: (notice) => (
                <Link to={`/cases/${notice.caseId}/overview`} className={link}>
                  {notice.patientName || t('notices.dossier')}
                </Link>
              ),
            },
            { id: 'ends', header: t('notices.endsOn'), cell: (notice) => formatDateShort(notice.endsOn) },
            { id: 'state', header: t('stateHeader'), cell: (notice) => <StatusBadge tone={tones[notice.state]}>{t(`state.${notice.state}`)}</StatusBadge> },
            { id: 'remarks', header: t('notices.remarks'), cell: (notice) => <Remarks notice={notice} /> },
            { id: 'posted', header: t('notices.postedOn'), cell: ({ postedOn }) => (postedOn ? formatDateShort(postedOn) : '') },
            {
              id: 'applied',
              header: t('notices.appliedOn'),
              cell: ({ appliedOn, renewalCaseId }) =>
                appliedOn && renewalCaseId ? (
                  <Link to={`/cases/${renewalCaseId}/overview`} className={link}>
                    {formatDateShort(appliedOn)}
                  </Link>
                ) : (
                  ''
                ),
            },
          ]}
          footer={
            notices.data && notices.data.total > items.length ? (
              <tr>
                <td colSpan={7} className="px-4 py-3 font-normal text-ink-soft">{t('notices.more', { shown: items.length, total: notices.data.total })}</td>
              </tr>
            ) : undefined
          }
        />
      )}
    </Card>
  );
}

function Remarks({ notice }: { notice: Notice }) {
  const { t } = useTranslation('renewals');
  return (
    <span className="flex flex-wrap gap-2">
      {notice.ground && <Badge>{t(`ground.${notice.ground}` as 'ground.DIED')}</Badge>}
      {!notice.ground && notice.doubts.map((doubt) => <Badge key={doubt} tone="warning">{t(`doubt.${doubt}` as 'doubt.DIED')}</Badge>)}
      {!notice.ground && notice.adult && !notice.twenty && !notice.doubts.includes('ADULT') && <Badge>{t('doubt.ADULT')}</Badge>}
    </span>
  );
}
