import { Table } from '@/components/ui/table';
import { useProviderName } from '@/hooks/use-provider-name';
import { formatDate } from '@/lib/dates';
import { useWords } from '@/lib/words';

type Row = Record<string, unknown>;

/** How a value is shown: as it is, as a date, or by its word. */
type Look = 'text' | 'date' | 'information' | 'response' | 'state' | 'person' | 'provider';

interface AskedTableProps {
  caption: 'open' | 'pending' | 'failed' | 'refused';
  rows: readonly Row[];
  /** Column of the texts, field of the row, look of the value; the first is the row's header. */
  columns: readonly (readonly [column: string, field: string, look: Look])[];
}

/** What was asked over the networks, as a task's form tells it. */
export function AskedTable({ caption, rows, columns }: AskedTableProps) {
  const t = useWords('linkage');
  const c = useWords('casework');
  const providerName = useProviderName();

  function shown(row: Row, field: string, look: Look): string {
    const value = row[field];
    if (look === 'person') {
      const relation = row.relationship ? t('relation', { relation: c(`relationship.${row.relationship}`, { defaultValue: row.relationship }) }) : '';
      return `${String(value ?? '')}${relation}`;
    }
    if (look === 'information' && (value === null || value === undefined)) return t('information.CODE');
    if (value === null || value === undefined || value === '') return '―';
    if (look === 'provider') return providerName(String(value));
    if (look === 'date') return formatDate(String(value));
    return look === 'text' ? String(value) : t(`${look}.${String(value)}`, { defaultValue: String(value) });
  }

  if (rows.length === 0) return null;
  return (
    <Table
      caption={t(`caption.${caption}`)}
      rows={rows.map((row, index) => ({ row, index }))}
      rowKey={({ index }) => String(index)}
      columns={columns.map(([column, field, look], index) => ({
        id: field,
        header: t(`column.${column}`),
        isRowHeader: index === 0,
        cell: ({ row }: { row: Row; index: number }) => shown(row, field, look),
      }))}
    />
  );
}
