import { http, HttpResponse } from 'msw';
import type { RecordItem } from '@/api/case-types';
import { cap, certificates, documents, dossier, timeline } from '@/testing/data/dossier';
import { task, taskFormKeys } from '@/testing/data/tasks';
import { problem } from '@/testing/problem';
import { samplePdf, samplePng } from '@/testing/sample-papers';

const models = import.meta.glob<string>('../../../../processes/src/main/resources/processes/*.bpmn', { query: '?raw', import: 'default', eager: true });

const diseases = [
  { code: '05_23_043', group: '05', name: '成長ホルモン（GH）分泌不全性低身長症', kana: 'セイチョウホルモンブンピフゼンセイテイシンチョウショウ' },
  { code: '01_01_001', group: '01', name: '前駆B細胞急性リンパ性白血病', kana: 'ゼンクビーサイボウキュウセイリンパセイハッケツビョウ' },
  { code: '07_01_001', group: '07', name: '1型糖尿病', kana: 'イチガタトウニョウビョウ' },
];

/** Answers for a work item (`form-<form key>`) and for the dossier of one case. */
export const caseworkHandlers = [
  ...taskFormKeys.map((formKey) =>
    http.get(`*/api/work-items/form-${formKey}`, () => HttpResponse.json(task(formKey), { headers: { ETag: '"3"' } })),
  ),
  http.put('*/api/work-items/:id/draft', () => new HttpResponse(null, { status: 204 })),
  http.delete('*/api/work-items/:id/draft', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/work-items/:id/assignees', () => HttpResponse.json([{ id: 'worker2', name: '認定 次郎' }])),
  http.post('*/api/work-items/:id/complete', ({ request }) =>
    request.headers.get('If-Match') ? HttpResponse.json({ caseId: dossier.id, nextWorkItemId: null }) : problem(428, 'precondition-required'),
  ),
  http.get('*/api/cases/:id', () => HttpResponse.json(dossier, { headers: { ETag: '"7"' } })),
  http.get('*/api/cases/:id/renewal', () =>
    HttpResponse.json({
      endsOn: '2027-02-28', filingFrom: '2026-10-31', reminderOn: '2026-12-31', over: false, followed: false, waveId: 'w1', mayRecord: true,
      notice: { number: 'U20260000128', state: 'NOTIFIED', postedOn: '2026-11-04' }, circumstances: [{ kind: 'PROTECTED_ADDRESS', since: '2026-05-01' }],
    }),
  ),
  http.get('*/api/cases/:id/record-items', () => HttpResponse.json({ items: recordItems() })),
  http.post('*/api/cases/:id/record-items/export', () => new HttpResponse('\uFEFF"番号"', { headers: { 'Content-Type': 'text/csv' } })),
  http.get('*/api/cases/:id/timeline', () => HttpResponse.json({ items: timeline })),
  http.get('*/api/cases/:id/notes', () => HttpResponse.json({ items: [{ id: 'note-1', at: '2026-11-18T05:00:00Z', authorName: '認定 花子', text: '父から電話。意見書の原本は主治医が保管しているとのこと。' }] })),
  http.post('*/api/cases/:id/notes', () => HttpResponse.json({}, { status: 201 })),
  http.post('*/api/cases/:id/withdrawal', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/cases/:id/documents', () => HttpResponse.json(documents)),
  http.post('*/api/cases/:id/documents', () => HttpResponse.json(documents[0], { status: 201 })),
  http.get('*/api/cases/:id/certificates', () => HttpResponse.json(certificates)),
  http.get('*/api/cases/:id/other-certificates', () =>
    HttpResponse.json({
      items: [{ id: 'other-1', personId: dossier.patient.id, validFrom: '2026-04-01', validTo: '2026-12-31', tier: 'GENERAL_1', ventilator: false, longTerm: true, baseYen: 5000, toldOn: '2026-11-18', version: 0 }],
    }),
  ),
  http.post('*/api/cases/:id/other-certificates', async ({ request }) => {
    const shown = (await request.json()) as { apportioned: boolean; tier?: string };
    return shown.apportioned && !shown.tier
      ? problem(422, 'invalid-data', { errors: [{ pointer: '/apportioned', code: 'household.field.share-of-a-share', message: '按分された月額からは計算できません。階層区分を家族に確かめて選んでください。' }] })
      : HttpResponse.json({ ...shown, id: 'other-2', baseYen: 20000, toldOn: '2026-11-24', version: 0 }, { status: 201 });
  }),
  http.post('*/api/cases/:id/other-certificates/:other/end', ({ request }) =>
    request.headers.get('If-Match') ? HttpResponse.json({}) : problem(428, 'precondition-required'),
  ),
  http.get('*/api/cases/:id/cap', () => HttpResponse.json(cap)),
  http.get('*/api/cases/:id/decision-basis', () =>
    HttpResponse.json({
      applicationDate: '2026-11-02', boardResult: 'SUITABLE', validity: { from: '2026-09-10', to: '2027-09-30' }, monthlyCapYen: 5000,
      warnings: [{ code: 'OPINION_TOO_OLD', text: '医療意見書が申請日より3か月以上前のものです。' }], mayCertify: true, mayRefuse: false,
    }),
  ),
  http.get('*/api/cases/:id/process', () =>
    HttpResponse.json({
      instances: [
        {
          processKey: 'certification', state: 'ACTIVE', active: [{ elementId: 'User_ProposeDecision', since: '2026-11-19T01:05:00Z', kind: null }],
          passed: ['Start_CounterReceived', 'Rule_Jurisdiction', 'Service_PrepareChecklist', 'User_CheckDocuments', 'User_ForwardApplication', 'User_ReceiveDispatch', 'User_EnterApplication', 'Service_FindDuplicates', 'User_CompareEntry', 'Call_IdentityConfirmation', 'Call_InformationLinkage', 'Call_InsurerInquiry', 'Call_BoardConsultation', 'User_CompleteAfterBoard', 'Service_ComputeCap'],
        },
        { processKey: 'certificate-issue', state: 'COMPLETED', active: [], passed: ['Service_AssignNumber'] },
      ],
    }),
  ),
  http.get('*/api/processes/:key/model', ({ params }) => {
    const model = Object.entries(models).find(([path]) => path.endsWith(`/${String(params.key)}.bpmn`));
    return model ? HttpResponse.xml(model[1]) : problem(404, 'not-found');
  }),
  http.get('*/api/documents/:id/content', ({ params }) => {
    const png = params.id === 'doc-2';
    return new HttpResponse(png ? samplePng : samplePdf(String(params.id)), { headers: { 'Content-Type': png ? 'image/png' : 'application/pdf' } });
  }),
  http.get('*/api/diseases', ({ request }) => {
    const text = new URL(request.url).searchParams.get('q') ?? '';
    return HttpResponse.json({ groups: [], items: diseases.filter(({ name, kana, code }) => (name + kana + code).includes(text)) });
  }),
  http.post('*/api/persons/:id/individual-number/reveal', () => HttpResponse.json({ value: '123456789018' })),
];

/** 55 lines; the pages need one with a value, one without, and one that is not permitted. */
function recordItems(): RecordItem[] {
  return Array.from({ length: 55 }, (_, index) => ({
    number: index + 1,
    title: index === 4 ? '氏名' : index === 28 ? '支給金額' : `項目${index + 1}`,
    permitted: index !== 28,
    values: index === 4 ? [{ whose: '患者', value: '架空 花子' }] : [],
  }));
}
