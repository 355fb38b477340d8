import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { BoardRound } from '@/api/meeting-types';
import { BoardSection } from '@/features/dossier/inquiries/board-section';
import { expectAccessible } from '@/testing/axe';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const held: BoardRound = {
  round: 1, state: 'REPLIED', queuedAt: '2026-11-02T01:00:00Z',
  meeting: { id: 'meeting-5', number: '2026-05', heldOn: '2026-11-11', consultationNumber: '8福家第9号', consultedOn: '2026-11-09', replyNumber: '審答第3号', repliedOn: '2026-11-11' },
  secretariatView: 'HELD', verdict: 'HELD', reason: '検査値が古い', severe: false, lifeSupport: false, validityNote: null, askedOn: '2026-11-12', question: '直近の検査値', answeredOn: '2026-11-18', answer: '基準を満たす',
};
const waits: BoardRound = {
  ...held, round: 2, state: 'WAITING', queuedAt: '2026-11-18T01:00:00Z', meeting: null, secretariatView: null, verdict: null, reason: null, askedOn: null, question: null, answeredOn: null, answer: null,
};

it('tells what the board was asked, round by round', async () => {
  server.use(http.get('*/api/cases/:id/inquiries/board', () => HttpResponse.json({ items: [held, waits] })));
  renderPage(<BoardSection caseId="case-1" />);
  expect(await screen.findByRole('region', { name: '1回目の付議' })).toHaveTextContent('直近の検査値');
  expect(screen.getByRole('region', { name: '2回目の付議' })).toHaveTextContent('付議を待っています');
  expect(screen.getByRole('link', { name: /2026-05/ })).toHaveAttribute('href', '/meetings/meeting-5');
  await expectAccessible();
});

it('says that the board was not asked yet', async () => {
  server.use(http.get('*/api/cases/:id/inquiries/board', () => HttpResponse.json({ items: [] })));
  renderPage(<BoardSection caseId="case-1" />);
  expect(await screen.findByText('まだ諮問していません')).toBeVisible();
});
