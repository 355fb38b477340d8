import type { UseQueryResult } from '@tanstack/react-query';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Table, type Column } from '@/components/ui/table';

interface QueryTableProps<Row> {
  query: UseQueryResult<Row[], Error>;
  caption: string;
  /** What is said when there are no rows. */
  none: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
}

/** The rows that a query brings: grey bars until they come, a problem with a second try, a word when there are none. */
export function QueryTable<Row>({ query, caption, none, columns, rowKey }: QueryTableProps<Row>) {
  if (query.isPending) return <SkeletonRows rows={3} columns={Math.min(columns.length, 5)} />;
  return (
    <>
      {query.isError && (
        <div className="p-4">
          <ProblemPanel problem={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
      {query.data?.length === 0 && <EmptyState title={none} />}
      {query.data && query.data.length > 0 && <Table caption={caption} rows={query.data} rowKey={rowKey} columns={columns} />}
    </>
  );
}
