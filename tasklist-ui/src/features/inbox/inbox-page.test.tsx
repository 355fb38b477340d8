import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { WorkItem, WorkItemPage } from '@/api/types';
import InboxPage from '@/features/inbox/inbox-page';
import { setPreferences } from '@/lib/preferences';
import { expectAccessible } from '@/testing/axe';
import { makeWorkItems } from '@/testing/data/work-items';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const rows = () => screen.findAllByRole('row').then((all) => all.slice(1));

function serve(items: WorkItem[], more: Partial<WorkItemPage> = {}) {
  server.use(http.get('*/api/work-items', () => HttpResponse.json({ items, nextCursor: null, count: { value: items.length, capped: false }, ...more })));
}

const item = (change: Partial<WorkItem>): WorkItem => ({ ...makeWorkItems(1)[0]!, assignee: null, actions: ['CLAIM'], ...change });

describe('the list', () => {
  it('shows step, work, person, number, place, way, due date, priority and assignee', async () => {
    serve([item({ overdueOfficeDays: 3, dueDate: '2026-11-18', priority: 90, assignee: { id: 'worker1', name: '佐藤 認' } })]);
    renderPage(<InboxPage />, { at: '/inbox?view=group' });
    const [row] = await rows();
    for (const text of ['①', '本人と書類を確認する', '架空 太郎', 'R8-10000', '中央区', '紙', '3開庁日超過', '至急', '自分']) expect(row).toHaveTextContent(text);
    await expectAccessible();
  });

  it('counts office days that are left in words', async () => {
    serve([item({ id: 'a', overdueOfficeDays: -3, dueDate: '2099-01-01' })]);
    renderPage(<InboxPage />, { at: '/inbox?view=group' });
    expect(await screen.findByText('あと3開庁日')).toBeVisible();
  });

  it('leaves the municipality out at a municipality', async () => {
    renderPage(<InboxPage />, { at: '/inbox', user: users['ward-chuo'] });
    await rows();
    expect(screen.queryByRole('columnheader', { name: '区市町村' })).not.toBeInTheDocument();
  });

  it('says how many there are and fetches more by cursor', async () => {
    const all = makeWorkItems(60);
    server.use(
      http.get('*/api/work-items', ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'next'
          ? HttpResponse.json({ items: all.slice(50), nextCursor: null, count: { value: 1000, capped: true } })
          : HttpResponse.json({ items: all.slice(0, 50), nextCursor: 'next', count: { value: 1000, capped: true } }),
      ),
    );
    const { user } = renderPage(<InboxPage />, { at: '/inbox?view=group' });
    expect(await screen.findByText('1,000件以上のうち50件を表示')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'さらに表示' }));
    await waitFor(async () => expect(await rows()).toHaveLength(60));
  });

  it('offers the group when nothing is mine, and to widen when nothing matches', async () => {
    serve([]);
    const { user, router } = renderPage(<InboxPage />, { at: '/inbox?view=mine' });
    await user.click(await screen.findByRole('button', { name: '担当グループを見る' }));
    expect(router.state.location.search).toBe('?view=group');
    await user.click(screen.getByRole('checkbox', { name: '期限超過のみ' }));
    expect(await screen.findByText('条件に合う作業はありません')).toBeVisible();
  });

  it.each([
    [403, 'この画面を使う権限がありません'],
    [500, 'サーバーで問題が起きました'],
  ])('says what is wrong when the server answers %i', async (status, text) => {
    server.use(http.get('*/api/work-items', () => problem(status, 'x')));
    renderPage(<InboxPage />, { at: '/inbox?view=group' });
    expect(await screen.findByText(text, undefined, { timeout: 5000 })).toBeVisible();
  });
});

describe('filters', () => {
  it('live in the address and reach the server', async () => {
    const asked: string[] = [];
    server.use(
      http.get('*/api/work-items', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: makeWorkItems(3), nextCursor: null, count: { value: 3, capped: false } });
      }),
    );
    const { user, router } = renderPage(<InboxPage />, { at: '/inbox?view=group' });
    await rows();
    await user.selectOptions(screen.getByRole('combobox', { name: '経路' }), '紙');
    await user.click(screen.getByRole('button', { name: '優先度' }));
    await waitFor(() => expect(router.state.location.search).toBe('?view=group&channel=PAPER&sort=priority&direction=desc'));
    await waitFor(() => expect(asked.at(-1)).toContain('channel=PAPER&sort=PRIORITY&direction=DESC'));
  });

  it('come back at the next visit, without the search', async () => {
    const { unmount } = renderPage(<InboxPage />, { at: '/inbox?view=mine&channel=PAPER&search=abc' });
    await screen.findByRole('heading', { name: '受信箱' });
    unmount();
    const { router } = renderPage(<InboxPage />, { at: '/inbox' });
    await waitFor(() => expect(router.state.location.search).toBe('?view=mine&channel=PAPER'));
    setPreferences({ inboxFilters: '' });
  });

  it('keep what was searched for out of the address', async () => {
    const { user, router } = renderPage(<InboxPage />, { at: '/inbox?view=group' });
    await rows();
    await user.type(screen.getByRole('searchbox'), '架空{Enter}');
    await waitFor(() => expect(router.state.location.search).toMatch(/search=search-\d+/));
    expect(decodeURIComponent(router.state.location.search)).not.toContain('架空');
    setPreferences({ inboxFilters: '' });
  });
});

describe('taking work', () => {
  it('claims with the version and offers to undo', async () => {
    const open = item({ id: 'task-x', version: 4 });
    serve([open]);
    const ifMatch: (string | null)[] = [];
    server.use(
      http.post('*/api/work-items/task-x/:action', ({ request, params }) => {
        ifMatch.push(`${String(params.action)} ${request.headers.get('If-Match')}`);
        return HttpResponse.json({ ...open, version: 5 });
      }),
    );
    const { user } = renderPage(<InboxPage />, { at: '/inbox?view=group' });
    await user.click(await screen.findByRole('button', { name: 'R8-10000を引き受ける' }));
    await user.click(await screen.findByRole('button', { name: '元に戻す' }));
    await waitFor(() => expect(ifMatch).toEqual(['claim "4"', 'release "5"']));
  });

  it('names who was faster', async () => {
    serve([item({ id: 'task-x' })]);
    server.use(http.post('*/api/work-items/task-x/claim', () => problem(412, 'stale', { conflict: { changedBy: '鈴木 定', changedAt: '2026-11-23T00:12:00Z' } })));
    const { user } = renderPage(<InboxPage />, { at: '/inbox?view=group' });
    await user.click(await screen.findByRole('button', { name: 'R8-10000を引き受ける' }));
    expect(await screen.findByRole('dialog', { name: 'ほかの人が先に変更しました' })).toHaveTextContent('鈴木 定さんが09:12に変更しました。');
    await expectAccessible();
  });

  it('hands over with a note', async () => {
    serve([item({ id: 'task-x', actions: ['REASSIGN'] })]);
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/work-items/task-x/reassign', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(item({ id: 'task-x' }));
      }),
    );
    const { user } = renderPage(<InboxPage />, { at: '/inbox?view=all', user: users.head });
    await user.click(await screen.findByRole('button', { name: 'R8-10000のその他の操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '担当者を変える' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: '変更する' }));
    expect(sent).toEqual([]);
    await user.selectOptions(await within(dialog).findByRole('combobox', { name: '新しい担当者' }), 'worker2');
    await user.type(within(dialog).getByRole('textbox', { name: '申し送り' }), '急ぎです');
    await user.click(within(dialog).getByRole('button', { name: '変更する' }));
    await waitFor(() => expect(sent).toEqual([{ assignee: 'worker2', note: '急ぎです' }]));
  });
});

describe('the keyboard', () => {
  it('walks with j and k, claims with c, opens with Enter', async () => {
    const open = [item({ id: 'one' }), item({ id: 'two', applicationNumber: 'R8-2' })];
    serve(open);
    const claimed: string[] = [];
    server.use(
      http.post('*/api/work-items/:id/claim', ({ params }) => {
        claimed.push(String(params.id));
        return HttpResponse.json(open[1]);
      }),
    );
    const { user, router } = renderPage(<InboxPage />, { at: '/inbox?view=group', path: '/inbox' });
    const all = await rows();
    await user.keyboard('j');
    expect(all[0]).toHaveFocus();
    await user.keyboard('jc');
    expect(all[1]).toHaveFocus();
    await waitFor(() => expect(claimed).toEqual(['two']));
    await user.keyboard('k{Enter}');
    expect(router.state.location.pathname).toBe('/work-items/one');
  });

  it('shows the key sheet, and is silent while one types or has it off', async () => {
    serve([item({ id: 'one' })]);
    const { user } = renderPage(<InboxPage />, { at: '/inbox?view=group' });
    await rows();
    await user.type(screen.getByRole('searchbox'), '?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: '受信箱のキー操作' })).toBeVisible();
    await user.keyboard('{Escape}');
    setPreferences({ shortcuts: false });
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    setPreferences({ shortcuts: true });
  });
});
