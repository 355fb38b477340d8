import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { InsurerReply, LetterRun } from '@/features/insurer/insurer-api';
import LettersPage from '@/features/insurer/letters-page';
import RepliesPage from '@/features/insurer/replies-page';
import { isTrackingNumber } from '@/features/insurer/run-letters';
import RunPage from '@/features/insurer/run-page';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const run: LetterRun = {
  id: 'r1', version: 2, number: '26-H0001', state: 'OPEN', openedAt: '2026-11-23T01:00:00Z', openedBy: '佐藤 認', totals: { letters: 1, tracked: 0, removed: 0 },
  overnight: false, mayCheck: false, mayConfirm: false,
  letters: [{ id: 'l1', caseId: 'c1', position: 1, letterNumber: 'I20260000128', applicationNumber: '26-1', patientName: '架空 太郎', insurerName: '架空健康保険組合', attempt: 1 }],
};

const reply: InsurerReply = {
  id: 'y1', receiptNumber: '26-M000012', letterNumber: 'I20260000128', insurerName: '架空健康保険組合', receivedOn: '2026-11-18', pages: 1, scanned: false,
  place: 'ON_THE_WAY', officeDays: 3, late: true, missed: 0, handOverId: 's1', handOverNumber: '26-S00003', handedOverAt: '2026-11-18T02:00:00Z',
};

function registers(replies: InsurerReply[]) {
  server.use(
    http.get('*/api/insurer-replies', ({ request }) => {
      const place = new URL(request.url).searchParams.get('place');
      return HttpResponse.json({ items: replies.filter((line) => place === 'ALL' || line.place === place) });
    }),
  );
}

it('prints the letters whose insurer is known and asks for the address of the others', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/insurer-letters', () =>
      HttpResponse.json({
        items: [
          { id: 'l1', caseId: 'c1', letterNumber: 'I20260000128', applicationNumber: '26-1', patientName: '架空 太郎', insurerNumber: '06130397', insurerName: '架空健康保険組合', addressKnown: true, attempt: 1, preparedAt: '2026-11-23T01:00:00Z', officeDays: 0 },
          { id: 'l2', caseId: 'c2', letterNumber: 'I20260000136', applicationNumber: '26-2', patientName: '例原 凛', insurerNumber: '138024', addressKnown: false, attempt: 1, preparedAt: '2026-11-20T01:00:00Z', officeDays: 1 },
        ],
      }),
    ),
    http.get('*/api/insurer-letters/awaited', () => HttpResponse.json({ items: [] })),
    http.get('*/api/insurer-letter-runs', () => HttpResponse.json({ items: [{ ...run, overnight: true }] })),
    http.put('*/api/insurer-letters/l2/insurer', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderPage(<LettersPage />);
  expect(await screen.findByRole('button', { name: '1通を印刷する' })).toBeEnabled();
  expect(await screen.findByText('翌日以降も未発送')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'I20260000136の宛先を登録する' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: /保険者の名称/ }), '中央区');
  await user.type(within(dialog).getByRole('textbox', { name: /郵便番号/ }), '１０４-８４０４');
  await user.type(within(dialog).getByRole('textbox', { name: /所在地/ }), '架空一丁目');
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: '登録する' }));
  await waitFor(() => expect(sent).toEqual([{ number: '138024', name: '中央区', postalCode: '104-8404', address: '架空一丁目' }]));
});

it('takes tracking numbers with a right check digit only', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/insurer-letter-runs/r1', () => HttpResponse.json(run)),
    http.put('*/api/insurer-letter-runs/r1/tracking-numbers', async ({ request }) => {
      sent.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderPage(<RunPage />, { at: '/insurer-letters/r1', path: '/insurer-letters/:id' });
  const box = await screen.findByRole('textbox', { name: 'I20260000128の引受番号' });
  await user.type(box, '123-45-67890-2');
  expect(screen.getByText('1件の引受番号の検査数字が合いません')).toBeVisible();
  expect(screen.getByRole('button', { name: '引受番号を記録する' })).toBeDisabled();
  await user.clear(box);
  await user.type(box, '123-45-67890-3');
  await user.click(screen.getByRole('button', { name: '引受番号を記録する' }));
  await waitFor(() => expect(sent).toEqual([{ trackingNumbers: { l1: '123-45-67890-3' } }]));
  await expectAccessible();
});

it('knows the check digit of registered mail', () => {
  expect(isTrackingNumber('１２３４５６７８９０３')).toBe(true);
  expect(isTrackingNumber('12345678904')).toBe(false);
});

it('lets a second person count and the section head confirm', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/insurer-letter-runs/r1', () => HttpResponse.json({ ...run, state: 'CHECKED', mayConfirm: true, checkedBy: '鈴木 定', checkedAt: '2026-11-23T02:00:00Z' })),
    http.post('*/api/insurer-letter-runs/r1/confirmation', async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderPage(<RunPage />, { at: '/insurer-letters/r1', path: '/insurer-letters/:id', user: users.head });
  await user.type(await screen.findByRole('textbox', { name: /受領証の番号/ }), 'R-77');
  await user.type(screen.getByRole('textbox', { name: /受領証の通数/ }), '1');
  await user.click(screen.getByRole('button', { name: '発送を確認する' }));
  await waitFor(() => expect(sent).toEqual([['"2"', expect.objectContaining({ receiptNumber: 'R-77', count: 1 })]]));
  await expectAccessible();
});

it('receives a reply by its code at the other division, which sees no names', async () => {
  registers([]);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/insurer-replies', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...reply, place: 'RECEIVED' }, { status: 201 });
    }),
  );
  const { user } = renderPage(<RepliesPage />, { user: users.payment });
  await user.type(await screen.findByRole('textbox', { name: /照会番号/ }), 'I20260000128{Enter}');
  expect(await screen.findByText('収受簿26-M000012に記録しました（I20260000128）')).toBeVisible();
  expect(sent).toEqual([expect.objectContaining({ code: 'I20260000128', pages: 1 })]);
  expect(screen.getByRole('textbox', { name: /照会番号/ })).toHaveFocus();
  await expectAccessible();
});

it('hands over what lies here with one slip', async () => {
  registers([{ ...reply, place: 'RECEIVED' }]);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/insurer-hand-overs', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ number: '26-S00004' }, { status: 201 });
    }),
  );
  const { user } = renderPage(<RepliesPage />, { user: users.payment });
  await user.click(await screen.findByRole('button', { name: '1件を送付する' }));
  expect(await screen.findByText('庁内送付簿26-S00004に記録しました')).toBeVisible();
  expect(sent).toEqual([{ replyIds: ['y1'] }]);
});

it('shows a reply between the desks with its age, and takes the tick of the other end', async () => {
  registers([reply]);
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/insurer-hand-overs/s1/receipt', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ items: [{ replyId: 'y1', done: true }] });
    }),
  );
  const { user } = renderPage(<RepliesPage />);
  const slip = await screen.findByRole('table', { name: '送付中の回答' });
  expect(within(slip).getByText('3開庁日')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await user.click(within(slip).getByRole('radio', { name: 'なし' }));
  await user.click(screen.getByRole('button', { name: '1件を記録する' }));
  await waitFor(() => expect(sent).toEqual([{ items: [{ replyId: 'y1', outcome: 'MISSING' }] }]));
  await expectAccessible();
});
