import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { CurrentUser } from '@/api/types';
import { expectAccessible } from '@/testing/axe';
import { caseId } from '@/testing/data/dossier';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import DossierPage from './dossier-page';

vi.setConfig({ testTimeout: 30_000 });

async function open(user: CurrentUser = users.worker1) {
  const page = renderPage(<DossierPage />, { user, at: `/cases/${caseId}/decision`, path: '/cases/:id/:tab?' });
  await screen.findByRole('heading', { level: 1, name: /26-102-00017/ });
  return page;
}

async function typed(user: Awaited<ReturnType<typeof open>>['user'], dialog: HTMLElement, group: RegExp, text: string) {
  const [year, month, day] = text.split('-') as [string, string, string];
  const fields = within(within(dialog).getByRole('group', { name: group }));
  const boxes = fields.getAllByRole('textbox');
  await user.type(boxes[0]!, year);
  await user.type(boxes[1]!, month);
  await user.type(boxes[2]!, day);
}

describe('certificates of designated diseases', () => {
  it('are told with their tier, marks and base', async () => {
    await open();
    const table = await screen.findByRole('table', { name: '指定難病の受給者証' });
    expect(table).toHaveTextContent('一般所得Ⅰ、高額かつ長期');
    expect(table).toHaveTextContent('5,000円');
    expect(table).toHaveTextContent('R8.4.1〜R8.12.31');
  });

  it('are recorded from what the family lays on the desk', async () => {
    const sent = vi.fn();
    server.use(
      http.post('*/api/cases/:id/other-certificates', async ({ request }) => {
        sent(await request.json());
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '記録する' }));
    const dialog = await screen.findByRole('dialog', { name: '指定難病の受給者証を記録する' });
    await expectAccessible();
    const submit = within(dialog).getByRole('button', { name: '記録する' });
    expect(submit).toBeDisabled();
    await user.selectOptions(within(dialog).getByLabelText(/^受給者(?!番号)/), within(dialog).getByRole('option', { name: /青空 ひなた/ }));
    await typed(user, dialog, /有効期間の始まり/, '8-4-1');
    await typed(user, dialog, /有効期間の終わり/, '8-12-31');
    await user.selectOptions(within(dialog).getByLabelText(/階層区分/), '上位所得');
    await user.type(within(dialog).getByLabelText(/受給者番号/), '1234566');
    await user.click(submit);
    expect(await screen.findByText('記録しました')).toBeVisible();
    expect(sent).toHaveBeenCalledWith({ personId: 'p-1', validFrom: '2026-04-01', validTo: '2026-12-31', tier: 'UPPER', ventilator: false, longTerm: false, apportioned: false, recipientNumber: '1234566' });
  });

  it('are not taken from a share of a share', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '記録する' }));
    const dialog = await screen.findByRole('dialog', { name: '指定難病の受給者証を記録する' });
    await user.selectOptions(within(dialog).getByLabelText(/^受給者(?!番号)/), within(dialog).getByRole('option', { name: /青空 ひなた/ }));
    await typed(user, dialog, /有効期間の始まり/, '8-4-1');
    await typed(user, dialog, /有効期間の終わり/, '8-12-31');
    await user.selectOptions(within(dialog).getByLabelText(/階層区分/), '証に書かれていない');
    await user.type(within(dialog).getByLabelText(/印字された月額/), '22500');
    await user.click(within(dialog).getByRole('checkbox', { name: /按分/ }));
    await user.click(within(dialog).getByRole('button', { name: '記録する' }));
    expect(await within(dialog).findByText(/按分された月額からは計算できません/)).toBeVisible();
  });

  it('end on the day that the family tells, by the version that was seen', async () => {
    const sent = vi.fn();
    server.use(
      http.post('*/api/cases/:id/other-certificates/:other/end', async ({ request }) => {
        sent(request.headers.get('If-Match'), await request.json());
        return HttpResponse.json({});
      }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /終わりの日を直す/ }));
    const dialog = await screen.findByRole('dialog', { name: '指定難病の受給者証の終わりの日' });
    await user.click(within(dialog).getByRole('button', { name: '直す' }));
    expect(await screen.findByText('終わりの日を直しました')).toBeVisible();
    expect(sent).toHaveBeenCalledWith('"0"', { lastDay: '2026-12-31' });
  });

  it('are not shown to those who do not deal with decisions', async () => {
    await open(users['ward-chuo']);
    expect(screen.queryByText('指定難病の受給者証')).not.toBeInTheDocument();
  });
});
