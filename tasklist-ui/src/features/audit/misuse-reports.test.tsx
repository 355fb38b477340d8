import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { MisuseReport, MisuseReportDetail } from '@/api/misuse-types';
import MisuseReportPage from '@/features/audit/misuse-report-page';
import MisuseReportsPage from '@/features/audit/misuse-reports-page';
import { switchLanguage } from '@/lib/i18n';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';

const report: MisuseReport = {
  id: 'misuse-1', version: 0, month: '2026-10', generatedAt: '2026-10-31T19:15:00Z', dueOn: '2026-11-16', overdue: true,
  range: { firstEntry: 1, lastEntry: 9000, firstBlock: 1, lastBlock: 12, unsealedEntries: 0 },
  seal: { intact: true, headFits: true, firstBrokenBlock: null },
  figures: { entries: 9000, users: 12, looks: 7000, changes: 900, refusals: 14, unmaskings: 1, outsideHours: 3, signInRefusals: 2 },
  findings: 2, state: 'OPEN', confirmedBy: null, confirmedByName: null, confirmedAt: null, comment: null,
};
const detail: MisuseReportDetail = {
  report,
  findings: [
    { kind: 'UNMASKED', userId: 'worker1', userName: '佐藤 認', logKey: '7d0c1f6e-0000-4000-8000-000000000001', amount: 1, expected: 0, days: null, purpose: 'CASE_WORK', what: 'dossier', firstAt: '2026-10-05T01:00:00Z', lastAt: '2026-10-05T01:00:00Z' },
    { kind: 'REFUSALS', userId: 'worker2', userName: null, logKey: null, amount: 14, expected: 10, days: 2, purpose: null, what: null, firstAt: '2026-10-05T01:00:00Z', lastAt: '2026-10-06T01:00:00Z' },
  ],
};
const officer = { ...users.security, rights: [...users.security.rights, 'MISUSE_REPORT_CONFIRM' as const] };
const at = { at: '/audit/misuse-reports/misuse-1', path: '/audit/misuse-reports/:id' };

it('lists the months and says which of them wait too long', async () => {
  server.use(
    http.get('*/api/audit/misuse-reports', () =>
      HttpResponse.json({ items: [report, { ...report, id: 'misuse-0', month: '2026-09', overdue: false, state: 'CONFIRMED', confirmedBy: 'security', confirmedByName: '山本 守', confirmedAt: '2026-10-02T01:00:00Z' }] }),
    ),
  );
  renderPage(<MisuseReportsPage />, { at: '/audit/misuse-reports', user: officer });
  expect(await screen.findByRole('link', { name: '2026-10' })).toHaveAttribute('href', '/audit/misuse-reports/misuse-1');
  expect(screen.getAllByText('期限超過')).toHaveLength(1);
  expect(screen.getByText('山本 守')).toBeVisible();
  await expectAccessible();
});

it('shows a month at a glance, wants a comment, and confirms the version that was read', async () => {
  const sent: unknown[] = [];
  let current = detail;
  server.use(
    http.get('*/api/audit/misuse-reports/misuse-1', () => HttpResponse.json(current)),
    http.post('*/api/audit/misuse-reports/misuse-1/confirmation', async ({ request }) => {
      sent.push(request.headers.get('If-Match'), await request.json());
      current = { ...detail, report: { ...report, version: 1, overdue: false, state: 'CONFIRMED', confirmedBy: 'security', confirmedByName: '山本 守', confirmedAt: '2026-11-24T01:00:00Z', comment: '上司に確かめた' } };
      return HttpResponse.json(current);
    }),
  );
  const { user } = renderPage(<MisuseReportPage />, { ...at, user: officer });
  const table = await screen.findByRole('table', { name: '点検の結果' });
  expect(within(table).getByRole('rowheader', { name: '個人番号の表示' })).toBeVisible();
  expect(within(table).getByText('佐藤 認')).toBeVisible();
  expect(screen.getByText('記録は改ざんされていません')).toBeVisible();
  await expectAccessible();

  await user.click(screen.getByRole('button', { name: '報告を確認した' }));
  expect(screen.getByText('調べたことと処置を入力してください。')).toBeVisible();
  expect(sent).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: /調べたことと処置/ }), '上司に確かめた');
  await user.click(screen.getByRole('button', { name: '報告を確認した' }));

  await waitFor(() => expect(screen.getByText('山本 守')).toBeVisible());
  expect(sent).toEqual(['"0"', { comment: '上司に確かめた' }]);
  expect(screen.queryByRole('button', { name: '報告を確認した' })).not.toBeInTheDocument();
});

it('raises the alarm about a broken seal, and lets the chief only read', async () => {
  await switchLanguage('en');
  server.use(
    http.get('*/api/audit/misuse-reports/misuse-1', () =>
      HttpResponse.json({ report: { ...report, findings: 0, seal: { intact: false, headFits: true, firstBrokenBlock: 4 } }, findings: [] }),
    ),
  );
  renderPage(<MisuseReportPage />, { ...at, user: users.chief });
  expect(await screen.findByRole('alert')).toHaveTextContent('4');
  expect(screen.getByText('Nothing was found')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'I have examined the report' })).not.toBeInTheDocument();
});
