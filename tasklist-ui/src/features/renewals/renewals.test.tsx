import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Notice, Run, Wave } from '@/features/renewals/renewals-api';
import RenewalsPage from '@/features/renewals/renewals-page';
import RenewalRunPage from '@/features/renewals/run-page';
import WavePage from '@/features/renewals/wave-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const worker = { ...users.worker1, rights: [...users.worker1.rights, 'RENEWAL_READ' as const, 'RENEWAL_DO' as const] };

const wave: Wave = {
  id: 'w1', monthEnd: '2027-02-28', filingFrom: '2026-10-31', reminderOn: '2026-12-31', openedAt: '2026-11-01T01:00:00Z', total: 12, notices: 3, reminders: 0,
  counts: { EXTRACTED: 0, TO_CHECK: 1, PREPARED: 3, NOTIFIED: 4, REMINDED: 0, APPLIED: 2, DECIDED: 1, EXPIRED: 0, NOT_RENEWED: 1 },
};

const run: Run = {
  id: 'r1', version: 2, waveId: 'w1', monthEnd: '2027-02-28', number: '26-U0001', kind: 'NOTICE', state: 'OPEN', openedAt: '2026-11-23T01:00:00Z', openedBy: '佐藤 認', totals: { letters: 1, removed: 0 },
  overnight: true, mayCheck: true, mayConfirm: false,
  letters: [{ id: 'l1', caseId: 'c1', position: 1, noticeNumber: 'U20260000128', patientName: '架空 太郎', endsOn: '2027-02-28' }],
};

const notices: Notice[] = [
  { id: 'n1', number: 'U20260000128', caseId: 'c1', patientName: '架空 太郎', endsOn: '2027-02-28', adult: true, twenty: false, state: 'TO_CHECK', doubts: ['ADULT', 'PROTECTED_ADDRESS'] },
  { id: 'n2', number: 'U20260000136', caseId: 'c2', patientName: '例原 凛', endsOn: '2027-02-28', adult: false, twenty: false, state: 'APPLIED', doubts: [], postedOn: '2026-11-04', appliedOn: '2026-11-20', renewalCaseId: 'c9' },
  { id: 'n3', number: 'U20260000144', caseId: 'c3', patientName: '見本 蓮', endsOn: '2027-02-27', adult: false, twenty: false, state: 'NOT_RENEWED', doubts: ['DIED'], ground: 'DIED' },
];

function desk() {
  server.use(
    http.get('*/api/renewals', () => HttpResponse.json({ lastDue: '2027-02-28', items: [wave] })),
    http.get('*/api/renewals/w1', () => HttpResponse.json({ wave, runs: [run], largestRun: 500 })),
    http.get('*/api/renewals/w1/notices', ({ request }) => {
      const state = new URL(request.url).searchParams.get('state');
      const items = notices.filter((notice) => !state || notice.state === state);
      return HttpResponse.json({ total: items.length, items });
    }),
    http.get('*/api/renewal-runs/r1', () => HttpResponse.json(run)),
  );
}

it('shows each month as a picture and in words, and extracts what is due', async () => {
  desk();
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/renewals', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ extracted: 2 });
    }),
  );
  const { user } = renderPage(<RenewalsPage />, { user: worker });
  expect(await screen.findByRole('heading', { name: /令和9年2月28日.*満了/ })).toBeVisible();
  expect(screen.getByText('案内済み').parentElement).toHaveTextContent('4人');
  expect(screen.getByText('印刷待ち 3通')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /抽出する/ }));
  await waitFor(() => expect(sent).toEqual([{}]));
});

it('says that nobody has to renew yet', async () => {
  server.use(http.get('*/api/renewals', () => HttpResponse.json({ lastDue: '2027-02-28', items: [] })));
  renderPage(<RenewalsPage />, { user: users.manager });
  expect(await screen.findByText('更新の対象はまだありません')).toBeVisible();
  expect(screen.queryByRole('button', { name: /抽出する/ })).not.toBeInTheDocument();
});

it('lists the families of a wave with what is odd about them, by state', async () => {
  desk();
  const { user } = renderPage(<WavePage />, { at: '/renewals/w1', path: '/renewals/:wave', user: worker });
  expect(await screen.findByRole('link', { name: '架空 太郎' })).toHaveAttribute('href', '/cases/c1/overview');
  expect(screen.getByText('住所の保護')).toBeVisible();
  expect(screen.getByText('死亡')).toBeVisible();
  expect(screen.getByRole('button', { name: '案内3通を印刷する' })).toBeEnabled();
  await expectAccessible();
  await user.selectOptions(screen.getByRole('combobox', { name: /状態で絞る/ }), 'APPLIED');
  await waitFor(() => expect(screen.queryByRole('link', { name: '架空 太郎' })).not.toBeInTheDocument());
  expect(await screen.findByRole('link', { name: '例原 凛' })).toBeVisible();
});

it('lets a second person count the letters, and says what is wrong with them', async () => {
  desk();
  server.use(http.post('*/api/renewal-runs/r1/check', () => problem(409, 'conflict', { detail: '記録が変わった文書があります（U20260000128）。' })));
  const { user } = renderPage(<RenewalRunPage />, { at: '/renewals/w1/runs/r1', path: '/renewals/:wave/runs/:id', user: worker });
  expect(await screen.findByText('封入した文書が翌日まで残っています')).toBeVisible();
  await expectAccessible();
  await user.type(screen.getByRole('textbox', { name: /数えた通数/ }), '1');
  await user.click(screen.getByRole('button', { name: '点検を終える' }));
  expect(await screen.findByText(/U20260000128）/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'U20260000128を外す' })).toBeEnabled();
});

it('says that one run does not hold all letters, and prints as many as it does', async () => {
  desk();
  server.use(http.get('*/api/renewals/w1', () => HttpResponse.json({ wave: { ...wave, notices: 720 }, runs: [run], largestRun: 500 })));
  renderPage(<WavePage />, { at: '/renewals/w1', path: '/renewals/:wave', user: worker });

  expect(await screen.findByRole('button', { name: '案内500通を印刷する' })).toBeVisible();
  expect(screen.getByText(/一度に発送できるのは500通までです。印刷待ちは720通あります。/)).toBeVisible();
});
