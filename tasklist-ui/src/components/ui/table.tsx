import type { HTMLAttributes, ReactNode } from 'react';
import { ArrowDownIcon, ArrowUpIcon } from '@/components/ui/icons';
import { classes } from '@/lib/classes';

export interface Column<Row, Sort extends string = string> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Key to sort by; without it the column cannot be sorted. */
  sort?: Sort;
  /** Direction of the first press: what matters most comes first. */
  firstDirection?: 'ASC' | 'DESC';
  align?: 'left' | 'right' | 'center';
  /** Names the row for screen readers. */
  isRowHeader?: boolean;
  className?: string;
}

export interface SortState<Sort extends string = string> {
  by: Sort;
  direction: 'ASC' | 'DESC';
}

interface TableProps<Row, Sort extends string> {
  /** Read aloud before the table; shown only with `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: Column<Row, Sort>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowProps?: (row: Row, index: number) => HTMLAttributes<HTMLTableRowElement> & Record<`data-${string}`, unknown>;
  sort?: SortState<Sort> | undefined;
  onSort?: (sort: SortState<Sort>) => void;
  footer?: ReactNode;
  className?: string;
}

const alignment = { left: 'text-left', right: 'text-right tabular-nums', center: 'text-center' };

export function Table<Row, Sort extends string = string>(props: TableProps<Row, Sort>) {
  const { caption, showCaption, columns, rows, rowKey, rowProps, sort, onSort, footer, className } = props;
  return (
    <div className={classes('overflow-x-auto', className)}>
      <table className="w-full border-collapse text-[0.9375rem]">
        <caption className={showCaption ? 'pb-2 text-left font-bold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b border-solid-gray-300 bg-solid-gray-50">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} {...rowProps?.(row, index)} className={classes('border-b border-line last:border-b-0', rowProps?.(row, index).className)}>
              {columns.map((column) => {
                const cell = classes('px-3 py-(--row-padding) align-middle', alignment[column.align ?? 'left'], column.className);
                return column.isRowHeader ? (
                  <th key={column.id} scope="row" className={classes(cell, 'font-normal')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cell}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot className="border-t-2 border-solid-gray-300 font-bold">{footer}</tfoot>}
      </table>
    </div>
  );
}

function HeaderCell<Row, Sort extends string>({ column, sort, onSort }: {
  column: Column<Row, Sort>;
  sort: SortState<Sort> | undefined;
  onSort: ((sort: SortState<Sort>) => void) | undefined;
}) {
  const key = column.sort;
  const active = key !== undefined && sort?.by === key;
  const ariaSort = active ? (sort.direction === 'ASC' ? 'ascending' : 'descending') : undefined;
  const look = classes('px-3 py-2 text-[0.8125rem] leading-130 font-bold whitespace-nowrap text-ink-soft', alignment[column.align ?? 'left'], column.className);
  if (key === undefined || !onSort) {
    return (
      <th scope="col" className={look}>
        {column.header}
      </th>
    );
  }
  return (
    <th scope="col" className={look} aria-sort={ariaSort}>
      <button
        type="button"
        className={classes('-mx-1.5 inline-flex items-center gap-1 rounded-4 px-1.5 py-1 hovered:bg-solid-gray-100', active && 'text-blue-900')}
        onClick={() => onSort({ by: key, direction: active ? (sort.direction === 'ASC' ? 'DESC' : 'ASC') : (column.firstDirection ?? 'ASC') })}
      >
        {column.header}
        {active && (sort.direction === 'ASC' ? <ArrowUpIcon className="size-3.5" /> : <ArrowDownIcon className="size-3.5" />)}
      </button>
    </th>
  );
}
