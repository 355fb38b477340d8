import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AgendaItem } from '@/api/meeting-types';
import { Card, DescriptionList } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { meetingQuery, sheetQuery } from '@/features/meetings/meetings-api';
import { OpinionForm } from '@/features/meetings/opinion-form';
import { useSheetWords } from '@/features/meetings/sheet-words';
import { VerdictBadge } from '@/components/casework/verdict-badge';
import { ViewForm } from '@/features/meetings/view-form';
import { formatDate, formatDateTime } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

/** ⑨ One case before the board, without anybody's name: the sheet, the secretariat's view, the opinions. */
export default function SheetPage() {
  const { t } = useTranslation('meetings');
  const { user } = useSession();
  const { id = '', no = '' } = useParams();
  const meeting = useQuery(meetingQuery(id));
  const sheet = useQuery(sheetQuery(id, no));
  if (meeting.isPending || sheet.isPending) return <LoadingPanel />;
  const problem = meeting.error ?? sheet.error;
  if (problem || !meeting.data || !sheet.data) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemPanel problem={problem} />
      </>
    );
  }
  const item = sheet.data;
  const { state, agenda, title } = meeting.data;
  const at = agenda.findIndex((other) => other.no === item.no);
  return (
    <>
      <nav aria-label={t('breadcrumb')} className="flex flex-wrap gap-x-6 pb-2 text-[0.9375rem]">
        <Link to={`/meetings/${id}`} className="text-blue-900 underline underline-offset-4">
          {title}
        </Link>
        {[agenda[at - 1], agenda[at + 1]].map((other, index) =>
          other ? (
            <Link key={other.no} to={`/meetings/${id}/cases/${other.no}`} className="text-blue-900 underline underline-offset-4">
              {t(index === 0 ? 'previousCase' : 'nextCase', { no: other.no })}
            </Link>
          ) : null,
        )}
      </nav>
      <PageHeader title={t('sheetTitle', { no: item.no })} lead={t(item.applicationNumber ? 'sheetLeadOffice' : 'sheetLead')} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="flex flex-col gap-5">
          <Card title={t('sheet')}>
            <SheetFacts item={item} />
          </Card>
          {item.earlier.map((earlier) => (
            <Card key={earlier.round} title={t('earlierRound', { count: earlier.round })}>
              <DescriptionList
                items={[
                  { term: t('replyForm.reason'), description: earlier.reason ?? '' },
                  { term: t('replyForm.question'), description: earlier.question ?? '' },
                  { term: t('answer'), description: earlier.answer ?? t('notYet') },
                ]}
              />
            </Card>
          ))}
        </div>
        <div className="flex flex-col gap-5">
          {hasRight(user, 'BOARD_PREPARE') && state === 'PLANNED' ? <ViewForm key={item.version} meetingId={id} item={item} /> : <SecretariatView item={item} />}
          <Opinions item={item} />
          {hasRight(user, 'BOARD_OPINE') && state === 'CONSULTED' && <OpinionForm key={item.opinions.find(({ own }) => own)?.version ?? 'new'} meetingId={id} item={item} />}
        </div>
      </div>
    </>
  );
}

function SheetFacts({ item }: { item: AgendaItem }) {
  const { t } = useTranslation(['meetings', 'common']);
  const words = useSheetWords();
  const { sheet } = item;
  return (
    <DescriptionList
      items={[
        ...(item.applicationNumber ? [{ term: t('applicationNumber'), description: item.caseId ? <Link to={`/cases/${item.caseId}`} className="text-blue-900 underline underline-offset-4">{item.applicationNumber}</Link> : item.applicationNumber }] : []),
        { term: t('person'), description: words.person(sheet) },
        { term: t('kind'), description: words.kind(sheet) },
        { term: t('diseaseGroup'), description: sheet.diseaseGroupName ?? '' },
        { term: t('disease'), description: sheet.diseaseName ?? '' },
        { term: t('requests'), description: words.requests(sheet) || t('noRequests') },
        { term: t('diagnosisDate'), description: formatDate(sheet.diagnosisDate) },
        { term: t('opinionDate'), description: formatDate(sheet.opinionDate) },
        { term: t('applicationDate'), description: formatDate(sheet.applicationDate) },
        { term: t('round'), description: item.round },
      ]}
    />
  );
}

function SecretariatView({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('meetings');
  return (
    <Card title={t('secretariatView')}>
      <DescriptionList
        items={[
          { term: t('view'), description: item.secretariatView ? <VerdictBadge verdict={item.secretariatView} /> : t('notYet') },
          { term: t('course'), description: <span className="whitespace-pre-wrap">{item.course ?? ''}</span> },
          { term: t('doubts'), description: <span className="whitespace-pre-wrap">{item.doubts ?? t('noDoubts')}</span> },
        ]}
      />
    </Card>
  );
}

function Opinions({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('meetings');
  return (
    <Card title={t('opinionsOf', { count: item.opinions.length })}>
      {item.opinions.length === 0 && <p className="text-ink-soft">{t('noOpinions')}</p>}
      <ul className="flex flex-col gap-3">
        {item.opinions.map((opinion) => (
          <li key={`${opinion.reviewer}-${opinion.givenAt}`} className="border-b border-line pb-3 last:border-b-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-4">
              <strong>{opinion.reviewer}</strong>
              <VerdictBadge verdict={opinion.verdict} />
              {opinion.severe && <span>{t('severe')}</span>}
              {opinion.lifeSupport && <span>{t('lifeSupport')}</span>}
              <span className="text-[0.875rem] text-ink-soft">{formatDateTime(opinion.givenAt)}</span>
            </p>
            {opinion.reason && <p className="whitespace-pre-wrap">{opinion.reason}</p>}
          </li>
        ))}
      </ul>
      {item.secondReviewerMissing && <p className="mt-3 font-bold text-error-2">{t('secondReviewerMissing')}</p>}
    </Card>
  );
}
