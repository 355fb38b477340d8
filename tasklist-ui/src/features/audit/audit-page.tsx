import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { AuditEntry, AuditIntegrity, AuditSearch, Page } from '@/api/types';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table, type Column } from '@/components/ui/table';
import { AuditSearchForm } from '@/features/audit/audit-search-form';
import { api } from '@/lib/api-client';
import { formatDateShort, formatDateTime, formatTime } from '@/lib/dates';
import { formatCount } from '@/lib/money';

const integrityQuery = queryOptions({
  queryKey: ['audit', 'integrity'],
  queryFn: ({ signal }) => api.get<AuditIntegrity>('/api/audit/integrity', { signal }),
  staleTime: 60_000,
});

const entriesQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'entries', search],
    queryFn: ({ pageParam, signal }) => api.get<Page<AuditEntry>>('/api/audit/entries', { signal, query: { search, cursor: pageParam, limit: 50 } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Who looked at whose data, when and why; and whether nobody has touched the log since. */
export default function AuditPage() {
  const { t } = useTranslation(['audit', 'common']);
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const [formKey, setFormKey] = useState(0);
  const entries = useInfiniteQuery(entriesQuery(search));
  const opening = useMutation({
    mutationFn: (criteria: AuditSearch) => api.post<{ id: string }>('/api/audit/searches', criteria),
    onSuccess: ({ id }) => setParams({ search: id }),
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];

  const word = (group: 'actions' | 'purposes' | 'outcomes' | 'what', code: string) => t(`${group}.${code}` as 'actions.SHOW', { defaultValue: code });
  const columns: Column<AuditEntry>[] = [
    {
      id: 'at',
      header: t('columns.at'),
      className: 'whitespace-nowrap tabular-nums',
      cell: ({ at }) => (
        <time dateTime={at}>
          {formatDateShort(at)} {formatTime(at)}
        </time>
      ),
    },
    {
      id: 'user',
      header: t('columns.user'),
      isRowHeader: true,
      cell: ({ userId, userName }) => (
        <>
          {userName ?? userId}
          <span className="block text-[0.8125rem] leading-130 text-ink-soft">{userId}</span>
        </>
      ),
    },
    { id: 'action', header: t('columns.action'), cell: ({ action }) => word('actions', action) },
    { id: 'what', header: t('columns.what'), cell: ({ what }) => word('what', what) },
    { id: 'purpose', header: t('columns.purpose'), cell: ({ purpose }) => (purpose ? word('purposes', purpose) : '') },
    { id: 'case', header: t('columns.case'), className: 'tabular-nums', cell: ({ caseApplicationNumber }) => caseApplicationNumber ?? '' },
    { id: 'people', header: t('columns.people'), align: 'right', cell: ({ personKeys }) => (personKeys.length > 0 ? t('people', { count: personKeys.length }) : '') },
    {
      id: 'outcome',
      header: t('columns.outcome'),
      cell: ({ outcome }) => (/REFUSED|DENIED/.test(outcome) ? <Badge tone="danger">{word('outcomes', outcome)}</Badge> : word('outcomes', outcome)),
    },
  ];

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<ButtonLink to="/audit/misuse-reports">{t('misuse.title')}</ButtonLink>} />
      <div className="flex flex-col gap-5">
        <Integrity />
        <AuditSearchForm
          key={formKey}
          isPending={opening.isPending}
          isNarrowed={search !== ''}
          onSearch={(criteria) => opening.mutate(criteria)}
          onClear={() => {
            setParams({});
            setFormKey((key) => key + 1);
          }}
        />
        {opening.isError && <ProblemPanel problem={opening.error} />}
        <section aria-label={t('entries')} aria-busy={entries.isFetching} className="overflow-hidden rounded-12 border border-line bg-white">
          {entries.isPending && <SkeletonRows rows={8} columns={7} />}
          {entries.isError && (
            <div className="p-4">
              <ProblemPanel problem={entries.error} onRetry={() => void entries.refetch()} />
            </div>
          )}
          {entries.isSuccess && items.length === 0 && <EmptyState title={t('nothing')} />}
          {items.length > 0 && <Table caption={t('entries')} columns={columns} rows={items} rowKey={({ id }) => String(id)} />}
          {entries.hasNextPage && (
            <div className="flex justify-end border-t border-line px-4 py-3">
              <Button variant="secondary" size="small" isPending={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
                {t('common:more')}
              </Button>
            </div>
          )}
        </section>
      </div>
    </>
  );
}

function Integrity() {
  const { t } = useTranslation('audit');
  const integrity = useQuery(integrityQuery);
  if (integrity.isPending) return null;
  if (integrity.isError) return <ProblemPanel problem={integrity.error} onRetry={() => void integrity.refetch()} />;
  const { intact, sealedBlocks, lastSealedAt, firstBrokenBlock, headFits } = integrity.data;
  if (!intact) {
    return (
      <Banner tone="danger" title={t('integrity.broken')}>
        {firstBrokenBlock ? t('integrity.brokenAt', { block: firstBrokenBlock }) : headFits === false ? t('integrity.headDiffers') : t('integrity.brokenText')}
      </Banner>
    );
  }
  return (
    <Banner tone="success" title={t('integrity.intact')}>
      {lastSealedAt ? t('integrity.sealed', { count: sealedBlocks, blocks: formatCount(sealedBlocks), time: formatDateTime(lastSealedAt) }) : t('integrity.notYet')}
    </Banner>
  );
}
