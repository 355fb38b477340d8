import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import PaymentPage from '@/features/payment/payment-page';
import { expectAccessible } from '@/testing/axe';
import { claimPayment } from '@/testing/data/payment';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const at = { user: users.payment, path: '/claim-months/:id/payment', at: `/claim-months/${claimPayment.claimMonthId}/payment` };

it('says in one sentence whether invoice, orders and records meet, and where they do not', async () => {
  server.use(http.get('*/api/claim-months/:id/payment', () => HttpResponse.json(claimPayment)));
  renderPage(<PaymentPage />, at);
  expect(await screen.findByText('請求、支払命令、支払記録が合っていないところが1か所あります。')).toBeVisible();
  expect(screen.getByText('支払命令8,000円に対して、7,999円を支払ったと確認された')).toBeVisible();
  expect(screen.getByRole('rowheader', { name: 'P2026-10-1' })).toBeVisible();
  await expectAccessible();
});

it('offers the report of a closed month', async () => {
  const closed = { ...claimPayment, monthState: 'CLOSED', closing: { by: '課長 助', at: '2026-11-22T01:00:00Z', hasReport: true } };
  server.use(http.get('*/api/claim-months/:id/payment', () => HttpResponse.json(closed)));
  renderPage(<PaymentPage />, at);
  expect(await screen.findByRole('link', { name: /締めの報告書/ })).toHaveAttribute('href', `/api/claim-months/${claimPayment.claimMonthId}/payment/report`);
});
