import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import SignInPage from '@/features/session/sign-in-page';
import { expectAccessible } from '@/testing/axe';
import { problem } from '@/testing/problem';
import { server } from '@/testing/server';

async function signInAs(username: string, password: string) {
  const onSignedIn = vi.fn();
  const user = userEvent.setup();
  render(<SignInPage onSignedIn={onSignedIn} />);
  if (username) await user.type(screen.getByLabelText('職員番号'), username);
  if (password) await user.type(screen.getByLabelText('パスワード'), password);
  await user.click(screen.getByRole('button', { name: 'サインイン' }));
  return { onSignedIn, user };
}

it('lets the right person in', async () => {
  const { onSignedIn } = await signInAs('worker1', 'komado-demo-2026');
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
});

it('asks for both fields', async () => {
  await signInAs('worker1', '');
  expect(screen.getByRole('alert')).toHaveTextContent('職員番号とパスワードを入力してください');
  await expectAccessible();
});

it.each([
  ['sign-in-wrong', '職員番号またはパスワードが違います'],
  ['sign-in-locked', 'この職員番号は止められています'],
  ['sign-in-expired', 'この職員番号は有効期間の外です'],
  ['sign-in-not-yet-valid', 'この職員番号は、まだ有効期間が始まっていません'],
])('says why nobody got in: %s', async (code, text) => {
  server.use(http.post('*/api/session', () => problem(401, code)));
  const { onSignedIn } = await signInAs('worker1', 'wrong');
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
  expect(screen.getByLabelText('パスワード')).toHaveValue('');
  expect(screen.getByLabelText('パスワード')).toHaveFocus();
  expect(onSignedIn).not.toHaveBeenCalled();
});

it('tells a broken server from a wrong password', async () => {
  server.use(http.post('*/api/session', () => HttpResponse.error()));
  await signInAs('worker1', 'komado-demo-2026');
  expect(await screen.findByRole('alert')).toHaveTextContent('サーバーに接続できません');
});

it('lets an expired password be changed on the spot', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/session', () => problem(401, 'sign-in-password-expired'), { once: true }),
    http.post('*/api/session', () => new HttpResponse(null, { status: 204 })),
    http.post('*/api/session/password', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { onSignedIn, user } = await signInAs('worker1', 'old-password');
  await user.type(await screen.findByLabelText('新しいパスワード'), 'a-much-longer-one');
  await user.type(screen.getByLabelText('新しいパスワード（確認）'), 'another');
  await user.click(screen.getByRole('button', { name: '変更してサインイン' }));
  expect(screen.getByRole('alert')).toHaveTextContent('一致しません');
  await user.clear(screen.getByLabelText('新しいパスワード（確認）'));
  await user.type(screen.getByLabelText('新しいパスワード（確認）'), 'a-much-longer-one');
  await user.click(screen.getByRole('button', { name: '変更してサインイン' }));
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled());
  expect(sent).toEqual([{ userId: 'worker1', currentPassword: 'old-password', newPassword: 'a-much-longer-one' }]);
});

it('speaks English at the switch', async () => {
  const user = userEvent.setup();
  render(<SignInPage onSignedIn={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByLabelText('User ID')).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});
