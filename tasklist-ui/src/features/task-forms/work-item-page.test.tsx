import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { WorkItem, WorkItemDetail } from '@/api/types';
import { task } from '@/testing/data/tasks';
import { problem } from '@/testing/problem';
import { users } from '@/testing/data/users';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import WorkItemPage from './work-item-page';

// jsdom has no canvas: the sheet itself is looked at in the browser tests.
vi.mock('@/components/document-viewer/pdf-sheet', () => ({ default: ({ title }: { title: string }) => <p>{title}</p> }));

function given(formKey: string, more: Partial<WorkItemDetail> = {}, item: Partial<WorkItem> = {}, etag = '"3"') {
  server.use(http.get(`*/api/work-items/form-${formKey}`, () => HttpResponse.json(task(formKey, more, item), { headers: { ETag: etag } })));
}

async function open(formKey: string) {
  const page = renderPage(<WorkItemPage />, { at: `/work-items/form-${formKey}`, path: '/work-items/:id' });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

const completeButton = () => screen.findByRole('button', { name: 'この作業を完了する' });

describe('completing a work item', () => {
  it('sends the data with the version it was opened with, and goes on to the next work', async () => {
    const sent = vi.fn();
    given('forward-application', {}, {}, '"7"');
    server.use(http.get('*/api/work-items/next', () => HttpResponse.json(task('turn-back'))));
    server.use(
      http.post('*/api/work-items/:id/complete', async ({ request }) => {
        sent(request.headers.get('If-Match'), await request.json());
        return HttpResponse.json({ caseId: 'c', nextWorkItemId: 'next' });
      }),
    );
    const { user, router } = await open('forward-application');
    await user.type(await screen.findByLabelText(/交換袋の番号/), 'B-0412');
    await user.click(await completeButton());
    await waitFor(() => expect(router.state.location.pathname).toBe('/work-items/next'));
    expect(sent).toHaveBeenCalledWith('"7"', { bagNumber: 'B-0412' });
    expect(await screen.findByText(/次の作業に進みます/)).toBeInTheDocument();
  });

  it('goes back to the inbox when nothing follows', async () => {
    const { user, router } = await open('forward-application');
    await user.click(await completeButton());
    await waitFor(() => expect(router.state.location.pathname).toBe('/inbox'));
  });

  it('lists what is missing, before anything is sent, and leads to the field', async () => {
    const { user } = await open('decide-overdue-correction');
    await screen.findByRole('textbox', { name: /理由/ });
    await user.click(await completeButton());
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('扱いが未入力です');
    await user.click(within(summary).getByRole('button', { name: /理由が未入力です/ }));
    expect(screen.getByRole('textbox', { name: /理由/ })).toHaveFocus();
  });

  it('shows what only the server knows at its field', async () => {
    server.use(
      http.post('*/api/work-items/:id/complete', () =>
        problem(422, 'invalid-data', { errors: [{ pointer: '/bagNumber', code: 'unknown', message: 'この番号の袋はありません。' }] }),
      ),
    );
    const { user } = await open('forward-application');
    await user.type(await screen.findByLabelText(/交換袋の番号/), 'B-9999');
    await user.click(await completeButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('この番号の袋はありません。');
    const field = screen.getByLabelText(/交換袋の番号/);
    expect(field).toBeInvalid();
    expect(field).toHaveValue('B-9999');
  });
});

describe('when somebody else was faster', () => {
  it('says who changed what and when, keeps the typing, and completes after reloading', async () => {
    let version = 3;
    server.use(
      http.get('*/api/work-items/form-forward-application', () => HttpResponse.json(task('forward-application'), { headers: { ETag: `"${version}"` } })),
      http.post('*/api/work-items/:id/complete', ({ request }) => {
        if (request.headers.get('If-Match') === '"4"') return HttpResponse.json({ caseId: 'c', nextWorkItemId: null });
        version = 4;
        return problem(412, 'stale', { conflict: { changedBy: '認定 次郎', changedAt: '2026-11-23T01:00:00Z', what: '期限の変更' } });
      }),
    );
    const { user, router } = await open('forward-application');
    await user.type(await screen.findByLabelText(/交換袋の番号/), 'B-0412');
    await user.click(await completeButton());
    const dialog = await screen.findByRole('dialog', { name: 'ほかの職員が先に変更しました' });
    expect(dialog).toHaveTextContent('認定 次郎');
    expect(dialog).toHaveTextContent('令和8年11月23日 10:00');
    expect(dialog).toHaveTextContent('期限の変更');
    await user.click(within(dialog).getByRole('button', { name: '最新の状態を読み込む' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByLabelText(/交換袋の番号/)).toHaveValue('B-0412');
    await user.click(await completeButton());
    await waitFor(() => expect(router.state.location.pathname).toBe('/inbox'));
  });

  it('treats a missing version the same way', async () => {
    server.use(http.post('*/api/work-items/:id/complete', () => problem(428, 'precondition-required')));
    const { user } = await open('forward-application');
    await user.click(await completeButton());
    expect(await screen.findByRole('dialog', { name: 'ほかの職員が先に変更しました' })).toBeVisible();
  });
});

describe('drafts', () => {
  it('brings a draft back and says so', async () => {
    given('forward-application', { draft: { bagNumber: 'B-0001', note: '途中' } });
    await open('forward-application');
    expect(await screen.findByText('前回の下書きから続けています')).toBeInTheDocument();
    expect(screen.getByLabelText(/交換袋の番号/)).toHaveValue('B-0001');
  });

  it('throws a draft away on demand', async () => {
    const discarded = vi.fn();
    given('forward-application', { draft: { bagNumber: 'B-0001' } });
    server.use(
      http.delete('*/api/work-items/:id/draft', () => {
        discarded();
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await open('forward-application');
    await user.click(await screen.findByRole('button', { name: '下書きを捨てて最初から' }));
    expect(screen.getByLabelText(/交換袋の番号/)).toHaveValue('');
    await waitFor(() => expect(discarded).toHaveBeenCalled());
  });

  it('keeps what is typed, but never an individual number', async () => {
    const saved = vi.fn();
    server.use(
      http.put('*/api/work-items/:id/draft', async ({ request }) => {
        saved(await request.json());
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = await open('compare-entry');
    await user.type(await screen.findByLabelText(/個人番号/), '123456789018');
    await user.type(screen.getByLabelText(/フリガナ/), 'あおぞらひなた');
    await waitFor(() => expect(saved).toHaveBeenCalled(), { timeout: 5000 });
    expect(JSON.stringify(saved.mock.lastCall)).not.toContain('123456789018');
    expect(await screen.findByText(/下書きを保存しました/)).toBeInTheDocument();
  });
});

describe('individual number', () => {
  it('is judged at the twelfth digit and hidden when the field is left', async () => {
    const { user } = await open('compare-entry');
    const field = await screen.findByLabelText(/個人番号/);
    await user.type(field, '12345678901');
    expect(screen.getByText('あと1桁')).toBeInTheDocument();
    await user.type(field, '2');
    expect(await screen.findByText('検査数字が合いません。書類と1桁ずつ見比べてください。')).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, '１２３４-５６７８-９０１８');
    expect(screen.getByText('検査数字が合っています')).toBeInTheDocument();
    expect(field).toHaveValue('123456789018');
    await user.tab();
    expect(field).toHaveValue('********9018');
  });

  it('with a wrong check digit is never sent', async () => {
    const sent = vi.fn();
    server.use(http.post('*/api/work-items/:id/complete', sent));
    const { user } = await open('compare-entry');
    await user.type(await screen.findByLabelText(/個人番号/), '123456789012');
    await user.click(await completeButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('個人番号の検査数字が合いません');
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('whose work it is', () => {
  it('asks to claim first', async () => {
    const claimed = vi.fn();
    given('forward-application', { readOnly: true }, { assignee: null, actions: ['CLAIM'] });
    server.use(
      http.post('*/api/work-items/:id/claim', ({ request }) => {
        claimed(request.headers.get('If-Match'));
        given('forward-application', {}, {}, '"4"');
        return HttpResponse.json(task('forward-application').item);
      }),
    );
    const { user } = await open('forward-application');
    expect(await screen.findByText('まだ担当が決まっていません')).toBeInTheDocument();
    expect(screen.getByLabelText(/交換袋の番号/)).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: 'この作業を完了する' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '引き受ける' }));
    expect(await completeButton()).toBeVisible();
    expect(claimed).toHaveBeenCalledWith('"3"');
    expect(screen.getByLabelText(/交換袋の番号/)).not.toHaveAttribute('readonly');
  });

  it('says that work is gone instead of showing a broken page', async () => {
    server.use(http.get('*/api/work-items/form-forward-application', () => problem(404, 'not-found')));
    await open('forward-application');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('この作業はもうありません');
  });
});

it('offers the papers to those who may read documents, and to nobody else', async () => {
  renderPage(<WorkItemPage />, { at: '/work-items/form-remind-insurer', path: '/work-items/:id', user: users.payment });
  await screen.findByRole('heading', { level: 1, name: /督促/ });
  expect(screen.queryByRole('button', { name: /書類を/ })).not.toBeInTheDocument();
});
