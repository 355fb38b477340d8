import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { CopyRun, CopyRunState } from '@/api/copy-types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { QueryTable } from '@/components/ui/query-table';
import { copyQueries, useRequesting } from '@/features/copies/copies-api';
import { formatDate, formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';

const tones: Record<CopyRunState, Tone> = { REQUESTED: 'info', NOTHING: 'neutral', ON_THE_WAY: 'info', ANSWERED: 'warning', CONFIRMED: 'success' };

/** ⑫ The runs of the copy registration, the newest first. */
export default function CopyRegistrationsPage() {
  const t = useWords('copies');
  const { user } = useSession();
  const navigate = useNavigate();
  const runs = useQuery(copyQueries.runs);
  const requesting = useRequesting();
  return (
    <>
      <PageHeader
        title={t('runs.title')}
        lead={t('runs.lead')}
        actions={
          <>
            <ButtonLink to="/provisions">{t('provisions.title')}</ButtonLink>
            {hasRight(user, 'COPY_DO') && (
              <Button
                isPending={requesting.isPending}
                onPress={() => requesting.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/copy-registrations/${id}`) })}
              >
                {t('runs.request')}
              </Button>
            )}
          </>
        }
      />
      {requesting.isError && <ProblemPanel problem={requesting.error} />}
      <Card flush>
        <QueryTable
          query={runs}
          caption={t('runs.title')}
          none={t('runs.none')}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'number',
              header: t('runs.number'),
              isRowHeader: true,
              cell: (run) => (
                <Link to={`/copy-registrations/${run.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
                  {run.number}
                </Link>
              ),
            },
            { id: 'started', header: t('runs.started'), cell: (run) => formatDateTime(run.startedAt) },
            { id: 'by', header: t('runs.by'), cell: (run) => run.requestedBy ?? t('runs.weekly') },
            { id: 'records', header: t('counts.records'), align: 'right', cell: ({ counts }) => counts.records },
            { id: 'done', header: t('counts.done'), align: 'right', cell: ({ counts }) => counts.registered + counts.deleted },
            { id: 'awaited', header: t('counts.awaited'), align: 'right', cell: ({ counts }) => counts.awaited },
            { id: 'errors', header: t('counts.errors'), align: 'right', cell: ({ counts }) => counts.held + counts.errors },
            { id: 'due', header: t('runs.due'), cell: (run) => (run.listsDueOn ? formatDate(run.listsDueOn) : '') },
            { id: 'state', header: t('state'), cell: (run) => <RunState run={run} /> },
          ]}
        />
      </Card>
    </>
  );
}

function RunState({ run }: { run: CopyRun }) {
  const t = useWords('copies');
  return (
    <span className="flex flex-wrap gap-2">
      <StatusBadge tone={tones[run.state]}>{t(`runs.states.${run.state}`)}</StatusBadge>
      {run.overdue && <StatusBadge tone="danger">{t('runs.overdue')}</StatusBadge>}
    </span>
  );
}
