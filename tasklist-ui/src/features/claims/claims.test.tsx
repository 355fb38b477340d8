import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import ClaimMonthPage from '@/features/claims/claim-month-page';
import ClaimMonthsPage from '@/features/claims/claim-months-page';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const month = (tab = '', id = 'month-1') => renderPage(<ClaimMonthPage />, { at: `/claim-months/${id}${tab}`, path: '/claim-months/:id/:tab?' });

it('lists the months and says why a file was refused, by line and column', async () => {
  renderPage(<ClaimMonthsPage />);

  expect(await screen.findByRole('link', { name: '令和8年10月' })).toHaveAttribute('href', '/claim-months/month-1');
  expect(screen.getByText('保留の判断待ち')).toBeVisible();
  const refused = screen.getByRole('table', { name: '受け付けられなかったファイル' });
  expect(within(refused).getByText(/3行目/)).toBeVisible();
  expect(within(refused).getByText('patientShare')).toBeVisible();
  await expectAccessible();
});

it('shows that every invoiced yen is accounted for, and the results as a picture whose words say the same', async () => {
  month();

  expect(await screen.findByText('請求＝支払う＋保留＋返戻。円単位で一致しています。')).toBeVisible();
  expect(screen.getByRole('link', { name: /35 ?月の患者負担の合計が上限額を超える/ })).toHaveAttribute('href', '/claim-months/month-1/lines?code=35');
  await expectAccessible();
});

it('tells how far the checks are', async () => {
  month('', 'month-2');

  expect(await screen.findByRole('progressbar', { name: '審査の進み' })).toHaveAttribute('aria-valuenow', '7000');
  expect(screen.getByText('12,000件のうち7,000件を審査しました')).toBeVisible();
});

it('filters lines without a recipient number in the address, and opens line and ledger', async () => {
  const asked: unknown[] = [];
  server.events.on('request:start', ({ request }) => {
    if (request.url.endsWith('/lines/search')) void request.clone().json().then((body) => asked.push(body));
  });
  const { user } = month('/lines?code=35');
  await screen.findByRole('button', { name: '20261010000001' });
  await expectAccessible();

  await user.type(screen.getByRole('textbox', { name: '受給者番号' }), '１000009');
  await user.click(screen.getByRole('button', { name: '絞り込む' }));
  await waitFor(() => expect(asked).toContainEqual({ code: '35', recipientNumber: '1000009', limit: 50 }));

  await user.click(await screen.findByRole('button', { name: '1000009の自己負担上限額管理票' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('10,000円のうち10,000円')).toBeVisible();
  await expectAccessible();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: '20261010000001' }));
  expect(await within(await screen.findByRole('dialog')).findByText('ｶｸｳ ﾊﾅ')).toBeVisible();
});

it('leads from an open exception to its work, and shows the settled ones when asked', async () => {
  const { user } = month('/exceptions');

  expect(await screen.findByRole('link', { name: '2026-10-0001' })).toHaveAttribute('href', '/work-items/form-resolve-exception');
  expect(screen.queryByText('2026-10-0002')).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: '判断待ちだけを表示する' }));
  expect(await screen.findByText('2026-10-0002')).toBeVisible();
  await expectAccessible();
});

it('says so when a month cannot be read', async () => {
  server.use(http.get('*/api/claim-months/:id', () => HttpResponse.json({ status: 404, title: 'その請求月はありません。' }, { status: 404 })));
  month();

  expect(await screen.findByText('見つかりません')).toBeVisible();
});
