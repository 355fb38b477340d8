import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import SearchPage from '@/features/search/search-page';
import { expectAccessible } from '@/testing/axe';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

it('finds a dossier without the name in the address', async () => {
  const { user, router } = renderPage(<SearchPage />, { at: '/search' });
  await user.type(screen.getByRole('searchbox'), '架空{Enter}');
  expect((await screen.findAllByText('架空 太郎'))[0]).toBeVisible();
  expect(router.state.location.search).toMatch(/^\?search=case-search-\d+$/);
  expect(screen.getByRole('link', { name: 'R8-10000' })).toHaveAttribute('href', '/cases/00000000-0000-4000-8000-000000000001');
  await expectAccessible();
});

it('asks nothing of the server before somebody searches', async () => {
  let asked = 0;
  server.use(
    http.get('*/api/cases', () => {
      asked += 1;
      return HttpResponse.json({ items: [], nextCursor: null });
    }),
  );
  const { user } = renderPage(<SearchPage />, { at: '/search' });
  await user.type(screen.getByRole('searchbox'), '   {Enter}');
  expect(screen.getByText('探す人について分かることを入力してください')).toBeVisible();
  expect(asked).toBe(0);
});

it('says when nothing was found', async () => {
  const { user } = renderPage(<SearchPage />, { at: '/search' });
  await user.type(screen.getByRole('searchbox'), '存在しない{Enter}');
  expect(await screen.findByText('該当する申請はありません')).toBeVisible();
});

it('says when an old search is no longer kept', async () => {
  server.use(http.get('*/api/cases', () => problem(404, 'not-found')));
  renderPage(<SearchPage />, { at: '/search?search=old' });
  await waitFor(() => expect(screen.getByText('見つかりません')).toBeVisible());
});

it('says how it read a date and a number with a wrong check digit', async () => {
  const { user } = renderPage(<SearchPage />, { at: '/search' });
  await user.type(screen.getByRole('searchbox'), 'R8.4.1 1000001{Enter}');
  const words = await screen.findByRole('list', { name: '入力した語の読み取り方' });
  expect(words).toHaveTextContent('R8.4.1 … 生年月日 令和8年4月1日');
  expect(words).toHaveTextContent('検査数字が合いません');
});
