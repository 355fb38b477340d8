import { http, HttpResponse } from 'msw';
import type { CurrentUser } from '@/api/types';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';

/** Who is signed in on the mock server. */
let current: CurrentUser | null = null;

export function signedIn(): CurrentUser | null {
  return current;
}

export const sessionHandlers = [
  http.get('*/api/session', () => HttpResponse.json(current ? { authenticated: true, user: current } : { authenticated: false })),
  http.post('*/api/session', async ({ request }) => {
    const form = new URLSearchParams(await request.text());
    const user = Object.values<CurrentUser>(users).find(({ id }) => id === form.get('username'));
    if (form.get('username') === 'locked') return problem(401, 'sign-in-locked');
    if (form.get('username') === 'old') return problem(401, 'sign-in-password-expired');
    if (!user || form.get('password') !== 'komado-demo-2026') return problem(401, 'sign-in-wrong');
    current = user;
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('*/api/session/password', async ({ request }) => {
    const { newPassword } = (await request.json()) as { newPassword: string };
    return newPassword.length < 12
      ? problem(422, 'invalid-data', { errors: [{ pointer: '/newPassword', code: 'password', message: 'パスワードは12文字以上にしてください。' }] })
      : new HttpResponse(null, { status: 204 });
  }),
  http.post('*/api/session/logout', () => {
    current = null;
    return new HttpResponse(null, { status: 204 });
  }),
];
