import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { CaseCopies } from '@/api/copy-types';
import { expectAccessible } from '@/testing/axe';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CopiesSection } from './copies-section';

const copies: CaseCopies = {
  copies: [{ recordKey: '9999996001', registeredOn: '2026-11-24', content: { validFrom: '2026-10-23', validTo: '2027-09-30', diseaseCode: '04_37_066', capYen: 2500, tier: 'IV', registered: true, answerOff: true } }],
  records: [{ runId: 'run-1', runNumber: '2026-012', operation: 'REGISTER', reason: 'NEW', state: 'DONE', settledOn: '2026-11-24' }],
  provisions: [],
  certified: true,
};
const worker = { ...users.worker1, rights: [...users.worker1.rights, 'COPY_READ' as const, 'COPY_DO' as const] };

it('shows what is registered and lets an insurer be told by letter', async () => {
  const sent: unknown[] = [];
  server.use(
    http.get('*/api/cases/case-1/copies', () => HttpResponse.json(copies)),
    http.post('*/api/cases/case-1/provisions', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ id: 'p1' }, { status: 201 });
    }),
  );
  const { user } = renderPage(<CopiesSection caseId="case-1" />, { user: worker });

  expect(await screen.findByText('自動応答不可')).toBeVisible();
  expect(screen.getByRole('link', { name: '2026-012' })).toHaveAttribute('href', '/copy-registrations/run-1');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: '保険者に書面で提供する' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: '承認を求める' }));
  expect(within(dialog).getAllByText('入力してください')).toHaveLength(2);
  await user.type(within(dialog).getByRole('textbox', { name: /保険者/ }), '架空健康保険組合');
  await user.type(within(dialog).getByRole('textbox', { name: /文書番号/ }), '8福祉子家第120号');
  await expectAccessible();
  await user.click(within(dialog).getByRole('button', { name: '承認を求める' }));
  await waitFor(() => expect(sent).toEqual([{ insurer: '架空健康保険組合', letterNumber: '8福祉子家第120号' }]));
});

it('says when nothing is registered and nobody was told', async () => {
  server.use(http.get('*/api/cases/case-1/copies', () => HttpResponse.json({ copies: [], records: [], provisions: [], certified: false })));
  renderPage(<CopiesSection caseId="case-1" />, { user: worker });

  expect(await screen.findByText('中間サーバーに登録された副本はありません。')).toBeVisible();
  expect(screen.getByText('まだだれにも提供していません。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '保険者に書面で提供する' })).not.toBeInTheDocument();
});
