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

it('sends what waits, and leads to the lists that were sent', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/result-lists', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ids: ['list-2'] }, { status: 201 });
    }),
  );
  const { user } = renderPage(<ResultListsPage />, { at: '/result-lists?month=2026-10' });
  expect(await screen.findByRole('link', { name: '2026-13102-01をCSVで取り込む' })).toHaveAttribute('href', '/api/result-lists/list-1/csv');
  expect(screen.queryByRole('button', { name: '確認する' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '立川市に5件を送る' }));
  await waitFor(() => expect(sent).toEqual([{ month: '2026-10', municipalityCode: '132021' }]));
});

it('lets a municipality confirm its list with a remark beside a line', async () => {
  const said: unknown[] = [];
  server.use(
    http.post('*/api/result-lists/list-1/confirmation', async ({ request }) => {
      said.push([request.headers.get('If-Match'), await request.json()]);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderPage(<ResultListsPage />, { at: '/result-lists?month=2026-10', user: users['ward-chuo'] });
  await user.click(await screen.findByRole('button', { name: '確認する' }));
  const fields = await screen.findAllByRole('textbox', { name: /への指摘$/ });
  await expectAccessible();
  await user.type(fields[0]!, '転出済み');
  await user.click(screen.getByRole('button', { name: '指摘1件を付けて確認する' }));
  await waitFor(() => expect(said).toEqual([['"0"', { remarks: [expect.objectContaining({ note: '転出済み' })] }]]));
});
