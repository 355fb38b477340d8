import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Shipment } from '@/api/shipment-types';
import ShipmentPage from '@/features/shipments/shipment-page';
import ShipmentsPage from '@/features/shipments/shipments-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { makeShipment } from '@/testing/handlers/shipments';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

function shown(shipment: Shipment) {
  server.use(http.get('*/api/shipments/:number', () => HttpResponse.json({ shipment, requests: [], arrivals: [] })));
  return renderPage(<ShipmentPage />, { at: `/shipments/${shipment.number}`, path: '/shipments/:id' });
}

function recording(path: string, answer: Shipment) {
  const sent: unknown[] = [];
  server.use(
    http.post(`*/api/shipments${path}`, async ({ request }) => {
      const text = await request.text();
      sent.push(text ? JSON.parse(text) : null);
      return HttpResponse.json(answer);
    }),
  );
  return sent;
}

it('shows what waits to be sent, the shipments and how far their answers are', async () => {
  renderPage(<ShipmentsPage />);
  const open = await screen.findByRole('table', { name: '送付を待つ照会' });
  expect(within(open).getByText('⑥ 庁内連携の照会')).toBeVisible();
  expect(within(open).getByText('住基ネット（媒体）')).toBeVisible();
  expect(await screen.findByRole('link', { name: '2026L00012' })).toHaveAttribute('href', '/shipments/2026L00012');
  expect(screen.getByRole('progressbar', { name: '2026J00007の回答' })).toHaveAttribute('value', '3');
  await expectAccessible();
});

it('enters requests in the usage register with what it usually says', async () => {
  const sent = recording('', makeShipment('2026L00013', 'PREPARED'));
  const { user, router } = renderPage(<ShipmentsPage />, { path: '/', at: '/' });
  await user.click(await screen.findByRole('button', { name: '⑥ 庁内連携の照会を使用簿に記入する' }));
  const dialog = within(await screen.findByRole('dialog'));
  const purpose = dialog.getByRole('textbox', { name: /使用目的/ });
  await user.clear(purpose);
  expect(dialog.getByRole('button', { name: '記入する' })).toBeDisabled();
  await user.type(purpose, '税の照会');
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: '記入する' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/shipments/2026L00013'));
  expect(sent).toEqual([{ kind: 'in-house-inquiry', purpose: '税の照会', basis: '番号法第9条', items: '地方税関係情報', limit: 14 }]);
});

it('offers nothing to send to those who only approve', async () => {
  renderPage(<ShipmentsPage />, { user: users.usage });
  expect(await screen.findByRole('table', { name: '送付を待つ照会' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /使用簿に記入する/ })).not.toBeInTheDocument();
});

it('tells which files were refused and why', async () => {
  renderPage(<ShipmentsPage />, { at: '/?tab=arrivals' });
  expect(await screen.findByText('登録された相手の署名がありません。')).toBeVisible();
  expect(screen.getByText('照会 99：その照会番号の照会はありません。')).toBeVisible();
  await expectAccessible();
});

it('approves after a question, and says so if that is refused', async () => {
  const { user } = shown(makeShipment('2026L00012', 'PREPARED', { actions: ['APPROVE', 'RETURN'] }));
  server.use(http.post('*/api/shipments/2026L00012/approval', () => problem(409, 'conflict', { detail: '自分が起票した送付は承認できません。' })));
  await user.click(await screen.findByRole('button', { name: '承認する' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '承認する' }));
  expect(await screen.findByText('自分が起票した送付は承認できません。')).toBeVisible();

  const sent = recording('/2026L00012/approval', makeShipment('2026L00012', 'APPROVED'));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '承認する' }));
  expect(await screen.findByText('2026L00012を承認しました')).toBeVisible();
  expect(sent).toEqual([null]);
});

it('sends back only with a reason', async () => {
  const sent = recording('/2026L00012/return', makeShipment('2026L00012', 'RETURNED'));
  const { user } = shown(makeShipment('2026L00012', 'PREPARED', { actions: ['APPROVE', 'RETURN'] }));
  await user.click(await screen.findByRole('button', { name: '差し戻す' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '差し戻す' })).toBeDisabled();
  await user.type(dialog.getByRole('textbox', { name: /理由/ }), '根拠が違う');
  await user.click(dialog.getByRole('button', { name: '差し戻す' }));
  await waitFor(() => expect(sent).toEqual([{ reason: '根拠が違う' }]));
});

it('closes the entry of a medium only with a report and an erased medium', async () => {
  const sent = recording('/2026J00007/confirmation', makeShipment('2026J00007', 'CONFIRMED'));
  const { user } = renderPage(<ShipmentPage />, { at: '/shipments/2026J00007', path: '/shipments/:id' });
  await user.click(await screen.findByRole('button', { name: '結果を確認して閉じる' }));
  const dialog = within(await screen.findByRole('dialog'));
  const submit = dialog.getByRole('button', { name: '結果を確認して閉じる' });
  await user.type(dialog.getByRole('textbox', { name: /作業報告/ }), '結果を確認した');
  expect(submit).toBeDisabled();
  await user.click(dialog.getByRole('checkbox', { name: '媒体を消去し、返却した' }));
  await expectAccessible();
  await user.click(submit);
  await waitFor(() => expect(sent).toEqual([{ report: '結果を確認した', mediumErased: true }]));
});

it('shows the history, the requests and what could not be written', async () => {
  renderPage(<ShipmentPage />, { at: '/shipments/2026J00007', path: '/shipments/:id' });
  const history = await screen.findByRole('table', { name: '経過' });
  expect(within(history).getByText('持出許可')).toBeVisible();
  expect(within(history).getAllByText('システム')).toHaveLength(2);
  expect(within(screen.getByRole('table', { name: '照会' })).getAllByText('一致')[0]).toBeVisible();
  await expectAccessible();
});

it('says why a shipment is dead', async () => {
  renderPage(<ShipmentPage />, { at: '/shipments/2026L00011', path: '/shipments/:id' });
  expect(await screen.findByRole('alert')).toHaveTextContent('受渡し用フォルダーに書き込めません');
});

it('says so when there is no such shipment', async () => {
  server.use(http.get('*/api/shipments/nope', () => problem(404, 'not-found')));
  renderPage(<ShipmentPage />, { at: '/shipments/nope', path: '/shipments/:id' });
  expect(await screen.findByText('見つかりません')).toBeVisible();
});
