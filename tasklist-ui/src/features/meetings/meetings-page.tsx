import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Meeting, MeetingState } from '@/api/meeting-types';
import { StatusBadge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { meetingsQuery } from '@/features/meetings/meetings-api';
import { PlanPanel } from '@/features/meetings/plan-panel';
import { formatDate } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

const tones: Record<MeetingState, 'info' | 'warning' | 'success'> = { PLANNED: 'info', CONSULTED: 'warning', REPLIED: 'success' };

/** ⑨ The meetings of the board, and the cases that wait for one. */
export default function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const { user } = useSession();
  const meetings = useQuery(meetingsQuery);
  const isOffice = hasRight(user, 'BOARD_READ');
  return (
    <>
      <PageHeader title={t('title')} lead={t(isOffice ? 'leadOffice' : 'leadReviewer')} />
      <div className="flex flex-col gap-6">
        {isOffice && <PlanPanel />}
        <Card title={t('list')} flush>
          {meetings.isPending && <SkeletonRows rows={4} columns={5} />}
          {meetings.isError && (
            <div className="p-4">
              <ProblemPanel problem={meetings.error} onRetry={() => void meetings.refetch()} />
            </div>
          )}
          {meetings.data?.length === 0 && <EmptyState title={t('none')} />}
          {meetings.data && meetings.data.length > 0 && <MeetingTable meetings={meetings.data} />}
        </Card>
      </div>
    </>
  );
}

function MeetingTable({ meetings }: { meetings: Meeting[] }) {
  const { t } = useTranslation('meetings');
  return (
    <Table
      caption={t('list')}
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          header: t('meeting'),
          isRowHeader: true,
          cell: (meeting) => (
            <Link to={`/meetings/${meeting.id}`} className="font-bold text-blue-900 underline underline-offset-4">
              {meeting.title}
            </Link>
          ),
        },
        { id: 'held', header: t('heldOn'), cell: ({ heldOn }) => formatDate(heldOn) },
        { id: 'cases', header: t('cases'), align: 'right', cell: ({ totals }) => totals.cases },
        { id: 'viewed', header: t('viewed'), align: 'right', cell: ({ totals }) => totals.viewed },
        { id: 'opinions', header: t('withOpinion'), align: 'right', cell: ({ totals }) => totals.withOpinion },
        { id: 'replied', header: t('replied'), align: 'right', cell: ({ totals }) => totals.replied },
        { id: 'state', header: t('state'), cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge> },
      ]}
    />
  );
}
