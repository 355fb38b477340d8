import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import DecisionsPage from '@/features/decisions/decisions-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';

it('says of each table which version holds today, and by which date it is chosen', async () => {
  renderPage(<DecisionsPage />, { user: users.analyst });
  const cap = within(await screen.findByRole('region', { name: '自己負担上限月額' }));
  expect(cap.getByText('版を選ぶ日：申請月')).toBeVisible();
  expect(within(cap.getByRole('row', { name: /令和7年7月1日/ })).getByText('適用中')).toBeVisible();
  expect(within(cap.getByRole('row', { name: /令和6年4月1日/ })).getByText('過去の日付に適用')).toBeVisible();
  expect(within(cap.getByRole('row', { name: /令和9年4月1日/ })).getByText('下書き')).toBeVisible();
  expect(cap.getAllByRole('link', { name: /DMNを保存/ })[0]).toHaveAttribute('href', '/api/decisions/cap/2027-04-01/model');
  await expectAccessible();
});

it('tells a corrected version from the one that corrects it, and an approved one from one in force', async () => {
  renderPage(<DecisionsPage />, { user: users.analyst });
  const jurisdiction = within(await screen.findByRole('region', { name: '管轄の判定' }));
  const [, ...rows] = jurisdiction.getAllByRole('row');
  expect(rows.map((row) => within(row).getAllByRole('cell').slice(0, 2).map((cell) => cell.textContent))).toEqual([
    ['承認済み', '2027-04-01'],
    ['適用中', '2015-01-01-r2'],
    ['訂正済み', '2015-01-01'],
  ]);
});
