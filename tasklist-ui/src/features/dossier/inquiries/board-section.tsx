import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Items } from '@/api/lists';
import type { BoardRound } from '@/api/meeting-types';
import { Card, DescriptionList } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { VerdictBadge } from '@/components/casework/verdict-badge';
import { api } from '@/lib/api-client';
import { formatDate } from '@/lib/dates';

const roundsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'inquiries', 'board'],
    queryFn: ({ signal }) => api.get<Items<BoardRound>>(`/api/cases/${caseId}/inquiries/board`, { signal }).then(({ items }) => items),
  });

/** ⑨ What the board was asked of a case, round by round, and what it said. */
export function BoardSection({ caseId }: { caseId: string }) {
  const { t } = useTranslation('meetings');
  const rounds = useQuery(roundsQuery(caseId));
  if (rounds.isPending) return <LoadingPanel />;
  if (rounds.isError) return <ProblemPanel problem={rounds.error} onRetry={() => void rounds.refetch()} />;
  return (
    <Card title={t('title')}>
      {rounds.data.length === 0 && <p className="text-ink-soft">{t('rounds.none')}</p>}
      <div className="flex flex-col gap-6">
        {rounds.data.map((round) => (
          <Round key={round.round} round={round} />
        ))}
      </div>
    </Card>
  );
}

function Round({ round }: { round: BoardRound }) {
  const { t } = useTranslation('meetings');
  const { meeting } = round;
  const paper = (number: string | null, on: string | null) => t('paperOf', { number, date: formatDate(on) });
  const items = [
    { term: t('waiting.since'), description: formatDate(round.queuedAt.slice(0, 10)) },
    {
      term: t('meeting'),
      description: meeting ? (
        <Link to={`/meetings/${meeting.id}`} className="text-blue-900 underline underline-offset-4">
          {paper(meeting.number, meeting.heldOn)}
        </Link>
      ) : (
        t(`rounds.states.${round.state}`)
      ),
    },
    ...(meeting?.consultedOn ? [{ term: t('consultation'), description: paper(meeting.consultationNumber, meeting.consultedOn) }] : []),
    ...(meeting?.repliedOn ? [{ term: t('reply'), description: paper(meeting.replyNumber, meeting.repliedOn) }] : []),
    ...(round.verdict ? [{ term: t('rounds.verdict'), description: <VerdictBadge verdict={round.verdict} /> }] : []),
    ...(round.severe || round.lifeSupport ? [{ term: t('replyForm.recognised'), description: [round.severe && t('severe'), round.lifeSupport && t('lifeSupport')].filter(Boolean).join(t('separator')) }] : []),
    ...(round.reason ? [{ term: t('replyForm.reason'), description: round.reason }] : []),
    ...(round.question ? [{ term: t('replyForm.question'), description: round.question }] : []),
    ...(round.answer ? [{ term: t('answer'), description: t('rounds.answered', { answer: round.answer, date: formatDate(round.answeredOn) }) }] : []),
  ];
  return (
    <section aria-label={t('earlierRound', { count: round.round })}>
      <h3 className="font-bold">{t('earlierRound', { count: round.round })}</h3>
      <DescriptionList columns={2} items={items} />
    </section>
  );
}
