import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { BoardReplyBody, OpinionBody } from '@/api/meeting-types';
import { toasts } from '@/components/ui/toast-store';
import MeetingPage from '@/features/meetings/meeting-page';
import MeetingsPage from '@/features/meetings/meetings-page';
import SheetPage from '@/features/meetings/sheet-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

it('plans a meeting for the cases that wait', async () => {
  const { user, router } = renderPage(<MeetingsPage />, { at: '/meetings', path: '/meetings', user: users.board });
  const waiting = await screen.findByRole('table', { name: '付議を待つ申請' });
  expect(within(waiting).getByText('26-102-00031')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('checkbox', { name: 'すべて選ぶ' }));
  for (const [field, value] of [['年', '8'], ['月', '12'], ['日', '9']] as const) await user.type(screen.getByRole('textbox', { name: `開催日の${field}` }), value);
  await user.click(screen.getByRole('button', { name: '選んだ2件で審査会を開く' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/meetings/meeting-7'));
});

it('shows a reviewer meetings and sheets, but nothing that waits and nobody', async () => {
  renderPage(<MeetingsPage />, { at: '/meetings', path: '/meetings', user: users.reviewer });
  expect(await screen.findByRole('link', { name: '令和8年度第6回' })).toBeVisible();
  expect(screen.queryByText(/付議を待つ申請/)).not.toBeInTheDocument();
});

it('takes an opinion of a reviewer, with a reason where it is not a yes', async () => {
  const given: OpinionBody[] = [];
  server.use(
    http.post('*/api/meetings/:id/cases/:no/opinions', async ({ request }) => {
      given.push((await request.json()) as OpinionBody);
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const { user } = renderPage(<SheetPage />, { at: '/meetings/meeting-6/cases/1', path: '/meetings/:id/cases/:no', user: users.reviewer });
  const form = await screen.findByRole('region', { name: '意見を出す' });
  await expectAccessible();
  await user.click(within(form).getByRole('radio', { name: '否' }));
  expect(within(form).getByRole('button', { name: '意見を出す' })).toBeDisabled();
  await user.type(within(form).getByRole('textbox', { name: /理由/ }), '基準を満たさない');
  await user.click(within(form).getByRole('button', { name: '意見を出す' }));
  await waitFor(() => expect(given).toEqual([{ verdict: 'UNSUITABLE', severe: false, lifeSupport: false, reason: '基準を満たさない' }]));
  await waitFor(() => expect(toasts.current().map(({ text }) => text)).toContain('意見を記録しました'));
});

it('registers a reply to the whole agenda, and says at its case what the server refuses', async () => {
  const sent: BoardReplyBody[] = [];
  server.use(
    http.post('*/api/meetings/:id/reply', async ({ request }) => {
      sent.push((await request.json()) as BoardReplyBody);
      return problem(422, 'invalid-data', { errors: [{ pointer: '/cases/1/verdict', code: 'board.field.second-reviewer-missing', message: '二人の委員の意見が要ります。' }] });
    }),
  );
  const { user } = renderPage(<MeetingPage />, { at: '/meetings/meeting-6', path: '/meetings/:id', user: users.board });
  const form = await screen.findByRole('region', { name: '答申の登録' });
  await expectAccessible();
  expect(within(form).getByRole('button', { name: '答申を登録する' })).toBeDisabled();
  await user.type(within(form).getByRole('textbox', { name: /答申の番号/ }), '審答第9号');
  await user.type(within(form).getByRole('textbox', { name: /会長/ }), '架空 一');
  await user.type(within(form).getByRole('textbox', { name: /出席委員/ }), '委員 甲{Enter}委員 乙');
  await user.click(within(form).getByRole('button', { name: '事務局が適とした2件を適にする' }));
  await user.click(within(screen.getByRole('radiogroup', { name: '議案2の答申' })).getByRole('radio', { name: '否' }));
  await user.type(screen.getByRole('textbox', { name: '議案2の理由' }), '基準を満たさない');
  await user.click(within(form).getByRole('button', { name: '答申を登録する' }));
  expect(await screen.findByText('二人の委員の意見が要ります。')).toBeVisible();
  expect(sent[0]).toMatchObject({ number: '審答第9号', chair: '架空 一', members: ['委員 甲', '委員 乙'] });
  expect(sent[0]!.cases.map(({ no, verdict, severe }) => [no, verdict, severe])).toEqual([[1, 'SUITABLE', true], [2, 'UNSUITABLE', false], [3, 'SUITABLE', false]]);
});

it('does not consult before every case has the secretariat\u2019s view', async () => {
  renderPage(<MeetingPage />, { at: '/meetings/meeting-7', path: '/meetings/:id', user: users.board });
  expect(await screen.findByText('事務局の意見がない議案があります（3）。')).toBeVisible();
  expect(screen.getByRole('button', { name: '3件を諮問する' })).toBeDisabled();
  await expectAccessible();
});

it('offers the papers of a meeting that was answered, and nothing to change', async () => {
  renderPage(<MeetingPage />, { at: '/meetings/meeting-5', path: '/meetings/:id', user: users.board });
  expect(await screen.findByRole('link', { name: '答申書' })).toHaveAttribute('href', '/api/meetings/meeting-5/reply');
  expect(screen.queryByRole('region', { name: '答申の登録' })).not.toBeInTheDocument();
});
