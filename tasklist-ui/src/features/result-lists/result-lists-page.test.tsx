import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import ResultListsPage from '@/features/result-lists/result-lists-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

it('shows the month by municipality, with reason where an application was refused', async () => {
  renderPage(<ResultListsPage />, { at: '/result-lists?month=2026-10' });
  expect(await screen.findByRole('table', { name: '中央区（5件）' })).toBeVisible();
  expect(screen.getByText('令和8年10月')).toBeVisible();
  expect(screen.getAllByText('疾病の状態の程度を満たさない')[0]).toBeVisible();
  expect(screen.getAllByText('10,000円')[0]).toBeVisible();
  await expectAccessible();
});

it('leafs through the months, but not into the future', async () => {
  const { user, router } = renderPage(<ResultListsPage />, { at: '/result-lists' });
  expect(screen.queryByRole('link', { name: '次の月' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: '前の月' }));
  expect(router.state.location.search).toMatch(/^\?month=\d{4}-\d{2}$/);
  expect(await screen.findByRole('link', { name: '次の月' })).toBeVisible();
});

it('offers a municipality no choice of others', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/result-lists', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ month: '2026-10', lists: [] });
    }),
  );
  renderPage(<ResultListsPage />, { at: '/result-lists?month=2026-10&municipality=132021', user: users['ward-chuo'] });
  expect(await screen.findByText('令和8年10月の結果はありません')).toBeVisible();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  await waitFor(() => expect(asked).toEqual(['?month=2026-10']));
});
