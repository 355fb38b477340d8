import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { MeetingDetail } from '@/api/meeting-types';
import { buttonClasses } from '@/components/ui/button-styles';
import { Card, DescriptionList } from '@/components/ui/card';
import { DocumentIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Agenda } from '@/features/meetings/agenda';
import { ConsultationForm } from '@/features/meetings/consultation-form';
import { consultationUrl, meetingQuery, replyUrl } from '@/features/meetings/meetings-api';
import { MoreCases } from '@/features/meetings/more-cases';
import { ReplyForm } from '@/features/meetings/reply-form';
import { formatDate } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

/** ⑨ One meeting: its agenda, the consultation, the reply. */
export default function MeetingPage() {
  const { t } = useTranslation('meetings');
  const { user } = useSession();
  const { id = '' } = useParams();
  const meeting = useQuery(meetingQuery(id));
  if (meeting.isPending) return <LoadingPanel />;
  if (meeting.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={meeting.error} onRetry={() => void meeting.refetch()} />
      </>
    );
  }
  const { data } = meeting;
  const prepares = hasRight(user, 'BOARD_PREPARE');
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="pb-2 text-[0.9375rem]">
        <Link to="/meetings" className="text-blue-900 underline underline-offset-4">
          {t('title')}
        </Link>
      </nav>
      <PageHeader title={t('detailTitle', { title: data.title })} lead={t(`stateLead.${data.state}`)} actions={<Papers meeting={data} />} />
      <div className="flex flex-col gap-5">
        <Card title={t('facts')}>
          <DescriptionList columns={2} items={factsOf(data, t)} />
        </Card>
        <Card title={t('agenda', { count: data.agenda.length })} flush>
          <Agenda meeting={data} />
        </Card>
        {prepares && data.state === 'PLANNED' && <MoreCases meeting={data} />}
        {prepares && data.state === 'PLANNED' && <ConsultationForm meeting={data} />}
        {prepares && data.state === 'CONSULTED' && <ReplyForm key={data.version} meeting={data} />}
      </div>
    </>
  );
}

function Papers({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  if (meeting.state === 'PLANNED') return null;
  return (
    <>
      <a href={consultationUrl(meeting.id)} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
        <DocumentIcon />
        {t('consultationPaper')}
      </a>
      {meeting.state === 'REPLIED' && (
        <a href={replyUrl(meeting.id)} target="_blank" rel="noreferrer" className={buttonClasses('secondary')}>
          <DocumentIcon />
          {t('replyPaper')}
        </a>
      )}
    </>
  );
}

function factsOf(meeting: MeetingDetail, t: ReturnType<typeof useTranslation<'meetings'>>['t']) {
  return [
    { term: t('heldOn'), description: formatDate(meeting.heldOn) },
    { term: t('state'), description: t(`states.${meeting.state}`) },
    ...(meeting.consultedOn ? [{ term: t('consultation'), description: t('paperOf', { number: meeting.consultationNumber, date: formatDate(meeting.consultedOn) }) }] : []),
    ...(meeting.repliedOn ? [{ term: t('reply'), description: t('paperOf', { number: meeting.replyNumber, date: formatDate(meeting.repliedOn) }) }] : []),
    ...(meeting.chair ? [{ term: t('chair'), description: meeting.chair }] : []),
    ...(meeting.members.length > 0 ? [{ term: t('members'), description: meeting.members.join(t('separator')) }] : []),
  ];
}
