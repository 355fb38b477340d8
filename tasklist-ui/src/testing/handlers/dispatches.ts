import { http, HttpResponse } from 'msw';
import type { BulkResult, DispatchDetail, DispatchItem, ReceiptLine } from '@/api/types';
import { makeWorkItems } from '@/testing/data/work-items';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';

const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

function makeDispatch(index: number): DispatchDetail {
  const items = makeWorkItems(60)
    .slice(index * 7, index * 7 + 6)
    .map((item, position): DispatchItem => ({
      position: position + 1, caseId: item.caseId, applicationNumber: item.applicationNumber, patientName: item.patientName, kind: item.kind,
      result: index > 1 ? 'DONE' : 'OPEN', pages: index > 1 ? 12 + position : null, settledAt: index > 1 ? new Date().toISOString() : null, settledBy: index > 1 ? users.worker1.name : null,
    }));
  const places = [['131024', '中央区'], ['132021', '立川市'], ['131041', '新宿区'], ['132098', '町田市']] as const;
  const [municipalityCode, municipalityName] = places[index % places.length]!;
  return withTotals({
    id: `dispatch-${index + 1}`, number: `26-${municipalityCode.slice(2, 5)}-${String(index + 11).padStart(4, '0')}`, bagNumber: index === 2 ? null : `B-0${index + 4}`,
    municipalityCode, municipalityName, sentOn: today(), sentBy: users['ward-chuo'].name, state: 'OPEN', totals: { sent: 0, received: 0, missing: 0, open: 0 }, items,
  });
}

function withTotals(dispatch: DispatchDetail): DispatchDetail {
  const count = (result: DispatchItem['result']) => dispatch.items.filter((item) => item.result === result).length;
  const totals = { sent: dispatch.items.length, received: count('DONE'), missing: count('MISSING'), open: count('OPEN') };
  return { ...dispatch, totals, state: totals.open > 0 ? 'OPEN' : 'SETTLED' };
}

const dispatches = new Map(Array.from({ length: 4 }, (_, index) => makeDispatch(index)).map((dispatch) => [dispatch.id, dispatch]));

export const dispatchHandlers = [
  http.get('*/api/dispatches', ({ request }) => {
    const state = new URL(request.url).searchParams.get('state') ?? 'ALL';
    const items = [...dispatches.values()].filter((dispatch) => state === 'ALL' || dispatch.state === state);
    return HttpResponse.json({ items });
  }),
  http.get('*/api/dispatches/:id', ({ params }) => {
    const dispatch = dispatches.get(String(params.id));
    return dispatch ? HttpResponse.json(dispatch) : problem(404, 'not-found');
  }),
  http.post('*/api/dispatches', async ({ request }) => {
    const { workItemIds } = (await request.json()) as { workItemIds: string[] };
    const result: BulkResult = {
      dispatchId: 'dispatch-1',
      items: workItemIds.map((workItemId, index) => (index === 1 ? { workItemId, done: false, problem: 'この作業は、ほかの人が先に変更しました。' } : { workItemId, done: true })),
    };
    return HttpResponse.json(result);
  }),
  http.post('*/api/dispatches/:id/receipt', async ({ request, params }) => {
    const { items } = (await request.json()) as { items: ReceiptLine[] };
    const dispatch = dispatches.get(String(params.id));
    if (!dispatch) return problem(404, 'not-found');
    const settled = dispatch.items.map((item): DispatchItem => {
      const line = items.find(({ caseId }) => caseId === item.caseId);
      return line ? { ...item, result: line.outcome === 'RECEIVED' ? 'DONE' : 'MISSING', pages: line.pages ?? null, note: line.note ?? null, settledAt: new Date().toISOString(), settledBy: users.worker1.name } : item;
    });
    dispatches.set(dispatch.id, withTotals({ ...dispatch, items: settled }));
    return HttpResponse.json({ dispatchId: dispatch.id, items: items.map(({ caseId }) => ({ caseId, done: true })) } satisfies BulkResult);
  }),
];
