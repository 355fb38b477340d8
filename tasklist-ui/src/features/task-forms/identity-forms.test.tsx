import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import WorkItemPage from './work-item-page';

// jsdom has no canvas: the sheet itself is looked at in the browser tests.
vi.mock('@/components/document-viewer/pdf-sheet', () => ({ default: ({ title }: { title: string }) => <p>{title}</p> }));

const PERSON = '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1a01';

async function open(formKey: string) {
  const sent = vi.fn();
  server.use(
    http.post('*/api/work-items/:id/complete', async ({ request }) => {
      sent(await request.json());
      return HttpResponse.json({ caseId: 'c', nextWorkItemId: null });
    }),
  );
  const page = renderPage(<WorkItemPage />, { at: `/work-items/form-${formKey}`, path: '/work-items/:id' });
  const complete = await screen.findByRole('button', { name: 'この作業を完了する' });
  return { ...page, sent, complete };
}

it('shows namesakes beside what was given, with masked numbers, and sends the chosen one', async () => {
  const { user, sent, complete } = await open('choose-candidate');
  const table = await screen.findByRole('table', { name: /青空\u3000日向さんの申請と住民基本台帳の比較/ });
  expect(within(table).getByRole('row', { name: /候補1/ })).toHaveTextContent('********9018');
  expect(within(table).getByRole('row', { name: /候補2/ })).toHaveTextContent('東京都江戸川区中央9-9-9相違');
  expect(within(table).getByRole('row', { name: /候補1/ })).not.toHaveTextContent('相違');

  await user.click(screen.getByRole('radio', { name: /候補から選ぶ/ }));
  await user.click(await screen.findByRole('radio', { name: /候補1/ }));
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '住所が一致');
  await user.click(complete);

  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({
      people: [{ personId: PERSON, outcome: 'CANDIDATE', candidateId: '7a1d0f6e-8a54-4a4e-9a2c-3f0f3f6f1b01', reason: '住所が一致' }],
    }),
  );
});

it('judges the check digit of a number that the family gave before anything is sent', async () => {
  const { user, sent, complete } = await open('choose-candidate');
  await user.click(await screen.findByRole('radio', { name: /家族から聞いた番号/ }));
  await user.type(screen.getByRole('textbox', { name: /個人番号/ }), '123456789019');
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '保護者に確認');
  await user.click(complete);
  expect(await screen.findByRole('alert')).toHaveTextContent('個人番号');
  expect(sent).not.toHaveBeenCalled();
});

it('offers what differs for taking over and asks for a decision on everybody', async () => {
  const { user, sent, complete } = await open('resolve-difference');
  await screen.findByRole('table', { name: /青空\u3000日向さん/ });
  await user.click(complete);
  expect(await screen.findByRole('alert')).toHaveTextContent('扱い');

  await user.click(screen.getByRole('radio', { name: /認めて進める/ }));
  expect(screen.queryByRole('checkbox', { name: '氏名' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('checkbox', { name: '住所' }));
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '転居届を確認');
  await user.click(complete);

  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ people: [{ personId: PERSON, decision: 'ACCEPT', adopt: ['ADDRESS'], reason: '転居届を確認' }] }),
  );
});

it('sends only the corrections that were filled in', async () => {
  const { user, sent, complete } = await open('resolve-difference');
  await user.click(await screen.findByRole('radio', { name: /訂正してもう一度照会する/ }));
  await user.type(await screen.findByRole('textbox', { name: /^住所/ }), '東京都中央区築地1-1-2');
  await user.type(screen.getByRole('textbox', { name: /理由/ }), '番地の誤り');
  await user.click(complete);

  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({
      people: [{ personId: PERSON, decision: 'ASK_AGAIN', corrected: { address: '東京都中央区築地1-1-2' }, reason: '番地の誤り' }],
    }),
  );
});

it('names the municipality that is to be phoned, not its sixteen digits', async () => {
  await open('phone-provider');
  const table = await screen.findByRole('table', { name: /承認を待っている/ });
  await waitFor(() => expect(within(table).getByRole('row', { name: /121/ })).toHaveTextContent('中央区'));
  expect(table).not.toHaveTextContent('1310240000000000');
});
