import { http, HttpResponse } from 'msw';
import type { AuditEntry, DashboardSteps, DecisionEntry, ResultListsOfMonth, UserAccount } from '@/api/types';
import certificateIssue from '../../../../processes/src/main/resources/processes/certificate-issue.bpmn?raw';
import certification from '../../../../processes/src/main/resources/processes/certification.bpmn?raw';
import { users } from '@/testing/data/users';
import { makeWorkItems } from '@/testing/data/work-items';
import { problem } from '@/testing/problem';

const models: Record<string, string> = { certification, 'certificate-issue': certificateIssue };

function steps(): DashboardSteps {
  const items = makeWorkItems(400);
  const elements = [...new Map(items.map((item) => [item.elementId, item])).values()]
    .map(({ elementId, step, title }) => {
      const own = items.filter((item) => item.elementId === elementId);
      return {
        processKey: elementId === 'User_CheckPrint' ? 'certificate-issue' : 'certification', elementId, step, title, open: own.length,
        overdue: own.filter(({ overdueOfficeDays }) => overdueOfficeDays > 0).length, unassigned: own.filter(({ assignee }) => !assignee).length, oldestOfficeDays: own.length % 23,
      };
    })
    .sort((a, b) => (a.step ?? '').localeCompare(b.step ?? ''));
  const processes = ['certification', 'certificate-issue'].map((key) => ({ key, name: key, steps: key === 'certification' ? ['①', '②', '③', '④', '⑩'] : ['⑪', "⑪'"] }));
  const waits = [{ processKey: 'certification', elementId: 'Call_InsurerInquiry', step: "④'", title: "④' 回答を待つ", waiting: 12 }];
  return { generatedAt: new Date().toISOString(), processes, elements, waits, totals: { open: 400, overdue: 87, dueToday: 18, completedToday: 42, openCases: 391 } };
}

const decisions: DecisionEntry[] = [
  { name: 'cap', title: '自己負担上限月額', axis: 'APPLICATION_MONTH', versions: [{ versionTag: '2024-04-01', effectiveFrom: '2024-04-01', status: 'IN_FORCE' }, { versionTag: '2025-07-01', effectiveFrom: '2025-07-01', status: 'IN_FORCE' }, { versionTag: '2027-04-01', effectiveFrom: '2027-04-01', status: 'DRAFT' }] },
  {
    name: 'jurisdiction',
    title: '管轄の判定',
    axis: 'APPLICATION_DATE',
    versions: [
      { versionTag: '2015-01-01', effectiveFrom: '2015-01-01', status: 'IN_FORCE' },
      { versionTag: '2015-01-01-r2', effectiveFrom: '2015-01-01', status: 'IN_FORCE' },
      { versionTag: '2027-04-01', effectiveFrom: '2027-04-01', status: 'APPROVED' },
    ],
  },
  { name: 'task-routing', title: '作業の振り分け', axis: 'TODAY', versions: [{ versionTag: '2024-04-01', effectiveFrom: '2024-04-01', status: 'IN_FORCE' }] },
];

function entries(): AuditEntry[] {
  return makeWorkItems(120).map((item, index) => ({
    id: 1000 - index, at: new Date(Date.now() - index * 420_000).toISOString(), userId: index % 3 ? 'worker1' : 'ward-chuo', userName: index % 3 ? users.worker1.name : users['ward-chuo'].name,
    action: index % 6 === 2 ? 'CHANGE' : 'LOOK', what: ['dossier', 'work-item-list', 'individual-number', 'certificate'][index % 4]!, purpose: index % 3 ? 'CASE_WORK' : 'COUNTER',
    caseApplicationNumber: index % 4 === 1 ? null : item.applicationNumber, personKeys: Array.from({ length: index % 4 === 1 ? 50 : 1 + (index % 3) }, (_, key) => `key-${key}`), outcome: index % 17 === 5 ? 'REFUSED' : 'SHOWN',
  }));
}

const accounts: UserAccount[] = Object.values(users).map((user, index) => ({
  id: user.id, name: user.name, section: user.section, roles: [...user.roles], municipalityCode: user.municipalityCode, validFrom: '2026-04-01', validTo: '2027-03-31', locked: index === 1,
  passwordExpiresOn: '2027-01-31', lastSignedInAt: index % 3 ? new Date().toISOString() : null, version: 1,
}));

function results(month: string): ResultListsOfMonth {
  const entriesOf = (from: number) =>
    makeWorkItems(40).slice(from, from + 5).map((item, index) => ({
      caseId: item.caseId, applicationNumber: item.applicationNumber, applicantName: '架空 花子', patientName: item.patientName, patientKana: 'カクウ タロウ', birthDate: '2018-05-12', address: null, kind: item.kind,
      outcome: index === 3 ? ('REFUSED' as const) : ('CERTIFIED' as const), reason: index === 3 ? '疾病の状態の程度を満たさない' : null, recipientNumber: index === 3 ? null : `100${from}${index}3`,
      validFrom: index === 3 ? null : '2026-11-01', validTo: index === 3 ? null : '2027-09-30', monthlyCapYen: index === 3 ? null : [5000, 10_000, 0, 0, 2500][index]!, decidedOn: `${month}-10`, listedOn: `${month}-12`, listNumber: from === 0 ? '2026-13102-01' : null, remark: index === 1 && from === 0 ? '転出済み' : null,
    }));
  return { month, lists: [{ municipality: { code: '131024', name: '中央区' }, count: 5, unsent: 0, deliveries: [{ id: 'list-1', version: 0, number: '2026-13102-01', state: 'SENT', count: 5, sentAt: `${month}-25T01:00:00Z`, sentBy: '佐藤 認', confirmedAt: null, confirmedBy: null, remarks: 1 }], entries: entriesOf(0) }, { municipality: { code: '132021', name: '立川市' }, count: 5, unsent: 5, deliveries: [], entries: entriesOf(10) }] };
}

export const registerHandlers = [
  http.get('*/api/dashboard/steps', () => HttpResponse.json(steps())),
  http.get('*/api/dashboard/claim-months', () =>
    HttpResponse.json({
      items: [
        { id: 'm-10', billingMonth: '2026-10', state: 'EXCEPTIONS', invoicedCount: 1204, invoicedYen: 38_412_900, payableYen: 38_012_900, heldYen: 400_000, returnedYen: 0,
          stages: [{ stage: 'FILES', at: '2026-11-05T01:00:00Z' }, { stage: 'CHECKED', at: '2026-11-05T02:00:00Z' }, ...['SETTLED', 'ORDERED', 'PAID', 'CLOSED'].map((stage) => ({ stage, at: null }))] },
      ],
    }),
  ),
  http.get('*/api/processes/:key/model', ({ params }) => {
    const model = models[String(params.key)];
    return model ? HttpResponse.text(model, { headers: { 'Content-Type': 'application/xml' } }) : problem(404, 'not-found');
  }),
  http.get('*/api/decisions', () => HttpResponse.json(decisions)),
  http.get('*/api/audit/integrity', () => HttpResponse.json({ sealedBlocks: 12_480, lastSealedAt: new Date().toISOString(), intact: true, firstBrokenBlock: null, headFits: true })),
  http.get('*/api/audit/entries', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const start = Number(query.get('cursor') ?? 0);
    return HttpResponse.json({ items: entries().slice(start, start + 50), nextCursor: start + 50 < 120 ? String(start + 50) : null });
  }),
  http.post('*/api/audit/searches', () => HttpResponse.json({ id: 'audit-search-1' }, { status: 201 })),
  http.get('*/api/users', () => HttpResponse.json({ items: accounts })),
  http.post('*/api/users/:id/unlock', ({ params }) => {
    const account = accounts.find(({ id }) => id === params.id);
    if (!account) return problem(404, 'not-found');
    account.locked = false;
    return HttpResponse.json(account);
  }),
  http.post('*/api/result-lists', () => HttpResponse.json({ ids: ['list-2'] }, { status: 201 })),
  http.post('*/api/result-lists/:id/confirmation', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/result-lists', ({ request }) => {
    const query = new URL(request.url).searchParams;
    const all = results(query.get('month') ?? '2026-11');
    const municipality = query.get('municipality');
    return HttpResponse.json({ ...all, lists: all.lists.filter((list) => !municipality || list.municipality.code === municipality) });
  }),
];
