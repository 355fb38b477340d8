import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { RunStateBadge } from '@/components/mailing/run-state-badge';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { QueryTable } from '@/components/ui/query-table';
import { AddressDialog } from '@/features/insurer/address-dialog';
import { applicationColumn } from '@/features/insurer/application-column';
import { insurerQueries, useOpening, type WaitingLetter } from '@/features/insurer/insurer-api';
import { formatDate, formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

const link = 'font-bold text-blue-900 underline underline-offset-4 tabular-nums';

/** ⑧ Letters to insurers: what waits to be printed, the runs through the post, and what nobody has answered yet. */
export default function LettersPage() {
  const { t } = useTranslation('insurer');
  return (
    <>
      <PageHeader title={t('letters.title')} lead={t('letters.lead')} />
      <div className="flex flex-col gap-6">
        <Waiting />
        <Runs />
        <Awaited />
      </div>
    </>
  );
}

function Waiting() {
  const { t } = useTranslation('insurer');
  const { user } = useSession();
  const navigate = useNavigate();
  const waiting = useQuery(insurerQueries.waiting);
  const opening = useOpening();
  const [addressed, setAddressed] = useState<WaitingLetter | null>(null);
  const mayDo = hasRight(user, 'INQUIRY_DO');
  const ready = (waiting.data ?? []).filter(({ addressKnown }) => addressKnown).length;
  return (
    <Card
      title={t('waiting.title')}
      flush
      actions={
        mayDo && (
          <Button
            isDisabled={ready === 0}
            isPending={opening.isPending}
            onPress={() => opening.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/insurer-letters/${id}`) })}
          >
            {t('waiting.open', { count: ready })}
          </Button>
        )
      }
    >
      {opening.isError && <ProblemPanel problem={opening.error} />}
      <QueryTable
        query={waiting}
        caption={t('waiting.title')}
        none={t('waiting.none')}
        rowKey={({ id }) => id}
        columns={[
          { id: 'number', header: t('letterNumber'), isRowHeader: true, className: 'tabular-nums', cell: (letter) => letter.letterNumber },
          applicationColumn(t('applicationNumber')),
          { id: 'patient', header: t('patient'), cell: (letter) => letter.patientName ?? '' },
          { id: 'insurer', header: t('insurer'), cell: (letter) => letter.insurerName ?? t('waiting.unknown') },
          { id: 'days', header: t('waiting.days'), align: 'right', cell: ({ officeDays }) => t('officeDays', { count: officeDays }) },
          {
            id: 'state',
            header: t('state'),
            cell: (letter) =>
              letter.addressKnown ? (
                <StatusBadge tone="info">{t(letter.attempt > 1 ? 'waiting.again' : 'waiting.ready')}</StatusBadge>
              ) : mayDo ? (
                <Button variant="secondary" size="small" onPress={() => setAddressed(letter)} aria-label={t('waiting.addressOf', { number: letter.letterNumber })}>
                  {t('waiting.address')}
                </Button>
              ) : (
                <StatusBadge tone="warning">{t('waiting.noAddress')}</StatusBadge>
              ),
          },
        ]}
      />
      {addressed && <AddressDialog letter={addressed} onClose={() => setAddressed(null)} />}
    </Card>
  );
}

function Runs() {
  const { t } = useTranslation('insurer');
  const runs = useQuery(insurerQueries.runs);
  return (
    <Card title={t('runs.title')} flush>
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
              <Link to={`/insurer-letters/${run.id}`} className={link}>
                {run.number}
              </Link>
            ),
          },
          { id: 'opened', header: t('runs.opened'), cell: (run) => formatDateTime(run.openedAt) },
          { id: 'by', header: t('runs.openedBy'), cell: (run) => run.openedBy },
          { id: 'letters', header: t('runs.letters'), align: 'right', cell: ({ totals }) => totals.letters },
          { id: 'posted', header: t('runs.postedOn'), cell: (run) => (run.postedOn ? formatDate(run.postedOn) : '') },
          {
            id: 'state',
            header: t('state'),
            cell: (run) => <RunStateBadge run={run} words="insurer" />,
          },
        ]}
      />
    </Card>
  );
}

function Awaited() {
  const { t } = useTranslation('insurer');
  const awaited = useQuery(insurerQueries.awaited);
  return (
    <Card title={t('awaited.title')} flush>
      <QueryTable
        query={awaited}
        caption={t('awaited.title')}
        none={t('awaited.none')}
        rowKey={({ id }) => id}
        columns={[
          { id: 'number', header: t('letterNumber'), isRowHeader: true, className: 'tabular-nums', cell: (letter) => letter.letterNumber },
          applicationColumn(t('applicationNumber')),
          { id: 'insurer', header: t('insurer'), cell: (letter) => letter.insurerName },
          { id: 'posted', header: t('runs.postedOn'), cell: (letter) => formatDate(letter.postedOn) },
          { id: 'days', header: t('awaited.days'), align: 'right', cell: ({ officeDays }) => t('officeDays', { count: officeDays }) },
          { id: 'reminders', header: t('awaited.reminders'), align: 'right', cell: ({ reminders }) => reminders },
          { id: 'next', header: t('awaited.next'), cell: (letter) => (letter.nextReminderOn ? formatDate(letter.nextReminderOn) : '') },
        ]}
      />
    </Card>
  );
}
