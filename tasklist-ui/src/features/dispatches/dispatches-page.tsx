import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Dispatch, DispatchState } from '@/api/types';
import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { TabLinks } from '@/components/ui/tab-links';
import { Table } from '@/components/ui/table';
import { dispatchesQuery } from '@/features/dispatches/dispatches-api';
import { ForwardPanel } from '@/features/dispatches/forward-panel';
import { formatDate } from '@/lib/dates';
import { hasRight, useSession } from '@/lib/session';

const states: DispatchState[] = ['OPEN', 'SETTLED', 'ALL'];

/** ② Dispatches between the municipalities and the prefecture: those of which something is still unknown come first. */
export default function DispatchesPage() {
  const { t } = useTranslation('dispatches');
  const { user } = useSession();
  const [params] = useSearchParams();
  const wanted = params.get('state')?.toUpperCase() as DispatchState | undefined;
  const state = wanted && states.includes(wanted) ? wanted : 'OPEN';
  const dispatches = useQuery(dispatchesQuery(state));
  const isWard = user.municipalityCode !== null;
  return (
    <>
      <PageHeader title={t('title')} lead={t(isWard ? 'leadWard' : 'leadPrefecture')} />
      <div className="flex flex-col gap-6">
        {hasRight(user, 'CASE_FORWARD') && <ForwardPanel />}
        <section aria-label={t('list')}>
          <TabLinks
            label={t('states.label')}
            selected={state}
            tabs={states.map((id) => ({ id, to: { search: `?state=${id.toLowerCase()}` }, label: t(`states.${id as 'OPEN'}`) }))}
          />
          <div className="rounded-b-12 border border-t-0 border-line bg-white">
            {dispatches.isPending && <SkeletonRows rows={5} columns={6} />}
            {dispatches.isError && (
              <div className="p-4">
                <ProblemPanel problem={dispatches.error} onRetry={() => void dispatches.refetch()} />
              </div>
            )}
            {dispatches.data?.length === 0 && <EmptyState title={t(`none.${state as 'OPEN'}`)} />}
            {dispatches.data && dispatches.data.length > 0 && <DispatchTable dispatches={dispatches.data} isWard={isWard} />}
          </div>
        </section>
      </div>
    </>
  );
}

function DispatchTable({ dispatches, isWard }: { dispatches: Dispatch[]; isWard: boolean }) {
  const { t } = useTranslation('dispatches');
  return (
    <Table
      caption={t('list')}
      rows={dispatches}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'number',
          header: t('number'),
          isRowHeader: true,
          cell: (dispatch) => (
            <Link to={`/dispatches/${dispatch.id}`} className="font-bold text-blue-900 underline underline-offset-4 tabular-nums">
              {dispatch.number}
            </Link>
          ),
        },
        ...(isWard ? [] : [{ id: 'municipality', header: t('municipality'), cell: (dispatch: Dispatch) => dispatch.municipalityName }]),
        { id: 'bag', header: t('bagNumber'), cell: (dispatch) => dispatch.bagNumber ?? '' },
        { id: 'sent', header: t('sentOn'), cell: (dispatch) => formatDate(dispatch.sentOn) },
        { id: 'items', header: t('totals.sent'), align: 'right', cell: ({ totals }) => totals.sent },
        { id: 'received', header: t('totals.received'), align: 'right', cell: ({ totals }) => totals.received },
        { id: 'missing', header: t('totals.missing'), align: 'right', cell: ({ totals }) => <span className={totals.missing > 0 ? 'font-bold text-error-2' : ''}>{totals.missing}</span> },
        {
          id: 'state',
          header: t('state'),
          cell: ({ totals }) =>
            totals.open > 0 ? (
              <StatusBadge tone="info">{t('openItems', { count: totals.open })}</StatusBadge>
            ) : totals.missing > 0 ? (
              <StatusBadge tone="warning">{t('settledWithMissing')}</StatusBadge>
            ) : (
              <StatusBadge tone="success">{t('settled')}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
