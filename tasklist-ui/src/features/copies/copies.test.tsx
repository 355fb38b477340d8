import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { CopyRun, CopyRunDetail, Provision } from '@/api/copy-types';
import CopyRegistrationPage from '@/features/copies/copy-registration-page';
import CopyRegistrationsPage from '@/features/copies/copy-registrations-page';
import ProvisionsPage from '@/features/copies/provisions-page';
import { switchLanguage } from '@/lib/i18n';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const run: CopyRun = {
  id: 'run-1', number: '2026-012', requestedBy: null, state: 'ANSWERED', startedAt: '2026-11-23T01:00:00Z', answeredAt: '2026-11-24T01:00:00Z', listsDueOn: '2026-11-20', overdue: true,
  counts: { records: 3, registered: 2, deleted: 0, awaited: 0, held: 1, errors: 0 },
};
const line = { position: 1, recordKey: '9999996001', caseId: 'c1', applicationNumber: '26-1', patientName: '架空 太郎', operation: 'REGISTER' as const, reason: 'NEW', answerOff: true, issuedOn: '2026-11-01', state: 'DONE', inquiryNumber: 7, settledOn: '2026-11-24', daysSinceIssue: 23, late: true };
const detail: CopyRunDetail = {
  run, shipments: ['2026L00031'], waitingForShipment: true, late: 1,
  records: [line, { ...line, recordKey: '9999988001', state: 'HELD', problem: 'NO_CODE_HERE', late: false, answerOff: false }],
  errors: [{ ...line, recordKey: '9999988001', state: 'HELD', problem: 'NO_CODE_HERE', late: false, answerOff: false }],
  chases: [{ chasedOn: '2026-11-22', contact: '連携サーバー担当', result: 'UNKNOWN', chasedBy: '佐藤 認' }],
  comparison: {
    exportNumber: '2026L0001', exportedOn: '2026-11-23', comparedAt: '2026-11-24T02:00:00Z', records: 12, equal: 10, pending: 1,
    differences: [{ recordKey: '9999996001', kind: 'DIFFERENT', fields: ['capYen', 'tier'], patientName: '架空 太郎', run: null }],
  },
};
const provision: Provision = {
  id: 'p1', number: 'P2026-000012', recipient: '1', recipientName: '都道府県知事等（生活保護）', way: 'NETWORK', body: '1310240000000000', patientName: '架空 太郎', caseId: 'c1', applicationNumber: '26-1',
  recordKey: '9999996001', items: '小児慢性特定疾病医療費の支給に関する情報', basis: '命令第2条の表', askedAt: '2026-11-20T01:15:00Z', state: 'PROVIDED', reason: 'AUTOMATIC', problem: 'ANSWERED_THOUGH_OFF', providedOn: '2026-11-20',
};
const worker = { ...users.worker1, rights: [...users.worker1.rights, 'COPY_READ' as const, 'COPY_DO' as const] };

it('lists the runs with their figures and begins one by hand', async () => {
  let asked = 0;
  server.use(
    http.get('*/api/copy-registrations', () => HttpResponse.json({ runs: [run, { ...run, id: 'run-0', number: '2026-011', state: 'NOTHING', overdue: false, requestedBy: '佐藤 認' }] })),
    http.post('*/api/copy-registrations', () => {
      asked += 1;
      return HttpResponse.json({ id: 'run-2' }, { status: 201 });
    }),
  );
  const { user, router } = renderPage(<CopyRegistrationsPage />, { at: '/copy-registrations', path: '/copy-registrations', user: worker });

  expect(await screen.findByRole('link', { name: '2026-012' })).toHaveAttribute('href', '/copy-registrations/run-1');
  expect(screen.getByText('確認期限を過ぎています')).toBeVisible();
  expect(screen.getByText('週次')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '今すぐ登録を始める' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/copy-registrations/run-2'));
  expect(asked).toBe(1);
});

it('offers a run to the division only', async () => {
  server.use(http.get('*/api/copy-registrations', () => HttpResponse.json({ runs: [] })));
  renderPage(<CopyRegistrationsPage />, { user: { ...users.head, rights: [...users.head.rights, 'COPY_READ'] } });

  expect(await screen.findByText('副本登録はまだありません')).toBeVisible();
  expect(screen.queryByRole('button', { name: '今すぐ登録を始める' })).not.toBeInTheDocument();
});

it('says why a registration cannot begin', async () => {
  server.use(
    http.get('*/api/copy-registrations', () => HttpResponse.json({ runs: [] })),
    http.post('*/api/copy-registrations', () => HttpResponse.json({ status: 409, title: '求めた副本登録がまだ始まっていません。', code: 'conflict' }, { status: 409 })),
  );
  const { user } = renderPage(<CopyRegistrationsPage />, { user: worker });
  await user.click(await screen.findByRole('button', { name: '今すぐ登録を始める' }));

  expect(await screen.findByRole('alert')).toBeVisible();
});

it('shows both checklists, the comparison and who was asked, each list to print', async () => {
  server.use(http.get('*/api/copy-registrations/run-1', () => HttpResponse.json(detail)));
  renderPage(<CopyRegistrationPage />, { at: '/copy-registrations/run-1', path: '/copy-registrations/:id', user: worker });

  const errors = await screen.findByRole('table', { name: 'エラーチェックリスト' });
  expect(within(errors).getByText('符号が未取得')).toBeVisible();
  expect(screen.getByRole('link', { name: 'エラーチェックリストをPDFで開く' })).toHaveAttribute('href', '/api/copy-registrations/run-1/error-list');
  expect(screen.getByRole('link', { name: '提供状況チェックリストをPDFで開く' })).toHaveAttribute('href', '/api/copy-registrations/run-1/provision-list');
  expect(screen.getByText('自己負担上限月額、階層区分')).toBeVisible();
  expect(screen.getByText('連携サーバー担当')).toBeVisible();
  expect(screen.getByText('反映の遅れ')).toBeVisible();
  await expectAccessible();
});

it('speaks English on the page of a run too', async () => {
  await switchLanguage('en');
  server.use(http.get('*/api/copy-registrations/run-1', () => HttpResponse.json({ ...detail, comparison: null, errors: [], chases: [] })));
  renderPage(<CopyRegistrationPage />, { at: '/copy-registrations/run-1', path: '/copy-registrations/:id', user: worker });

  expect(await screen.findByText('There are no errors')).toBeVisible();
  expect(screen.getByText('No export of the copies has come since this run.')).toBeVisible();
});

it('shows who was told and narrows the list to what has to be looked into', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/provisions', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ recipients: [{ code: '1', name: '都道府県知事等（生活保護）', way: 'NETWORK', items: '情報', basis: '命令第2条の表' }], provisions: [provision] });
    }),
  );
  const { user } = renderPage(<ProvisionsPage />, { at: '/provisions', path: '/provisions', user: worker });

  expect(await screen.findByText('P2026-000012')).toBeVisible();
  expect(screen.getByText('自動応答不可なのに応答')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('checkbox', { name: '確かめる必要があるものだけ' }));
  await waitFor(() => expect(asked.at(-1)).toBe('?problems=true'));
});

it('shows more provisions page after page', async () => {
  server.use(
    http.get('*/api/provisions', ({ request }) => {
      const isSecond = new URL(request.url).searchParams.get('cursor') === provision.number;
      const older = { ...provision, id: 'provision-older', number: 'P2026-000011' };
      return HttpResponse.json({ recipients: [], provisions: [isSecond ? older : provision], nextCursor: isSecond ? null : provision.number });
    }),
  );
  const { user } = renderPage(<ProvisionsPage />, { at: '/provisions', path: '/provisions', user: worker });

  await user.click(await screen.findByRole('button', { name: '続きを表示' }));

  expect(await screen.findByText('P2026-000011')).toBeVisible();
  expect(screen.getByText('P2026-000012')).toBeVisible();
  expect(screen.queryByRole('button', { name: '続きを表示' })).not.toBeInTheDocument();
});
