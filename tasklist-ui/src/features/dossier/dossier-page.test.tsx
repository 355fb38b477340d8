import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { CurrentUser } from '@/api/types';
import { switchLanguage } from '@/lib/i18n';
import { expectAccessible } from '@/testing/axe';
import { cap, caseId, dossier } from '@/testing/data/dossier';
import { refund } from '@/testing/data/payment';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import DossierPage from './dossier-page';
import { refusalOf } from './file-rules';

// jsdom has no canvas and no SVG layout: both are looked at in the browser tests.
vi.mock('@/components/document-viewer/pdf-sheet', () => ({ default: ({ title }: { title: string }) => <p>{title}</p> }));
vi.mock('@/features/diagram/bpmn-canvas', () => ({ default: ({ label }: { label: string }) => <div role="group" aria-label={label} /> }));

async function open(tab: string, user: CurrentUser = users.worker1) {
  const page = renderPage(<DossierPage />, { user, at: `/cases/${caseId}/${tab}`, path: '/cases/:id/:tab?' });
  await screen.findByRole('heading', { level: 1, name: /26-102-00017/ });
  return page;
}

describe.each(['overview', 'people', 'documents', 'inquiries', 'decision', 'timeline', 'records', 'process'])('tab %s', (tab) => {
  it('is accessible in both languages', async () => {
    const page = await open(tab);
    await waitFor(() => expect(screen.queryByText('読み込んでいます')).not.toBeInTheDocument());
    await expectAccessible();
    page.unmount();
    await switchLanguage('en');
    renderPage(<DossierPage />, { at: `/cases/${caseId}/${tab}`, path: '/cases/:id/:tab?' });
    expect(await screen.findByRole('link', { name: 'Overview' })).toBeVisible();
  });
});

it('shows and exports all that is on file, and says what a duty may not see', async () => {
  const save = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
  const { user } = await open('records');
  const table = await screen.findByRole('table', { name: '記録項目' });
  expect(within(table).getAllByRole('row')).toHaveLength(56);
  expect(within(table).getByRole('row', { name: /氏名/ })).toHaveTextContent('患者架空 花子');
  expect(within(table).getByRole('row', { name: /支給金額/ })).toHaveTextContent('担当の職務では表示できません');
  await user.click(screen.getByRole('button', { name: 'CSVで書き出す' }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  save.mockRestore();
});

it('says in one sentence why the case waits', async () => {
  await open('overview');
  expect(screen.getByText(/起案するのを待っています/)).toBeVisible();
});

it('shows the family’s refunds to those who deal with them, and asks for nobody else', async () => {
  const asked = vi.fn();
  server.use(
    http.get('*/api/cases/:id/refunds', () => {
      asked();
      return HttpResponse.json({ items: [refund] });
    }),
  );
  const page = await open('overview');
  expect(screen.queryByRole('table', { name: '償還払い' })).not.toBeInTheDocument();
  expect(asked).not.toHaveBeenCalled();
  page.unmount();
  await open('overview', { ...users.payment, rights: [...users.payment.rights, 'REFUND_READ'] });
  const table = await screen.findByRole('table', { name: '償還払い' });
  expect(within(table).getByRole('link', { name: refund.number })).toHaveAttribute('href', `/refunds/${refund.id}`);
  expect(table).toHaveTextContent(`${new Intl.NumberFormat('ja-JP').format(refund.refundYen!)}円`);
  await expectAccessible();
});

it('shows what the register was asked and said, and who settled it', async () => {
  await open('inquiries');
  const table = await screen.findByRole('table', { name: /住民基本台帳への照会/ });
  expect(within(table).getByRole('row', { name: /00000041/ })).toHaveTextContent('候補から選択佐藤 認さん（R8.11.18）住所が申請と一致');
  expect(within(table).getByRole('row', { name: /00000043/ })).toHaveTextContent('住所が相違');
  expect(within(table).getByRole('row', { name: /00000043/ })).toHaveTextContent('職員の確認待ち');
  expect(within(table).getByRole('row', { name: /00000044/ })).toHaveTextContent('2回目');
  expect(screen.getByRole('table', { name: '督促の記録' })).toHaveTextContent('総務局 住基ネット担当');
});

it('keeps the inquiries from those who do not work with them', async () => {
  await open('overview', users['ward-chuo']);
  expect(screen.queryByRole('link', { name: '照会' })).not.toBeInTheDocument();
});

it('explains the cap with origins, articles and the result', async () => {
  await open('decision');
  const receipt = await screen.findByRole('article', { name: '自己負担上限月額の計算書' });
  expect(receipt).toHaveTextContent('64,300円');
  expect(within(receipt).getAllByText('（R8.10.20）')).not.toHaveLength(0);
  expect(receipt).toHaveTextContent('児童福祉法施行令第22条第1項第3号');
  expect(within(receipt).getByText('5,000円')).toBeVisible();
  expect(within(receipt).getByRole('link', { name: '家族に渡すPDF' })).toHaveAttribute('href', `/api/cases/${cap.caseId}/cap/paper?language=JA`);
  expect(within(receipt).getByRole('link', { name: '英語のPDF' })).toHaveAttribute('href', `/api/cases/${cap.caseId}/cap/paper?language=EN`);
});

describe('individual number', () => {
  it('is masked, and shown only for a purpose', async () => {
    const asked = vi.fn();
    server.use(
      http.post('*/api/persons/:id/individual-number/reveal', async ({ request, params }) => {
        asked(params.id, await request.json());
        return HttpResponse.json({ value: '123456789018' });
      }),
    );
    const { user } = await open('people');
    expect(screen.getByText('********9018')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '青空 ひなたさんの個人番号を表示する' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('操作記録に残ります');
    await user.click(within(dialog).getByRole('button', { name: '表示する' }));
    expect(within(dialog).getByText('目的を選んでください。')).toBeVisible();
    expect(asked).not.toHaveBeenCalled();
    await user.selectOptions(within(dialog).getByLabelText(/表示する目的/), 'IDENTITY_CHECK');
    await user.click(within(dialog).getByRole('button', { name: '表示する' }));
    expect(await screen.findByText('1234 5678 9018')).toBeVisible();
    expect(asked).toHaveBeenCalledWith('p-1', { purpose: 'IDENTITY_CHECK', caseId });
  });

  it('has no button for those without the right', async () => {
    await open('people', users.approver);
    expect(screen.queryByRole('button', { name: /個人番号を表示する/ })).not.toBeInTheDocument();
  });
});

describe('documents', () => {
  it('refuses files before they travel', () => {
    expect(refusalOf({ type: 'application/zip', size: 10 })).toBe('type');
    expect(refusalOf({ type: 'image/png', size: 21 * 1024 * 1024 })).toBe('size');
    expect(refusalOf({ type: 'image/png', size: 0 })).toBe('empty');
    expect(refusalOf({ type: 'application/pdf', size: 20 * 1024 * 1024 })).toBeNull();
  });

  it('says why a file was refused by the server', async () => {
    server.use(http.post('*/api/cases/:id/documents', () => problem(415, 'not-accepted', { detail: '中身がPDFではありません。' })));
    const { user } = await open('documents');
    await screen.findByRole('button', { name: 'ファイルを選ぶ' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await user.upload(input, new File(['x'], '申請書.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText('中身がPDFではありません。')).toBeVisible();
  });
});

describe('withdrawal', () => {
  it('needs a reason', async () => {
    const withdrawn = vi.fn();
    server.use(
      http.post('*/api/cases/:id/withdrawal', async ({ request }) => {
        withdrawn(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await open('overview');
    await user.click(screen.getByRole('button', { name: '取下げ' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '取り下げる' }));
    expect(within(dialog).getByText('理由を入力してください。')).toBeVisible();
    await user.type(within(dialog).getByLabelText(/理由/), '転居のため');
    await user.click(within(dialog).getByRole('button', { name: '取り下げる' }));
    await waitFor(() => expect(withdrawn).toHaveBeenCalledWith({ reason: '転居のため' }));
  });

  it('is not offered once the case is over', async () => {
    server.use(http.get('*/api/cases/:id', () => HttpResponse.json({ ...dossier, status: 'ISSUED' })));
    await open('overview');
    expect(screen.queryByRole('button', { name: '取下げ' })).not.toBeInTheDocument();
  });
});
