import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { keepSearch, wordsKey, type SearchWord } from '@/api/searches';
import type { CaseSummary, Page } from '@/api/types';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table, type Column } from '@/components/ui/table';
import { api } from '@/lib/api-client';
import { Understood } from '@/features/search/understood';
import { formatDateShort } from '@/lib/dates';
import { useSession } from '@/lib/session';

const casesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', search],
    queryFn: ({ pageParam, signal }) => api.get<Page<CaseSummary>>('/api/cases', { signal, query: { search, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: search !== '',
  });

const tones: Partial<Record<CaseSummary['status'], Tone>> = {
  CORRECTION_REQUESTED: 'warning', CERTIFIED: 'success', ISSUED: 'success', REFUSED: 'danger', REJECTED: 'danger', WITHDRAWN: 'neutral', TURNED_BACK: 'neutral',
};

/** Finds a dossier by whatever a clerk knows of it. What was searched for is told to the server only, and logged there. */
export default function SearchPage() {
  const { t } = useTranslation(['search', 'common', 'dossier']);
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const [text, setText] = useState('');
  const opening = useMutation({
    mutationFn: (wanted: string) => keepSearch(queryClient, wanted),
    onSuccess: ({ id }) => setParams({ search: id }),
  });
  const words = queryClient.getQueryData<SearchWord[]>(wordsKey(search));
  const cases = useInfiniteQuery(casesQuery(search));
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '' && !opening.isPending) opening.mutate(text.trim());
  }

  const columns: Column<CaseSummary>[] = [
    {
      id: 'number',
      header: t('applicationNumber'),
      isRowHeader: true,
      cell: (item) => (
        <Link to={`/cases/${item.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
          {item.applicationNumber}
        </Link>
      ),
    },
    {
      id: 'patient',
      header: t('patient'),
      cell: (item) => (
        <>
          {item.patientName}
          {item.patientKana && <span className="block text-[0.8125rem] leading-130 text-ink-soft">{item.patientKana}</span>}
        </>
      ),
    },
    { id: 'birth', header: t('birthDate'), className: 'whitespace-nowrap', cell: (item) => formatDateShort(item.birthDate) },
    ...(user.municipalityCode === null ? [{ id: 'municipality', header: t('municipality'), cell: (item: CaseSummary) => item.municipality.name }] : []),
    { id: 'kind', header: t('kind'), cell: (item) => t(`common:kind.${item.kind}`) },
    { id: 'disease', header: t('disease'), cell: (item) => item.diseaseName ?? '' },
    { id: 'received', header: t('receivedOn'), className: 'whitespace-nowrap', cell: (item) => formatDateShort(item.receivedOn) },
    { id: 'status', header: t('status'), cell: (item) => <StatusBadge tone={tones[item.status] ?? 'info'}>{t(`dossier:status.${item.status}`)}</StatusBadge> },
  ];

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <form role="search" onSubmit={submit} className="mb-5 flex max-w-2xl gap-3">
        <input
          type="search"
          aria-label={t('label')}
          placeholder={t('placeholder')}
          autoFocus
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="min-h-(--control-height) min-w-0 flex-1 rounded-8 border border-solid-gray-600 bg-white px-4 text-[1rem] hover:border-black"
        />
        <Button type="submit" isPending={opening.isPending}>
          <SearchIcon />
          {t('submit')}
        </Button>
      </form>
      {opening.isError && <ProblemPanel problem={opening.error} />}
      {words && <Understood words={words} />}
      <section aria-label={t('results')} aria-busy={cases.isFetching} className="overflow-hidden rounded-12 border border-line bg-white">
        {search === '' && <EmptyState title={t('start')}>{t('startText')}</EmptyState>}
        {search !== '' && cases.isPending && <SkeletonRows rows={6} columns={7} />}
        {cases.isError && (
          <div className="p-4">
            <ProblemPanel problem={cases.error} onRetry={() => void cases.refetch()} />
          </div>
        )}
        {cases.isSuccess && items.length === 0 && <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>}
        {items.length > 0 && (
          <>
            <Table caption={t('results')} columns={columns} rows={items} rowKey={({ id }) => id} />
            <div className="flex items-center justify-between gap-4 border-t border-line px-4 py-3">
              <p role="status" className="text-[0.875rem] text-ink-soft">
                {t(cases.hasNextPage ? 'shownMore' : 'shown', { count: items.length })}
              </p>
              {cases.hasNextPage && (
                <Button variant="secondary" size="small" isPending={cases.isFetchingNextPage} onPress={() => void cases.fetchNextPage()}>
                  {t('common:more')}
                </Button>
              )}
            </div>
          </>
        )}
      </section>
    </>
  );
}
