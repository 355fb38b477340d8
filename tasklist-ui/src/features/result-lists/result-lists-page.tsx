import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { municipalitiesQuery } from '@/api/reference';
import type { ResultEntry, ResultListsOfMonth, ResultOutcome } from '@/api/types';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ChevronLeftIcon, ChevronRightIcon, DocumentIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { Select } from '@/components/ui/select';
import { LoadingPanel } from '@/components/ui/spinner';
import { Table, type Column } from '@/components/ui/table';
import { Deliveries } from '@/features/result-lists/deliveries';
import { api } from '@/lib/api-client';
import { formatDateShort, formatMonth, todayIso } from '@/lib/dates';
import { formatYen } from '@/lib/money';
import { useSession } from '@/lib/session';

const resultListsQuery = (month: string, municipality: string) =>
  queryOptions({
    queryKey: ['result-lists', month, municipality],
    queryFn: ({ signal }) => api.get<ResultListsOfMonth>('/api/result-lists', { signal, query: { month, municipality } }),
  });

const tones: Record<ResultOutcome, 'success' | 'danger'> = { CERTIFIED: 'success', REFUSED: 'danger', REJECTED: 'danger' };

function shifted(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** ⑪' What became of the applications of a month, municipality by municipality. */
export default function ResultListsPage() {
  const { t } = useTranslation('result-lists');
  const { user } = useSession();
  const [params, setParams] = useSearchParams();
  const thisMonth = todayIso().slice(0, 7);
  const wanted = params.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? wanted : thisMonth;
  const isPrefecture = user.municipalityCode === null;
  const municipality = isPrefecture ? (params.get('municipality') ?? '') : '';
  const results = useQuery(resultListsQuery(month, municipality));
  const municipalities = useQuery({ ...municipalitiesQuery, enabled: isPrefecture });
  const to = (next: string) => ({ search: `?${new URLSearchParams({ month: next, ...(municipality ? { municipality } : {}) })}` });
  const lists = results.data?.lists.filter(({ count }) => count > 0) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button variant="secondary" className="no-print" isDisabled={lists.length === 0} onPress={() => window.print()}>
            <DocumentIcon />
            {t('print')}
          </Button>
        }
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-3">
        <nav aria-label={t('months')} className="flex items-center gap-3">
          <ButtonLink to={to(shifted(month, -1))} size="small" className="no-print" aria-label={t('previousMonth')}>
            <ChevronLeftIcon className="size-4" />
          </ButtonLink>
          <strong className="min-w-32 text-center text-[1.125rem]">{formatMonth(month)}</strong>
          {month < thisMonth && (
            <ButtonLink to={to(shifted(month, 1))} size="small" className="no-print" aria-label={t('nextMonth')}>
              <ChevronRightIcon className="size-4" />
            </ButtonLink>
          )}
        </nav>
        {isPrefecture && (
          <Select
            compact
            className="no-print"
            label={t('municipality')}
            placeholder={t('allMunicipalities')}
            value={municipality}
            onChange={(code) => setParams({ month, ...(code ? { municipality: code } : {}) })}
            options={(municipalities.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </div>
      {results.isPending && <LoadingPanel />}
      {results.isError && <ProblemPanel problem={results.error} onRetry={() => void results.refetch()} />}
      {results.isSuccess && lists.length === 0 && (
        <div className="rounded-12 border border-line bg-white">
          <EmptyState title={t('nothing', { month: formatMonth(month) })} />
        </div>
      )}
      <div className="flex flex-col gap-5">
        {lists.map((list) => (
          <Card key={list.municipality.code} title={t('listOf', { municipality: list.municipality.name, count: list.count })}>
            <Deliveries month={month} list={list} />
            <Entries caption={t('listOf', { municipality: list.municipality.name, count: list.count })} entries={list.entries} />
          </Card>
        ))}
      </div>
    </>
  );
}

function Entries({ caption, entries }: { caption: string; entries: ResultEntry[] }) {
  const { t } = useTranslation(['result-lists', 'common']);
  const columns: Column<ResultEntry>[] = [
    {
      id: 'number',
      header: t('applicationNumber'),
      isRowHeader: true,
      cell: (entry) => (
        <Link to={`/cases/${entry.caseId}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
          {entry.applicationNumber}
        </Link>
      ),
    },
    {
      id: 'patient',
      header: t('patient'),
      cell: (entry) => (
        <>
          {entry.patientName}
          <span className="block text-[0.8125rem] leading-130 text-ink-soft">{entry.patientKana}</span>
        </>
      ),
    },
    { id: 'birth', header: t('birthDate'), className: 'whitespace-nowrap', cell: (entry) => formatDateShort(entry.birthDate) },
    { id: 'applicant', header: t('applicant'), cell: (entry) => entry.applicantName ?? '' },
    { id: 'kind', header: t('kind'), cell: (entry) => t(`common:kind.${entry.kind}`) },
    {
      id: 'outcome',
      header: t('outcome'),
      cell: (entry) => (
        <>
          <StatusBadge tone={tones[entry.outcome]}>{t(`outcomes.${entry.outcome}`)}</StatusBadge>
          {entry.reason && <span className="block text-[0.8125rem] text-ink-soft">{entry.reason}</span>}
        </>
      ),
    },
    { id: 'recipient', header: t('recipientNumber'), className: 'tabular-nums', cell: (entry) => entry.recipientNumber ?? '' },
    {
      id: 'valid',
      header: t('valid'),
      className: 'whitespace-nowrap tabular-nums',
      cell: (entry) => (entry.validFrom ? `${formatDateShort(entry.validFrom)} – ${formatDateShort(entry.validTo)}` : ''),
    },
    { id: 'cap', header: t('cap'), align: 'right', className: 'whitespace-nowrap', cell: (entry) => formatYen(entry.monthlyCapYen) },
    {
      id: 'list',
      header: t('listNumber'),
      className: 'tabular-nums',
      cell: (entry) => (
        <>
          {entry.listNumber ?? t('notSent')}
          {entry.remark && <span className="block text-[0.8125rem] font-bold text-error-2">{t('remarkText', { remark: entry.remark })}</span>}
        </>
      ),
    },
    { id: 'decided', header: t('decidedOn'), className: 'whitespace-nowrap', cell: (entry) => formatDateShort(entry.decidedOn) },
  ];
  return <Table caption={caption} columns={columns} rows={entries} rowKey={({ caseId }) => caseId} />;
}
