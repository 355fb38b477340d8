import { queryOptions, useQuery } from '@tanstack/react-query';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Card, DescriptionList } from '@/components/ui/card';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table } from '@/components/ui/table';
import { api } from '@/lib/api-client';
import { formatDateShort } from '@/lib/dates';
import { useWords, type Words } from '@/lib/words';

interface InsurerReply {
  receiptNumber: string;
  receivedOn: string;
  place: 'RECEIVED' | 'ON_THE_WAY' | 'ACKNOWLEDGED';
  officeDays: number;
  unclearReason?: string;
}

interface InsurerLetter {
  letterNumber: string;
  attempt: number;
  state: string;
  insurerName?: string;
  preparedAt: string;
  postedOn?: string;
  trackingNumber?: string;
  reminders: number;
  lastRemindedOn?: string;
  reply?: InsurerReply;
}

interface InsurerInquiries {
  consent?: { given: boolean; on: string; way: string };
  letters: InsurerLetter[];
  category?: { category: string; validFrom?: string; answeredOn: string };
}

const insurerInquiries = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'inquiries', 'insurer'],
    queryFn: ({ signal }) => api.get<InsurerInquiries>(`/api/cases/${caseId}/inquiries/insurer`, { signal }),
  });

const tones: Record<string, Tone> = { REGISTERED: 'success', UNCLEAR: 'warning', CANCELLED: 'neutral' };

/** ⑧ The consent, the letters to the insurer with what came back, and the category. */
export function InsurerSection({ caseId }: { caseId: string }) {
  const t = useWords('insurer');
  const inquiries = useQuery(insurerInquiries(caseId));
  if (inquiries.isPending) return <LoadingPanel />;
  if (inquiries.isError) return <ProblemPanel problem={inquiries.error} onRetry={() => void inquiries.refetch()} />;
  const { consent, letters, category } = inquiries.data;
  return (
    <Card title={t('dossier.title')}>
      <DescriptionList
        columns={2}
        items={[
          {
            term: t('dossier.consent'),
            description: consent
              ? t(consent.given ? 'dossier.given' : 'dossier.refused', { date: formatDateShort(consent.on), way: t(`dossier.ways.${consent.way}`) })
              : t('dossier.noConsent'),
          },
          {
            term: t('dossier.category'),
            description: category
              ? t('dossier.registered', { category: t(`dossier.classes.${category.category}`), date: formatDateShort(category.answeredOn) })
              : t('dossier.noCategory'),
          },
        ]}
      />
      {letters.length === 0 ? <p className="mt-4 text-ink-soft">{t('dossier.none')}</p> : <Letters letters={letters} t={t} />}
    </Card>
  );
}

function Letters({ letters, t }: { letters: InsurerLetter[]; t: Words }) {
  return (
    <Table
      caption={t('dossier.letters')}
      className="mt-4"
      rows={letters}
      rowKey={({ letterNumber }) => letterNumber}
      columns={[
        { id: 'number', header: t('letterNumber'), isRowHeader: true, className: 'tabular-nums', cell: (letter) => letter.letterNumber },
        { id: 'insurer', header: t('insurer'), cell: (letter) => letter.insurerName ?? '―' },
        { id: 'posted', header: t('runs.postedOn'), cell: (letter) => formatDateShort(letter.postedOn) || '―' },
        { id: 'tracking', header: t('run.tracking'), className: 'tabular-nums', cell: (letter) => letter.trackingNumber ?? '―' },
        {
          id: 'reminders',
          header: t('awaited.reminders'),
          cell: (letter) => (letter.lastRemindedOn ? t('dossier.reminded', { count: letter.reminders, date: formatDateShort(letter.lastRemindedOn) }) : '―'),
        },
        { id: 'reply', header: t('dossier.reply'), cell: (letter) => (letter.reply ? <Reply reply={letter.reply} t={t} /> : '―') },
        { id: 'state', header: t('state'), cell: (letter) => <StatusBadge tone={tones[letter.state] ?? 'info'}>{t(`dossier.states.${letter.state}`)}</StatusBadge> },
      ]}
    />
  );
}

function Reply({ reply, t }: { reply: InsurerReply; t: Words }) {
  return (
    <>
      {t('dossier.received', { receipt: reply.receiptNumber, date: formatDateShort(reply.receivedOn) })}
      <span className="block text-[0.8125rem] text-ink-soft">
        {t('dossier.where', { place: t(`places.${reply.place}`), days: t('officeDays', { count: reply.officeDays }) })}
      </span>
      {reply.unclearReason && <span className="block text-[0.8125rem]">{t(`dossier.reasons.${reply.unclearReason}`)}</span>}
    </>
  );
}
