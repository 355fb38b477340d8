import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Banner } from '@/components/ui/banner';
import { Card, DescriptionList } from '@/components/ui/card';
import { ApplicationFacts, BoardFacts, DiseaseFacts, InsuranceFacts } from '@/components/casework/case-facts';
import { caseQueries } from '@/api/cases';
import type { Dossier, Waiting } from '@/api/case-types';
import { formatDateTime } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { RefundsCard } from './refunds-card';
import { RenewalCard } from './renewal-card';

export function OverviewTab({ dossier }: { dossier: Dossier }) {
  const t = useWords('dossier');
  const others = dossier.possibleDuplicates ?? [];
  const agreed = (['insurerInquiry', 'network', 'notices'] as const).filter((consent) => dossier.consents?.[consent]);
  return (
    <div className="flex flex-col gap-5">
      {others.length > 0 && (
        <Banner tone="warning" title={t('duplicates.title')}>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link className="text-blue-1000 underline" to={`/cases/${other.id}/overview`}>
                  {other.applicationNumber}
                </Link>{' '}
                {t(`status.${other.status}`, { defaultValue: other.status })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(20rem,1fr)]">
        <div className="flex flex-col gap-5">
          <Card title={t('overview.application')}>
            <ApplicationFacts dossier={dossier} />
          </Card>
          <Card title={t('overview.disease')}>
            <DiseaseFacts disease={dossier.disease} special={dossier.special} />
          </Card>
          <Card title={t('overview.insurance')}>
            <InsuranceFacts insurance={dossier.insurance} />
          </Card>
          <Card title={t('overview.board')}>
            <BoardFacts board={dossier.board} />
          </Card>
        </div>
        <div className="flex flex-col gap-5">
          <RenewalCard caseId={dossier.id} />
          <RefundsCard caseId={dossier.id} />
          {dossier.waiting?.who && <WaitingCard waiting={dossier.waiting} />}
          <Card title={t('overview.consents')}>
            <p>{agreed.map((consent) => t(`consent.${consent}`)).join(t('separator')) || t('overview.noConsents')}</p>
          </Card>
          {(dossier.institutions?.length ?? 0) > 0 && (
            <Card title={t('overview.institutions')}>
              <ul className="list-disc pl-5">{dossier.institutions?.map((institution) => <li key={institution}>{institution}</li>)}</ul>
            </Card>
          )}
          <NotesCard caseId={dossier.id} />
        </div>
      </div>
    </div>
  );
}

function WaitingCard({ waiting }: { waiting: Waiting }) {
  const t = useWords('dossier');
  return (
    <Card title={t('waiting.title')}>
      <DescriptionList
        items={[
          { term: t('waiting.who'), description: waiting.who ?? '―' },
          {
            term: t('waiting.since'),
            description: waiting.since ? t('waiting.sinceDays', { at: formatDateTime(waiting.since), count: waiting.officeDays ?? 0 }) : '―',
          },
          ...(waiting.next ? [{ term: t('waiting.next'), description: waiting.next }] : []),
        ]}
      />
    </Card>
  );
}

function NotesCard({ caseId }: { caseId: string }) {
  const t = useWords('dossier');
  const notes = useQuery(caseQueries.notes(caseId));
  return (
    <Card title={t('note.title')}>
      {notes.data?.length === 0 && <p className="text-ink-soft">{t('note.none')}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {notes.data?.map((note) => (
          <li key={note.id} className="py-2">
            <p className="whitespace-pre-wrap">{note.text}</p>
            <p className="text-[0.8125rem] text-ink-soft">
              {note.authorName} / {formatDateTime(note.at)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
