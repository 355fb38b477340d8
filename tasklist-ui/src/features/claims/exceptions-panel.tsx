import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table } from '@/components/ui/table';
import { exceptionsQuery, type ClaimException } from '@/features/claims/claims-api';
import { formatMonth } from '@/lib/dates';
import { formatCount, formatYen } from '@/lib/money';

/** Held lines, together for each person and service month; each one that is open leads to its work item. */
export function ExceptionsPanel({ id }: { id: string }) {
  const { t } = useTranslation('claims');
  const [openOnly, setOpenOnly] = useState(true);
  const exceptions = useInfiniteQuery(exceptionsQuery(id, openOnly));
  const items = exceptions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card flush>
      <div className="border-b border-line px-5 py-4">
        <Checkbox isSelected={openOnly} onChange={setOpenOnly}>
          {t('exceptions.openOnly')}
        </Checkbox>
      </div>
      {exceptions.isPending && <SkeletonRows rows={4} columns={6} />}
      {exceptions.isError && (
        <div className="p-4">
          <ProblemPanel problem={exceptions.error} onRetry={() => void exceptions.refetch()} />
        </div>
      )}
      {exceptions.data && items.length === 0 && <EmptyState title={t(openOnly ? 'exceptions.noneOpen' : 'exceptions.none')} />}
      {items.length > 0 && <Exceptions exceptions={items} />}
      {exceptions.hasNextPage && (
        <div className="border-t border-line p-4">
          <Button variant="secondary" isPending={exceptions.isFetchingNextPage} onPress={() => void exceptions.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Exceptions({ exceptions }: { exceptions: ClaimException[] }) {
  const { t } = useTranslation('claims');
  return (
    <Table
      caption={t('tabs.exceptionsPlain')}
      rows={exceptions}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'number',
          header: t('exceptions.number'),
          isRowHeader: true,
          cell: ({ number, workItemId }) =>
            workItemId ? (
              <Link to={`/work-items/${workItemId}`} className="font-bold text-blue-900 tabular-nums underline underline-offset-4">
                {number}
              </Link>
            ) : (
              <span className="tabular-nums">{number}</span>
            ),
        },
        { id: 'recipient', header: t('recipientNumber'), cell: ({ recipientNumber }) => <span className="tabular-nums">{recipientNumber}</span> },
        { id: 'name', header: t('exceptions.name'), cell: ({ personName }) => personName ?? t('exceptions.unknown') },
        { id: 'service', header: t('service'), className: 'whitespace-nowrap', cell: ({ service }) => formatMonth(service) },
        { id: 'lines', header: t('lines'), align: 'right', cell: ({ lines }) => formatCount(lines) },
        { id: 'amount', header: t('amount'), align: 'right', cell: ({ amountYen }) => formatYen(amountYen) },
        { id: 'reasons', header: t('reason'), cell: ({ reasons }) => reasons.map((reason) => <span key={reason} className="block">{reason}</span>) },
        {
          id: 'state',
          header: t('state'),
          cell: ({ state, outcome }) => <StatusBadge tone={state === 'OPEN' ? 'warning' : 'success'}>{outcome ? t(`outcomes.${outcome}`) : t('exceptions.open')}</StatusBadge>,
        },
      ]}
    />
  );
}
