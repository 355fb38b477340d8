import { http, HttpResponse } from 'msw';
import { afterEach, expect, it, vi } from 'vitest';
import { api, onUnauthorized } from '@/lib/api-client';
import { rememberLanguage } from '@/lib/language';
import { Problem } from '@/lib/problem';
import { problem } from '@/testing/problem';
import { server } from '@/testing/server';

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; max-age=0';
});

/** Answers any request of a path with what it was sent. */
function echo(path: string) {
  server.use(http.all(`*${path}`, ({ request }) => HttpResponse.json(Object.fromEntries(request.headers))));
}

it('sends the CSRF token as it is at each request', async () => {
  echo('/api/echo');
  document.cookie = 'XSRF-TOKEN=first';
  expect(await api.post<Record<string, string>>('/api/echo')).toMatchObject({ 'x-xsrf-token': 'first' });
  document.cookie = 'XSRF-TOKEN=second';
  expect(await api.post<Record<string, string>>('/api/echo')).toMatchObject({ 'x-xsrf-token': 'second' });
  expect(await api.get<Record<string, string>>('/api/echo')).not.toHaveProperty('x-xsrf-token');
});

it('asks in the language of the user', async () => {
  echo('/api/echo');
  rememberLanguage('en');
  expect(await api.get<Record<string, string>>('/api/echo')).toMatchObject({ 'accept-language': 'en' });
  rememberLanguage('ja');
  expect(await api.get<Record<string, string>>('/api/echo')).toMatchObject({ 'accept-language': 'ja' });
});

it('quotes a version for If-Match and hands the ETag back', async () => {
  echo('/api/echo');
  expect(await api.put<Record<string, string>>('/api/echo', {}, { version: 3 })).toMatchObject({ 'if-match': '"3"' });
  server.use(http.get('*/api/thing', () => HttpResponse.json({ a: 1 }, { headers: { ETag: '"7"' } })));
  expect(await api.getVersioned('/api/thing')).toEqual({ data: { a: 1 }, etag: '"7"' });
});

it('leaves empty query values out', async () => {
  server.use(http.get('*/api/list', ({ request }) => HttpResponse.json({ query: new URL(request.url).search })));
  expect(await api.get('/api/list', { query: { view: 'MINE', queue: '', cursor: null, limit: 50 } })).toEqual({ query: '?view=MINE&limit=50' });
});

it('turns a refusal into a problem with its fields and its conflict', async () => {
  server.use(
    http.post('*/api/refused', () =>
      problem(412, 'stale', { detail: '先に変更されました。', conflict: { changedBy: '鈴木' }, errors: [{ pointer: '/kind', code: 'required', message: '必要です。' }] }),
    ),
  );
  const failure = await api.post('/api/refused').catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Problem);
  expect(failure).toMatchObject({ status: 412, code: 'stale', isConflict: true, message: '先に変更されました。', conflict: { changedBy: '鈴木' }, errors: [{ pointer: '/kind' }] });
});

it('survives an answer that is no problem at all', async () => {
  server.use(http.get('*/api/broken', () => new HttpResponse('<html>Bad Gateway</html>', { status: 502, headers: { 'Content-Type': 'text/html' } })));
  await expect(api.get('/api/broken')).rejects.toMatchObject({ status: 502, code: 'http-502', isTransient: true });
});

it('tells when the server cannot be reached', async () => {
  server.use(http.get('*/api/gone', () => HttpResponse.error()));
  await expect(api.get('/api/gone')).rejects.toMatchObject({ status: 0, code: 'network' });
});

it('calls out when nobody is signed in any more, but not while signing in', async () => {
  const listener = vi.fn();
  const stop = onUnauthorized(listener);
  server.use(http.get('*/api/work-items', () => problem(401, 'unauthenticated')), http.post('*/api/session', () => problem(401, 'sign-in-wrong')));
  await api.post('/api/session').catch(() => undefined);
  expect(listener).not.toHaveBeenCalled();
  await api.get('/api/work-items').catch(() => undefined);
  expect(listener).toHaveBeenCalledOnce();
  stop();
});
