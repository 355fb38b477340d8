import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Table, type Column } from '@/components/ui/table';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';

interface Row {
  id: string;
  days: number;
}

const columns: Column<Row, 'ID' | 'DAYS'>[] = [
  { id: 'id', header: '番号', isRowHeader: true, sort: 'ID', cell: ({ id }) => id },
  { id: 'days', header: '日数', sort: 'DAYS', firstDirection: 'DESC', align: 'right', cell: ({ days }) => days },
];
const rows = [
  { id: 'A', days: 1 },
  { id: 'B', days: 2 },
];

it('names its rows and says how it is sorted', async () => {
  renderPage(<Table caption="一覧" columns={columns} rows={rows} rowKey={({ id }) => id} sort={{ by: 'ID', direction: 'ASC' }} onSort={vi.fn()} />);
  expect(screen.getByRole('table', { name: '一覧' })).toBeVisible();
  expect(screen.getByRole('rowheader', { name: 'B' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: '番号' })).toHaveAttribute('aria-sort', 'ascending');
  await expectAccessible();
});

it('turns the direction of the sorted column and starts others with what matters most', async () => {
  const onSort = vi.fn();
  const { user } = renderPage(<Table caption="一覧" columns={columns} rows={rows} rowKey={({ id }) => id} sort={{ by: 'ID', direction: 'ASC' }} onSort={onSort} />);
  await user.click(screen.getByRole('button', { name: '番号' }));
  expect(onSort).toHaveBeenLastCalledWith({ by: 'ID', direction: 'DESC' });
  await user.click(screen.getByRole('button', { name: '日数' }));
  expect(onSort).toHaveBeenLastCalledWith({ by: 'DAYS', direction: 'DESC' });
});
