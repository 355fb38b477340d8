import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { WorkItem } from '@/api/types';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { KeyboardIcon } from '@/components/ui/icons';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TabLinks } from '@/components/ui/tab-links';
import { toast } from '@/components/ui/toast-store';
import { ConflictDialog } from '@/features/inbox/conflict-dialog';
import { FilterBar } from '@/features/inbox/filter-bar';
import { countsQuery, searchWorkItems, useAssignmentChange, workItemsQuery, type AssignmentChange } from '@/features/inbox/inbox-api';
import { isNarrowed, readFilters, rememberable, viewsFor, widened, writeFilters, type InboxFilters } from '@/features/inbox/inbox-filters';
import { focusRow, InboxTable } from '@/features/inbox/inbox-table';
import { InboxSummary } from '@/features/inbox/inbox-summary';
import { KeySheet } from '@/features/inbox/key-sheet';
import { ReassignDialog } from '@/features/inbox/reassign-dialog';
import { useHotkeys } from '@/hooks/use-hotkeys';
import { formatCapped, formatCount } from '@/lib/money';
import { readPreferences, setPreferences } from '@/lib/preferences';
import { isProblem, type Problem } from '@/lib/problem';
import { useSession } from '@/lib/session';

type Overlay = { kind: 'reassign'; item: WorkItem } | { kind: 'conflict'; item: WorkItem; problem: Problem } | { kind: 'keys' } | null;

/** The clerk's Monday: what is mine, what my groups have, what is due. */
export default function InboxPage() {
  const { t } = useTranslation(['inbox', 'common']);
  const { user } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const [isSearching, setSearching] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);

  const isBare = params.size === 0;
  const filters = useMemo(
    () => readFilters(isBare ? new URLSearchParams(readPreferences().inboxFilters) : params, user),
    [isBare, params, user],
  );
  useEffect(() => {
    if (isBare) setParams(writeFilters(filters), { replace: true });
    else setPreferences({ inboxFilters: rememberable(filters) });
  }, [isBare, filters, setParams]);

  const list = useInfiniteQuery(workItemsQuery(filters));
  const counts = useQuery(countsQuery);
  const change = useAssignmentChange();
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = list.data?.pages.at(-1)?.count;

  const show = (next: InboxFilters) => {
    setActiveIndex(0);
    setParams(writeFilters(next));
  };

  const assign = (next: AssignmentChange) =>
    change.mutate(next, {
      onSuccess: (changed) => {
        setOverlay(null);
        const named = { title: next.item.title, number: next.item.applicationNumber };
        if (next.action === 'claim') {
          toast.success(t('done.claim', named), { action: { label: t('common:undo'), onAction: () => assign({ action: 'release', item: changed }) } });
        } else toast.success(t(`done.${next.action}`, named));
      },
      onError: (failure) => {
        if (isProblem(failure) && failure.isConflict) setOverlay({ kind: 'conflict', item: next.item, problem: failure });
        else toast.error(isProblem(failure) && failure.detail ? failure.detail : t('failed'));
      },
    });

  async function search(text: string) {
    if (text === '') return show({ ...filters, search: '' });
    setSearching(true);
    try {
      show({ ...filters, search: (await searchWorkItems(text)).id });
    } catch (failure) {
      toast.error(isProblem(failure) && failure.detail ? failure.detail : t('failed'));
    } finally {
      setSearching(false);
    }
  }

  const move = (step: 1 | -1) => {
    const isInTable = table.current?.contains(document.activeElement);
    const next = isInTable ? Math.min(Math.max(activeIndex + step, 0), items.length - 1) : activeIndex;
    focusRow(table.current, next);
    if (next >= items.length - 3 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const withActive = (action: WorkItem['actions'][number], run: (item: WorkItem) => void) => () => {
    const item = items[activeIndex];
    if (item?.actions.includes(action) && !change.isPending) run(item);
  };
  const actions = {
    claim: (item: WorkItem) => assign({ action: 'claim', item }),
    release: (item: WorkItem) => assign({ action: 'release', item }),
    reassign: (item: WorkItem) => setOverlay({ kind: 'reassign', item }),
  };
  const views = viewsFor(user);
  const openView = (index: number) => () => {
    const view = views[index];
    if (view) show({ ...filters, view });
  };
  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    c: withActive('CLAIM', actions.claim),
    r: withActive('RELEASE', actions.release),
    a: withActive('REASSIGN', actions.reassign),
    o: () => items[activeIndex] && void navigate(`/work-items/${items[activeIndex].id}`),
    '/': () => searchBox.current?.focus(),
    '1': openView(0),
    '2': openView(1),
    '3': openView(2),
    '?': () => setOverlay({ kind: 'keys' }),
  });

  const countOf = { MINE: counts.data?.mine, GROUP: counts.data?.group, ALL: counts.data?.all };
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button variant="text" size="small" onPress={() => setOverlay({ kind: 'keys' })}>
            <KeyboardIcon />
            {t('keys.open')}
          </Button>
        }
      >
        <InboxSummary counts={counts.data} onOverdue={() => show({ ...widened(filters), overdue: true })} />
      </PageHeader>
      <TabLinks
        label={t('views.label')}
        selected={filters.view}
        tabs={views.map((view) => ({
          id: view,
          to: { search: `?${writeFilters({ ...filters, view })}` },
          label: (
            <>
              {t(`views.${view}`)}
              {countOf[view] !== undefined && <span className="text-[0.875rem] font-normal text-ink-soft tabular-nums">{formatCapped(countOf[view])}</span>}
            </>
          ),
        }))}
      />
      <section aria-label={t(`views.${filters.view}`)} className="rounded-b-12 border border-t-0 border-line bg-white">
        <FilterBar filters={filters} onChange={show} onSearch={(text) => void search(text)} searchRef={searchBox} isSearching={isSearching} />
        <p role="status" className="sr-only">
          {list.isSuccess && t('table.status', { count: total?.value ?? items.length })}
        </p>
        {list.isPending && <SkeletonRows rows={10} columns={8} />}
        {list.isError && items.length === 0 && (
          <div className="p-4">
            <ProblemPanel problem={list.error} onRetry={() => void list.refetch()} />
          </div>
        )}
        {list.isSuccess && items.length === 0 && <NothingHere filters={filters} onChange={show} hasAll={views.includes('GROUP')} />}
        {items.length > 0 && (
          <InboxTable
            items={items}
            sort={filters.sort}
            onSort={(sort) => show({ ...filters, sort })}
            actions={actions}
            pendingId={change.isPending ? change.variables.item.id : undefined}
            activeIndex={Math.min(activeIndex, items.length - 1)}
            onActivate={setActiveIndex}
            bodyRef={table}
          />
        )}
        {items.length > 0 && (
          <div className="flex items-center justify-between gap-4 border-t border-line px-4 py-3">
            <p className="text-[0.875rem] text-ink-soft tabular-nums">
              {total && t(total.capped ? 'table.shownCapped' : 'table.shown', { shown: formatCount(items.length), total: formatCount(total.value) })}
            </p>
            {list.hasNextPage && (
              <Button variant="secondary" size="small" isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
                {t('common:more')}
              </Button>
            )}
          </div>
        )}
      </section>
      {overlay?.kind === 'reassign' && (
        <ReassignDialog
          item={overlay.item}
          isPending={change.isPending}
          onClose={() => setOverlay(null)}
          onReassign={(assignee, note) => assign({ action: 'reassign', item: overlay.item, assignee, note })}
        />
      )}
      {overlay?.kind === 'conflict' && <ConflictDialog item={overlay.item} problem={overlay.problem} onClose={() => setOverlay(null)} />}
      {overlay?.kind === 'keys' && <KeySheet onClose={() => setOverlay(null)} />}
    </>
  );
}

function NothingHere({ filters, onChange, hasAll }: { filters: InboxFilters; onChange: (filters: InboxFilters) => void; hasAll: boolean }) {
  const { t } = useTranslation('inbox');
  if (isNarrowed(filters)) {
    return (
      <EmptyState
        title={t('empty.narrowed')}
        actions={
          <Button variant="secondary" onPress={() => onChange(widened(filters))}>
            {t('filters.clear')}
          </Button>
        }
      />
    );
  }
  if (filters.view === 'MINE') {
    return (
      <EmptyState
        title={t('empty.mine')}
        actions={
          hasAll && (
            <Button variant="secondary" onPress={() => onChange({ ...filters, view: 'GROUP' })}>
              {t('empty.toGroup')}
            </Button>
          )
        }
      >
        {t('empty.mineText')}
      </EmptyState>
    );
  }
  return <EmptyState title={t('empty.all')}>{t('empty.allText')}</EmptyState>;
}
