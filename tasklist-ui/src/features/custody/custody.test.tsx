import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Box, BoxCase, BoxDetail, CustodyOverview } from '@/api/custody-types';
import type { CurrentUser } from '@/api/types';
import BoxPage from '@/features/custody/box-page';
import CustodyPage from '@/features/custody/custody-page';
import NewOrderPage from '@/features/custody/new-order-page';
import OrderPage from '@/features/custody/order-page';
import OrdersPage from '@/features/custody/orders-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const archivist: CurrentUser = { ...users.worker1, id: 'archivist', name: '文書 蔵', roles: ['ARCHIVIST'], rights: ['WORK_READ', 'WORK_DO', 'CUSTODY_READ', 'CUSTODY_DO'], queues: ['custody'] };

const box: Box = {
  id: 'b1', version: 3, number: 'BX26000018', fiscalYear: 2023, state: 'SEALED', cases: 40, keptUntil: '2027-03-31', destroyFrom: '2027-04-01', due: false, deposited: false,
  place: { place: 'CABINET', cabinetId: 'c1', cabinet: 'C-01', since: '2026-11-20T01:00:00Z' },
};
const other: Box = { ...box, id: 'b2', number: 'BX26000026', due: true, destroyFrom: '2026-04-01' };

const overview: CustodyOverview = {
  cabinets: [
    { id: 'c1', code: 'C-01', name: '支給認定', room: '第一書庫', boxes: [box] },
    { id: 'c2', code: 'C-02', name: '予備', room: '第一書庫', boxes: [] },
  ],
  carrier: [{ ...box, id: 'b3', number: 'BX26000034', place: { place: 'CARRIER', since: '2026-11-20T01:00:00Z' }, orderId: 'o1', orderNumber: '26-C0001' }],
  contractor: [{ fiscalYear: 2021, boxes: 12, due: 12 }, { fiscalYear: 2022, boxes: 6, due: 0 }],
  disposalSite: [], missing: [{ ...box, id: 'b4', number: 'BX26000042', place: { place: 'MISSING', since: '2026-11-20T01:00:00Z' } }],
  disposed: 7, packing: [{ fiscalYear: 2024, cases: 31 }], toDeposit: 1, toDispose: 12, mayWork: true,
};

const detail = (over: Partial<BoxDetail>, boxOver: Partial<Box> = {}): BoxDetail => ({
  box: { ...box, ...boxOver }, openedAt: '2026-11-19T01:00:00Z', openedBy: '文書 蔵', cases: [], history: [{ place: 'CABINET', cabinet: 'C-01', since: '2026-11-19T01:00:00Z', by: '文書 蔵' }], mayWork: true, ...over,
});

it('shows where every box is and leads to what is due', async () => {
  server.use(http.get('*/api/custody', () => HttpResponse.json(overview)));
  renderPage(<CustodyPage />, { user: archivist });

  const cabinet = await screen.findByRole('list', { name: 'C-01の箱' });
  expect(within(cabinet).getByRole('link', { name: /BX26000018/ })).toHaveAttribute('href', '/custody/boxes/b1');
  expect(screen.getByRole('link', { name: '令和6年度に通知した31件を箱に詰められます' })).toHaveAttribute('href', '/custody/candidates/2024');
  expect(screen.getByRole('link', { name: '12箱が廃棄できる日を過ぎています' })).toHaveAttribute('href', '/custody/orders/new?kind=DISPOSAL');
  expect(screen.getByRole('link', { name: '箱BX26000042の所在が分かりません' })).toBeVisible();
  expect(screen.getByText('依頼26-C0001')).toBeVisible();
  expect(screen.getByText('うち廃棄できる12箱')).toBeVisible();
  await expectAccessible();
});

it('finds a box by what a scanner types, and says what is wrong with a misread label', async () => {
  const scanned: unknown[] = [];
  server.use(
    http.get('*/api/custody', () => HttpResponse.json(overview)),
    http.post('*/api/custody/scans', async ({ request }) => {
      const body = (await request.json()) as { code: string };
      scanned.push(body.code);
      return body.code === 'BX26000018'
        ? HttpResponse.json(box)
        : HttpResponse.json({ title: '入力に誤りがあります', status: 422, code: 'invalid-data', errors: [{ pointer: '/code', code: 'x', message: '箱番号の検査数字が合いません。' }] }, { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
    }),
  );
  const { user, router } = renderPage(<CustodyPage />, { user: archivist, path: '/' });
  const field = await screen.findByRole('textbox', { name: '箱番号を読み取る' });

  await user.type(field, 'BX26000017{Enter}');
  expect(await screen.findByText(/検査数字が合いません/)).toBeVisible();
  expect(field).toHaveValue('');
  await user.type(field, 'ＢＸ２６０００-０１８{Enter}'.replace('-', ''));
  await screen.findByText('other page');

  expect(scanned).toEqual(['BX26000017', 'BX26000018']);
  expect(router.state.location.pathname).toBe('/custody/boxes/b1');
});

it('packs papers one Enter after the other, tells why one does not belong there, and seals what was counted', async () => {
  const cases: BoxCase[] = [];
  const sealed: unknown[] = [];
  server.use(
    http.get('*/api/custody', () => HttpResponse.json(overview)),
    http.get('*/api/custody/boxes/b1', () => HttpResponse.json(detail({ cases: [...cases] }, { state: 'PACKING', cases: cases.length }))),
    http.post('*/api/custody/boxes/b1/cases', async ({ request }) => {
      const { applicationNumber } = (await request.json()) as { applicationNumber: string };
      if (applicationNumber === '9999999999') {
        return HttpResponse.json({ title: '入力に誤りがあります', status: 422, code: 'invalid-data', errors: [{ pointer: '/applicationNumber', code: 'x', message: 'この申請整理番号はありません。' }] }, { status: 422, headers: { 'Content-Type': 'application/problem+json' } });
      }
      const line = { caseId: applicationNumber, position: cases.length + 1, applicationNumber, notifiedOn: '2024-06-01' };
      cases.push(line);
      return HttpResponse.json(line, { status: 201 });
    }),
    http.post('*/api/custody/boxes/b1/seal', async ({ request }) => {
      sealed.push([await request.json(), request.headers.get('If-Match')]);
      return HttpResponse.json(box);
    }),
  );
  const { user } = renderPage(<BoxPage />, { user: archivist, at: '/custody/boxes/b1', path: '/custody/boxes/:id' });
  const field = await screen.findByRole('textbox', { name: '申請整理番号を読み取る' });
  expect(field).toHaveFocus();

  await user.keyboard('2410200001{Enter}');
  expect(await screen.findByText('✓ 2410200001を1番目に入れました')).toBeVisible();
  expect(field).toHaveFocus();
  await user.keyboard('9999999999{Enter}');
  expect(await screen.findByText(/この申請整理番号はありません/)).toBeVisible();
  await user.keyboard('2410200002{Enter}');
  expect(await screen.findByText('✓ 2410200002を2番目に入れました')).toBeVisible();
  await expectAccessible();
  await user.type(screen.getByRole('textbox', { name: /数えた件数/ }), '2');
  await user.click(screen.getByRole('button', { name: '封をする' }));

  expect(sealed).toEqual([[{ count: 2 }, '"3"']]);
});

it('shows a sealed box with its label, contents and all its places', async () => {
  server.use(
    http.get('*/api/custody', () => HttpResponse.json(overview)),
    http.get('*/api/custody/boxes/b1', () =>
      HttpResponse.json(detail({ sealedAt: '2026-11-20T01:00:00Z', sealedBy: '文書 蔵', firstApplication: '2410200001', lastApplication: '2410200002', cases: [{ caseId: 'c1', position: 1, applicationNumber: '2410200001', notifiedOn: '2024-06-01' }] })),
    ),
  );
  renderPage(<BoxPage />, { user: archivist, at: '/custody/boxes/b1', path: '/custody/boxes/:id' });

  expect(await screen.findByRole('link', { name: 'ラベルを印刷する' })).toHaveAttribute('href', '/api/custody/labels?box=BX26000018');
  expect(screen.getByText('2410200001 から 2410200002 まで')).toBeVisible();
  expect(within(screen.getByRole('table', { name: '場所の履歴' })).getByText('現在')).toBeVisible();
  await expectAccessible();
});

it('chooses boxes for an order by scanner, refuses another box, and asks for approval', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/custody/boxes', () => HttpResponse.json({ items: [box, other] })),
    http.post('*/api/custody/orders', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'o1' }, { status: 201 });
    }),
  );
  const { user } = renderPage(<NewOrderPage />, { user: archivist, at: '/custody/orders/new?kind=RETRIEVAL', path: '/custody/orders/new' });
  const field = await screen.findByRole('textbox', { name: '箱番号を読み取る' });

  await user.type(field, 'BX26000034{Enter}');
  expect(await screen.findByText('× BX26000034はこの依頼の対象ではありません')).toBeVisible();
  await user.type(field, 'BX26000026{Enter}BX26000026{Enter}');
  expect(await screen.findByText('× BX26000026はもう選んでいます')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'BX26000026' })).toBeChecked();
  const submit = screen.getByRole('button', { name: '承認を求める' });
  expect(submit).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '開示請求のため');
  await expectAccessible();
  await user.click(submit);
  await screen.findByText('other page');

  expect(sent).toEqual([expect.objectContaining({ kind: 'RETRIEVAL', boxIds: ['b2'], reason: '開示請求のため' })]);
});

it('lists orders and shows one with a box that was not ordered', async () => {
  const line = { id: 'o1', number: '26-C0001', kind: 'DEPOSIT', state: 'ANSWERED', requestedAt: '2026-11-20T01:00:00Z', requestedBy: '文書 蔵', wantedOn: '2026-11-21', totals: { boxes: 2, done: 1, missing: 1, removed: 0 } };
  server.use(
    http.get('*/api/custody/orders', () => HttpResponse.json({ items: [line] })),
    http.get('*/api/custody/orders/o1', () =>
      HttpResponse.json({
        ...line, attempt: 2, placedAt: '2026-11-20T02:00:00Z', answeredOn: '2026-11-21', outcome: 'DIFFERENT', approvedBy: '田中 課長', judgedAt: '2026-11-20T01:30:00Z',
        boxes: [{ ...box, result: 'DONE', answer: { boxNumber: 'BX26000018', result: 'DONE', shelf: 'A-1' } }, { ...other, result: 'OPEN' }],
        strangers: [{ boxNumber: 'BX26000034', result: 'DONE', shelf: 'A-2' }], certificates: [],
      }),
    ),
  );
  const list = renderPage(<OrdersPage />, { user: archivist });
  expect(await screen.findByRole('link', { name: '26-C0001' })).toHaveAttribute('href', '/custody/orders/o1');
  expect(screen.getByText('不足 1箱')).toBeVisible();
  expect(screen.getByRole('link', { name: '預入を依頼する' })).toBeVisible();
  await expectAccessible();
  list.unmount();

  renderPage(<OrderPage />, { user: archivist, at: '/custody/orders/o1', path: '/custody/orders/:id' });
  expect(await screen.findByText(/依頼していない箱があります：BX26000034/)).toBeVisible();
  expect(screen.getByText('回答なし')).toBeVisible();
  expect(screen.getByText(/（2回目）/)).toBeVisible();
  await expectAccessible();
});
