import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaItem, MeetingDetail } from '@/api/meeting-types';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Table, type Column } from '@/components/ui/table';
import { useRemoval } from '@/features/meetings/meetings-api';
import { useSheetWords } from '@/features/meetings/sheet-words';
import { VerdictBadge } from '@/components/casework/verdict-badge';
import { hasRight, useSession } from '@/lib/session';

/** The cases of a meeting by their numbers. Each opens its anonymous sheet. */
export function Agenda({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const { user } = useSession();
  const words = useSheetWords();
  const removal = useRemoval(meeting);
  const office = hasRight(user, 'BOARD_READ');
  const mayRemove = hasRight(user, 'BOARD_PREPARE') && meeting.state === 'PLANNED';
  if (meeting.agenda.length === 0) return <EmptyState title={t('agendaEmpty')} />;
  const columns: Column<AgendaItem>[] = [
    {
      id: 'no',
      header: t('no'),
      isRowHeader: true,
      cell: ({ no }) => (
        <Link to={`/meetings/${meeting.id}/cases/${no}`} className="font-bold whitespace-nowrap text-blue-900 underline underline-offset-4">
          {t('caseNo', { no })}
        </Link>
      ),
    },
    ...(office ? [{ id: 'number', header: t('applicationNumber'), className: 'tabular-nums', cell: (item: AgendaItem) => item.applicationNumber ?? '' }] : []),
    { id: 'person', header: t('person'), className: 'whitespace-nowrap', cell: ({ sheet }) => words.person(sheet) },
    { id: 'kind', header: t('kind'), cell: ({ sheet }) => words.kind(sheet) },
    { id: 'disease', header: t('disease'), cell: ({ sheet }) => sheet.diseaseName ?? '' },
    { id: 'requests', header: t('requests'), cell: ({ sheet }) => words.requests(sheet) },
    { id: 'view', header: t('secretariatView'), cell: ({ secretariatView }) => (secretariatView ? <VerdictBadge verdict={secretariatView} /> : t('notYet')) },
    {
      id: 'opinions',
      header: t('opinions'),
      cell: ({ opinions, secondReviewerMissing }) => (
        <>
          {t('opinionCount', { count: opinions.length })}
          {secondReviewerMissing && meeting.state === 'CONSULTED' && <span className="block text-[0.8125rem] font-bold text-error-2">{t('secondReviewerMissing')}</span>}
        </>
      ),
    },
    { id: 'verdict', header: t('reply'), cell: ({ verdict }) => (verdict ? <VerdictBadge verdict={verdict} /> : '') },
    ...(mayRemove
      ? [
          {
            id: 'remove',
            header: <span className="sr-only">{t('remove')}</span>,
            cell: ({ no }: AgendaItem) => (
              <Button size="small" variant="secondary" aria-label={t('removeNo', { no })} isDisabled={removal.isPending} onPress={() => removal.mutate(no)}>
                {t('remove')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {removal.isError && (
        <div className="p-4">
          <ProblemPanel problem={removal.error} />
        </div>
      )}
      <Table caption={t('agenda', { count: meeting.agenda.length })} columns={columns} rows={meeting.agenda} rowKey={({ no }) => String(no)} />
    </>
  );
}
