import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { DispatchDetail } from '@/api/types';
import DispatchPage from '@/features/dispatches/dispatch-page';
import DispatchesPage from '@/features/dispatches/dispatches-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { makeWorkItems } from '@/testing/data/work-items';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const dispatch: DispatchDetail = {
  id: 'd1', number: '26-102-0001', bagNumber: 'B-04', municipalityCode: '131024', municipalityName: '中央区', sentOn: '2026-11-23', sentBy: '中川 窓香', state: 'OPEN',
  totals: { sent: 2, received: 0, missing: 0, open: 2 },
  items: [
    { position: 1, caseId: 'c1', applicationNumber: 'R8-1', patientName: '架空 太郎', kind: 'NEW', result: 'OPEN' },
    { position: 2, caseId: 'c2', applicationNumber: 'R8-2', patientName: '例原 凛', kind: 'RENEWAL', result: 'OPEN' },
  ],
};

it('forwards what was chosen and tells item by item what stayed', async () => {
  const items = makeWorkItems(2).map((item, index) => ({ ...item, id: `w${index}`, applicationNumber: `R8-${index}` }));
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/work-items', () => HttpResponse.json({ items, nextCursor: null, count: { value: 2, capped: false } })),
    http.post('*/api/dispatches', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ dispatchId: 'd1', items: [{ workItemId: 'w0', done: true }, { workItemId: 'w1', done: false, problem: '先に変更されました。' }] });
    }),
  );
  const { user } = renderPage(<DispatchesPage />, { user: users['ward-chuo'] });
  await user.click(await screen.findByRole('checkbox', { name: 'すべて選ぶ' }));
  await user.type(screen.getByRole('textbox', { name: '袋番号' }), 'B-04');
  await user.click(screen.getByRole('button', { name: '2件を進達する' }));
  expect(await screen.findByText('1件を進達しました。1件は進達できませんでした')).toBeVisible();
  expect(screen.getByText('先に変更されました。')).toBeVisible();
  expect(screen.getByRole('link', { name: '送付書を印刷する' })).toHaveAttribute('href', '/api/dispatches/d1/cover');
  expect(sent).toEqual([{ workItemIds: ['w0', 'w1'], bagNumber: 'B-04' }]);
  await expectAccessible();
});

it('lists dispatches for the prefecture without the forwarding desk', async () => {
  renderPage(<DispatchesPage />);
  expect(await screen.findByRole('table', { name: '進達の一覧' })).toBeVisible();
  expect(screen.queryByRole('region', { name: '進達を待つ申請' })).not.toBeInTheDocument();
  await expectAccessible();
});

it('ticks a dispatch item by item: found needs pages, missing needs a note', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/dispatches/d1', () => HttpResponse.json(dispatch)),
    http.post('*/api/dispatches/d1/receipt', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ dispatchId: 'd1', items: [{ caseId: 'c1', done: true }, { caseId: 'c2', done: true }] });
    }),
  );
  const { user } = renderPage(<DispatchPage />, { at: '/dispatches/d1', path: '/dispatches/:id' });
  const missing = within(await screen.findByRole('radiogroup', { name: 'R8-2の確認' }));
  await user.type(screen.getByRole('textbox', { name: 'R8-1の枚数' }), '１２');
  await user.click(missing.getByRole('radio', { name: 'なし' }));
  await user.click(screen.getByRole('button', { name: '2件を収受簿に登録する' }));
  expect(screen.getByText('1件の入力が足りません')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'R8-2の備考' })).toBeInvalid();
  expect(sent).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'R8-2の備考' }), '袋に入っていない');
  await user.click(screen.getByRole('button', { name: '2件を収受簿に登録する' }));
  await waitFor(() =>
    expect(sent).toEqual([{ items: [{ caseId: 'c1', outcome: 'RECEIVED', pages: 12 }, { caseId: 'c2', outcome: 'MISSING', note: '袋に入っていない' }] }]),
  );
  await expectAccessible();
});

it('only shows a dispatch to those who may not receive it', async () => {
  server.use(http.get('*/api/dispatches/d1', () => HttpResponse.json(dispatch)));
  renderPage(<DispatchPage />, { at: '/dispatches/d1', path: '/dispatches/:id', user: users['ward-chuo'] });
  expect(await screen.findByText('R8-1')).toBeVisible();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
});

it('says so when there is no such dispatch', async () => {
  server.use(http.get('*/api/dispatches/nope', () => problem(404, 'not-found')));
  renderPage(<DispatchPage />, { at: '/dispatches/nope', path: '/dispatches/:id' });
  expect(await screen.findByText('見つかりません')).toBeVisible();
});
