import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import NewRefundPage from '@/features/refunds/new-refund-page';
import RefundPage from '@/features/refunds/refund-page';
import RefundsPage from '@/features/refunds/refunds-page';
import { expectAccessible } from '@/testing/axe';
import { refund } from '@/testing/data/payment';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const user = { ...users.payment, rights: [...users.payment.rights, 'REFUND_READ' as const, 'REFUND_DO' as const] };

it('lists refunds with the last digits of their accounts', async () => {
  server.use(http.get('*/api/refunds', () => HttpResponse.json({ items: [refund] })));
  renderPage(<RefundsPage />, { user });
  expect(await screen.findByRole('link', { name: 'R2026-00012' })).toHaveAttribute('href', `/refunds/${refund.id}`);
  expect(screen.getByText('ミツビシUFJ ****321')).toBeVisible();
  expect(screen.getByRole('link', { name: '申請を受け付ける' })).toBeVisible();
  await expectAccessible();
});

it('shows how the amount comes about, and the whole account only when asked', async () => {
  server.use(
    http.get('*/api/refunds/:id', () => HttpResponse.json({ ...refund, waiting: '医療助成課（支払）が「償還払いを起案する」を行う番です。' })),
    http.get('*/api/refunds/:id/account', () => HttpResponse.json({ ...refund.account, number: '7654321' })),
  );
  const page = renderPage(<RefundPage />, { user, path: '/refunds/:id', at: `/refunds/${refund.id}` });
  expect(await screen.findByText('時効')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('「償還払いを起案する」を行う番です。');
  expect(screen.queryByText('7654321')).not.toBeInTheDocument();
  await expectAccessible();
  await page.user.click(screen.getByRole('button', { name: '口座番号をすべて表示する' }));
  expect(await screen.findByText('7654321')).toBeVisible();
});

it('registers a claim after its patient was checked', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/refund-recipients', () => HttpResponse.json({ patientName: '青空 ひなた', patientKana: 'アオゾラ ヒナタ', birthDate: '2018-04-12', claimantName: '青空 一郎' })),
    http.post('*/api/refunds', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: refund.id }, { status: 201 });
    }),
  );
  const page = renderPage(<NewRefundPage />, { user });
  await page.user.type(screen.getByRole('textbox', { name: /受給者番号/ }), '１００0009');
  await page.user.click(screen.getByRole('button', { name: '受診者を確かめる' }));
  expect(await screen.findByText('青空 ひなた（アオゾラ ヒナタ）')).toBeVisible();
  await expectAccessible();
  await page.user.click(screen.getByRole('button', { name: '申請を登録する' }));
  await expect.poll(() => sent).toMatchObject([{ recipientNumber: '1000009' }]);
});
