import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTakingOut } from '@/api/mailing';
import { MailingRunPage } from '@/components/mailing/mailing-run';
import { takeOutColumn } from '@/components/mailing/take-out-column';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table, type Column } from '@/components/ui/table';
import { renewalMailing, renewalQueries, type Run, type RunLetter } from '@/features/renewals/renewals-api';
import { formatDate, formatDateShort } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';
import { useWords } from '@/lib/words';

/** ⑯ One run of a wave's letters: its notices, or its reminders. */
export default function RenewalRunPage() {
  const { t } = useTranslation('renewals');
  const { id = '' } = useParams();
  const { user } = useSession();
  return (
    <MailingRunPage
      room={renewalMailing}
      query={useQuery(renewalQueries.run(id))}
      words="renewals"
      fallbackTitle={t('title')}
      title={({ kind, number }) => t('run.title', { kind: t(`letter.${kind}`), number })}
      parent={({ waveId, monthEnd }) => ({ to: `/renewals/${waveId}`, title: t('waveTitle', { date: formatDate(monthEnd) }) })}
      mayPrint={hasRight(user, 'RENEWAL_DO')}
    >
      {(run) => <Letters run={run} />}
    </MailingRunPage>
  );
}

function Letters({ run }: { run: Run }) {
  const { t } = useTranslation('renewals');
  const words = useWords('renewals');
  const { user } = useSession();
  const takingOut = useTakingOut(renewalMailing, run.id);
  const letters = run.letters ?? [];
  const mayTakeOut = hasRight(user, 'RENEWAL_DO') && (run.state === 'OPEN' || run.state === 'CHECKED');
  const columns: Column<RunLetter>[] = [
    { id: 'position', header: t('run.position'), align: 'right', className: 'w-14', cell: ({ position }) => position },
    { id: 'number', header: t('notices.number'), isRowHeader: true, className: 'tabular-nums', cell: (letter) => letter.noticeNumber },
    {
      id: 'patient',
      header: t('notices.patient'),
      cell: (letter) => (
        <Link to={`/cases/${letter.caseId}/overview`} className="font-bold text-blue-900 underline underline-offset-4">
          {letter.patientName || t('notices.dossier')}
        </Link>
      ),
    },
    { id: 'ends', header: t('notices.endsOn'), cell: (letter) => formatDateShort(letter.endsOn) },
    ...(mayTakeOut ? [takeOutColumn<RunLetter>(words, ({ noticeNumber }) => noticeNumber, takingOut.mutate)] : []),
  ];
  return (
    <Card title={t('run.letters')} flush>
      {takingOut.isError && <ProblemPanel problem={takingOut.error} />}
      {letters.length === 0 ? <EmptyState title={t('run.none')} /> : <Table caption={t('run.letters')} columns={columns} rows={letters} rowKey={({ id }) => id} />}
    </Card>
  );
}
