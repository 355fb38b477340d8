import { http, HttpResponse } from 'msw';
import type { CurrentUser, UserRef, WorkItem, WorkItemAction, WorkItemCounts, WorkItemPage } from '@/api/types';
import { users } from '@/testing/data/users';
import { makeWorkItems } from '@/testing/data/work-items';
import { signedIn } from '@/testing/handlers/session';
import { problem } from '@/testing/problem';

const items = new Map(makeWorkItems().map((item) => [item.id, item]));
const searches = new Map<string, string>();
const me = (): CurrentUser => signedIn() ?? users.worker1;
const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);

function visible(view: string, user: CurrentUser): WorkItem[] {
  return [...items.values()].filter((item) => {
    if (user.municipalityCode && item.municipality.code !== user.municipalityCode) return false;
    if (view === 'MINE') return item.assignee?.id === user.id;
    return view === 'ALL' || user.queues.includes(item.queue);
  });
}

function withActions(item: WorkItem): WorkItem {
  const user = me();
  const actions: WorkItemAction[] = [];
  if (!item.assignee) actions.push('CLAIM');
  if (item.assignee?.id === user.id) actions.push('RELEASE', 'COMPLETE');
  if (user.rights.includes('WORK_REASSIGN') || item.assignee?.id === user.id) actions.push('REASSIGN');
  return { ...item, actions };
}

const compare: Record<string, (a: WorkItem, b: WorkItem) => number> = {
  DUE: (a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9') || b.priority - a.priority,
  PRIORITY: (a, b) => a.priority - b.priority || (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'),
  CREATED: (a, b) => a.createdAt.localeCompare(b.createdAt),
};

function change(request: Request, id: string, assignee: UserRef | null) {
  const item = items.get(id);
  if (!item) return problem(404, 'not-found');
  if (request.headers.get('If-Match') !== `"${item.version}"`) {
    return problem(412, 'stale', { conflict: { changedBy: users.worker2.name, changedAt: new Date().toISOString(), what: '引き受け' } });
  }
  const next = { ...item, assignee, version: item.version + 1 };
  items.set(id, next);
  return HttpResponse.json(withActions(next), { headers: { ETag: `"${next.version}"` } });
}

export const workItemHandlers = [
  http.get('*/api/work-items', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const text = searches.get(query.get('search') ?? '');
    const found = visible(query.get('view') ?? 'GROUP', me())
      .filter((item) => !query.get('queue') || item.queue === query.get('queue'))
      .filter((item) => !query.get('step') || item.step === query.get('step'))
      .filter((item) => !query.get('elementId') || item.elementId === query.get('elementId'))
      .filter((item) => !query.get('channel') || item.channel === query.get('channel'))
      .filter((item) => !query.get('municipality') || item.municipality.code === query.get('municipality'))
      .filter((item) => query.get('overdue') !== 'true' || item.overdueOfficeDays > 0)
      .filter((item) => !text || `${item.patientName}${item.applicationNumber}`.includes(text))
      .sort(compare[query.get('sort') ?? 'DUE']);
    if (query.get('direction') === 'DESC') found.reverse();
    const start = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const page: WorkItemPage = {
      items: found.slice(start, start + limit).map(withActions),
      nextCursor: start + limit < found.length ? String(start + limit) : null,
      count: { value: found.length, capped: false },
    };
    return HttpResponse.json(page);
  }),
  http.get('*/api/work-items/steps', () => HttpResponse.json(['①', '②', '③', '④', '⑤', '⑦\'', '⑧', '⑨', '⑩', '⑪'])),
  http.get('*/api/work-items/counts', () => {
    const group = visible('GROUP', me());
    const counts: WorkItemCounts = {
      mine: visible('MINE', me()).length,
      group: group.length,
      all: visible('ALL', me()).length,
      overdue: group.filter((item) => item.overdueOfficeDays > 0).length,
      dueToday: group.filter((item) => item.dueDate === today()).length,
      byQueue: me().queues.map((queue) => ({ queue, open: group.filter((item) => item.queue === queue).length })),
    };
    return HttpResponse.json(counts);
  }),
  http.post('*/api/work-items/searches', async ({ request }) => {
    const { text } = (await request.json()) as { text: string };
    const id = `search-${searches.size + 1}`;
    searches.set(id, text);
    return HttpResponse.json({ id });
  }),
  http.post('*/api/work-items/:id/claim', ({ request, params }) => change(request, String(params.id), { id: me().id, name: me().name })),
  http.post('*/api/work-items/:id/release', ({ request, params }) => change(request, String(params.id), null)),
  http.post('*/api/work-items/:id/reassign', async ({ request, params }) => {
    const { assignee } = (await request.clone().json()) as { assignee: string };
    const user = Object.values<CurrentUser>(users).find(({ id }) => id === assignee);
    return user ? change(request, String(params.id), { id: user.id, name: user.name }) : problem(422, 'invalid-data');
  }),
  http.get('*/api/work-items/:id/assignees', () =>
    HttpResponse.json([users.worker1, users.worker2].map(({ id, name }) => ({ id, name }))),
  ),
];
