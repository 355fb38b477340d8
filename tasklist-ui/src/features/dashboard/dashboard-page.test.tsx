import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it, vi } from 'vitest';
import DashboardPage from '@/features/dashboard/dashboard-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

// jsdom cannot lay out SVG; the picture itself is looked at in the browser tests.
vi.mock('@/features/diagram/process-diagram', () => ({
  ProcessDiagram: ({ title, badges }: { title: string; badges: { elementId: string; label: string }[] }) => (
    <ul aria-label={title}>
      {badges.map(({ elementId, label }) => (
        <li key={elementId}>{label}</li>
      ))}
    </ul>
  ),
}));

it('shows totals, the picture and the same numbers as a table', async () => {
  const { user } = renderPage(<DashboardPage />, { user: users.manager });
  expect(await screen.findByText('87')).toBeVisible();
  const picture = await screen.findByRole('list', { name: '支給認定' });
  expect(within(picture).getByText('決裁する：未処理 36件、うち期限超過 7件')).toBeInTheDocument();
  const table = within(screen.getByRole('table', { name: '段階別の件数' }));
  await user.click(table.getByRole('button', { name: '最も長い待ち' }));
  expect(table.getByRole('columnheader', { name: '最も長い待ち' })).toHaveAttribute('aria-sort', 'descending');
  expect(table.getByRole('link', { name: '決裁する' })).toHaveAttribute('href', '/inbox?view=all&step=%E2%91%A9');
  await expectAccessible();
});

it('tells the year as a road of seventeen steps, and shows the model behind the one that is pressed', async () => {
  const { user } = renderPage(<DashboardPage />, { user: users.manager });
  const road = await screen.findAllByRole('button', { name: /^[①-⑰] / });
  expect(road).toHaveLength(17);
  expect(screen.getByRole('button', { name: /④ 本人確認：未処理 0件、うち期限超過 0件、外部の回答待ち 12件/ })).toBeVisible();
  expect(screen.getByRole('button', { name: /⑰/ })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: /⑪ 交付/ }));
  expect(await screen.findByRole('list', { name: '受給者証の交付' })).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: '手続を選ぶ' })).toHaveValue('certificate-issue');
});

it('tells how far the claim months are and where the yen are held', async () => {
  renderPage(<DashboardPage />, { user: { ...users.manager, rights: [...users.manager.rights, 'CLAIM_READ'] } });
  const link = await screen.findByRole('link', { name: '令和8年10月' });
  expect(link).toHaveAttribute('href', '/claim-months/m-10');
  const stages = within(screen.getByRole('list', { name: '進み具合' })).getAllByRole('listitem');
  expect(stages.map((stage) => stage.textContent)).toEqual(['明細の受領R8.11.5', '審査R8.11.5', '例外の処理いまここ', '支払の決裁', '支払の確認', '締め']);
  expect(screen.getByText('400,000円')).toBeVisible();
});

it('gives analysts the numbers without links to cases', async () => {
  renderPage(<DashboardPage />, { user: users.analyst });
  const table = within(await screen.findByRole('table', { name: '段階別の件数' }));
  expect(table.queryByRole('link')).not.toBeInTheDocument();
});

it('says when somebody has no business here', async () => {
  server.use(http.get('*/api/dashboard/steps', () => problem(403, 'forbidden')));
  renderPage(<DashboardPage />);
  expect(await screen.findByText('この画面を使う権限がありません')).toBeVisible();
});
