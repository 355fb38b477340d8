import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { Gate } from '@/app/gate';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { server } from '@/testing/server';

function signedIn(as: keyof typeof users) {
  server.use(http.get('*/api/session', () => HttpResponse.json({ authenticated: true, user: users[as] })));
}

it('sends a stranger to the sign-in page and remembers where he wanted to go', async () => {
  window.history.replaceState(null, '', '/dispatches?state=open');
  render(<Gate />);
  expect(await screen.findByRole('heading', { name: 'サインイン' })).toBeVisible();
  expect(window.location.pathname + window.location.search).toBe('/sign-in?next=%2Fdispatches%3Fstate%3Dopen');
});

it('never leads out of this site', async () => {
  window.history.replaceState(null, '', '/sign-in?next=//elsewhere.example/');
  signedIn('worker1');
  render(<Gate />);
  await screen.findByRole('navigation', { name: 'メインメニュー' });
  expect(window.location.pathname).toBe('/inbox');
});

it.each([
  ['ward-chuo', ['受信箱', '窓口受付', '進達', '検索', '認定結果一覧'], '/inbox'],
  ['worker1', ['受信箱', '交換袋の開封', '進達', '保険者照会', '保険者の回答', '送受信', '検索', '審査会', '認定結果一覧'], '/inbox'],
  ['analyst', ['進捗状況', '決定表'], '/dashboard'],
  ['security', ['送受信', '操作記録'], '/shipments'],
] as const)('shows %s the pages of his duties and starts with the first', async (id, pages, start) => {
  window.history.replaceState(null, '', '/');
  signedIn(id);
  render(<Gate />);
  const navigation = await screen.findByRole('navigation', { name: 'メインメニュー' });
  expect([...navigation.querySelectorAll('a')].map((link) => link.textContent)).toEqual(pages);
  expect(window.location.pathname).toBe(start);
});

it('says that the server cannot be reached', async () => {
  window.history.replaceState(null, '', '/');
  server.use(http.get('*/api/session', () => problem(503, 'unavailable')));
  render(<Gate />);
  expect(await screen.findByRole('button', { name: 'もう一度試す' })).toBeVisible();
});

it('asks for the password again over the page when the session has ended', async () => {
  window.history.replaceState(null, '', '/inbox');
  signedIn('worker1');
  server.use(http.get('*/api/work-items', () => problem(401, 'unauthenticated')));
  render(<Gate />);
  expect(await screen.findByRole('alertdialog', { name: 'もう一度サインインしてください' })).toBeVisible();
  expect(screen.getByLabelText('職員番号')).toHaveValue('worker1');
});
