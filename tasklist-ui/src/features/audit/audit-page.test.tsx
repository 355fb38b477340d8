import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import AuditPage from '@/features/audit/audit-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const at = { at: '/audit', user: users.security };

it('tells that the log is whole, and shows it page by page', async () => {
  const entry = { at: '2026-11-23T00:12:00Z', userId: 'worker1', userName: '佐藤 認', action: 'LOOK', what: 'dossier', purpose: 'CASE_WORK', personKeys: ['k'], outcome: 'SHOWN' };
  server.use(
    http.get('*/api/audit/entries', ({ request }) =>
      HttpResponse.json(new URL(request.url).searchParams.get('cursor') ? { items: [{ ...entry, id: 1 }], nextCursor: null } : { items: [{ ...entry, id: 2 }], nextCursor: 'next' }),
    ),
  );
  const { user } = renderPage(<AuditPage />, at);
  expect(await screen.findByText('記録は改ざんされていません')).toBeVisible();
  expect(await screen.findByRole('rowheader', { name: /佐藤 認/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'さらに表示' }));
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: 'さらに表示' })).not.toBeInTheDocument();
  await expectAccessible();
});

it('raises the alarm when a seal is broken', async () => {
  server.use(http.get('*/api/audit/integrity', () => HttpResponse.json({ sealedBlocks: 9, lastSealedAt: null, intact: false, firstBrokenBlock: 4, headFits: true })));
  renderPage(<AuditPage />, at);
  expect(await screen.findByRole('alert')).toHaveTextContent('封印4番から先が一致しません');
});

it('narrows by whole days of Tokyo, and refuses a period that ends before it starts', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/audit/searches', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 's1' });
    }),
  );
  const { user, router } = renderPage(<AuditPage />, at);
  await user.click(screen.getByRole('textbox', { name: '開始日の年' }));
  await user.paste('R8.11.23');
  await user.click(screen.getByRole('textbox', { name: '終了日の年' }));
  await user.paste('R8.11.1');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  expect(screen.getByText('終了日は開始日以後にしてください。')).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: '終了日の日' }));
  await user.type(screen.getByRole('textbox', { name: '終了日の日' }), '24');
  await user.type(screen.getByRole('textbox', { name: '職員番号' }), 'worker1');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  await waitFor(() => expect(router.state.location.search).toBe('?search=s1'));
  expect(sent).toEqual([{ from: '2026-11-23T00:00:00+09:00', to: '2026-11-24T23:59:59.999+09:00', userId: 'worker1' }]);
});
