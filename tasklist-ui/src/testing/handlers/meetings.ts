import { http, HttpResponse } from 'msw';
import type { AgendaItem, AgendaSheet, BoardReplyBody, Meeting, MeetingDetail, MeetingState, OpinionBody, Verdict, WaitingCase } from '@/api/meeting-types';
import { problem } from '@/testing/problem';

const sheet = (index: number): AgendaSheet => ({
  age: 4 + index, sex: index % 2 ? 'MALE' : 'FEMALE', applicationKind: 'NEW', applicationDate: '2026-11-02', diseaseGroup: '01', diseaseGroupName: '悪性新生物', diseaseCode: '01_01_001',
  diseaseName: ['前駆B細胞急性リンパ性白血病', 'ファロー四徴症', '成長ホルモン分泌不全性低身長症'][index % 3]!, severeRequested: index === 0, severeGround: index === 0 ? 'CONTINUING_HIGH_COST' : null,
  lifeSupportRequested: false, hemophilia: false, diagnosisDate: '2026-10-01', opinionDate: '2026-10-20',
});

const item = (index: number, state: MeetingState): AgendaItem => ({
  no: index + 1, version: 1, caseId: null, applicationNumber: `26-102-000${index + 11}`, round: 1, sheet: sheet(index), secretariatView: state === 'PLANNED' && index === 2 ? null : index === 1 ? 'HELD' : 'SUITABLE',
  course: '初発。治療を続けている。', doubts: index === 1 ? '検査値が古い。' : null, earlier: [],
  opinions: state === 'PLANNED' || index !== 1 ? [] : [{ reviewer: '桃井 診', own: false, version: 0, verdict: 'UNSUITABLE', severe: false, lifeSupport: false, reason: '基準を満たさない。', givenAt: '2026-11-18T02:00:00Z' }],
  secondReviewerMissing: state === 'CONSULTED' && index === 1, verdict: state === 'REPLIED' ? 'SUITABLE' : null, reason: null, severe: false, lifeSupport: false, validityNote: null, question: null,
});

const makeMeeting = (id: string, state: MeetingState, number: number): MeetingDetail => {
  const agenda = [0, 1, 2].map((index) => item(index, state));
  return {
    id, version: 1, number: `2026-0${number}`, title: `令和8年度第${number}回`, heldOn: '2026-12-09', state, consultationNumber: state === 'PLANNED' ? null : '8福家第12号',
    consultedOn: state === 'PLANNED' ? null : '2026-11-16', replyNumber: state === 'REPLIED' ? '審答第4号' : null, repliedOn: state === 'REPLIED' ? '2026-11-18' : null,
    chair: state === 'REPLIED' ? '架空 一' : null, members: state === 'REPLIED' ? ['委員 甲', '委員 乙'] : [],
    totals: { cases: 3, viewed: 2, withOpinion: state === 'PLANNED' ? 0 : 1, replied: state === 'REPLIED' ? 3 : 0 }, agenda,
  };
};

const meetings = new Map<string, MeetingDetail>(
  [makeMeeting('meeting-7', 'PLANNED', 7), makeMeeting('meeting-6', 'CONSULTED', 6), makeMeeting('meeting-5', 'REPLIED', 5)].map((meeting) => [meeting.id, meeting]),
);

const waiting: WaitingCase[] = [0, 1].map((index) => ({
  matterId: `matter-${index}`, caseId: null, applicationNumber: `26-102-000${index + 31}`, round: index + 1, queuedAt: '2026-11-10T01:00:00Z', officeDays: 9 - index, sheet: sheet(index),
}));

const withoutAgenda = ({ agenda: _agenda, ...meeting }: MeetingDetail): Meeting => meeting;

function found(id: unknown, change: (meeting: MeetingDetail) => MeetingDetail = (meeting) => meeting) {
  const meeting = meetings.get(String(id));
  return meeting ? HttpResponse.json(change(meeting)) : problem(404, 'not-found');
}

export const meetingHandlers = [
  http.get('*/api/meetings', () => HttpResponse.json({ items: [...meetings.values()].map(withoutAgenda) })),
  http.get('*/api/meetings/waiting-cases', () => HttpResponse.json({ items: waiting })),
  http.post('*/api/meetings', () => HttpResponse.json({ id: 'meeting-7' }, { status: 201 })),
  http.get('*/api/meetings/:id', ({ params }) => found(params.id)),
  http.post('*/api/meetings/:id/agenda', ({ params }) => found(params.id)),
  http.delete('*/api/meetings/:id/agenda/:no', ({ params }) => found(params.id, (meeting) => ({ ...meeting, agenda: meeting.agenda.filter(({ no }) => String(no) !== params.no) }))),
  http.post('*/api/meetings/:id/consultation', ({ params }) => found(params.id, (meeting) => ({ ...meeting, state: 'CONSULTED' }))),
  http.post('*/api/meetings/:id/reply', async ({ params, request }) => {
    const { number } = (await request.json()) as BoardReplyBody;
    return found(params.id, (meeting) => ({ ...meeting, state: 'REPLIED', replyNumber: number }));
  }),
  http.get('*/api/meetings/:id/cases/:no', ({ params }) => {
    const one = meetings.get(String(params.id))?.agenda.find(({ no }) => String(no) === params.no);
    return one ? HttpResponse.json(one) : problem(404, 'not-found');
  }),
  http.put('*/api/meetings/:id/cases/:no/secretariat-view', async ({ request }) => {
    const { view } = (await request.json()) as { view: Verdict };
    return HttpResponse.json({ ...item(0, 'PLANNED'), secretariatView: view });
  }),
  http.post('*/api/meetings/:id/cases/:no/opinions', async ({ request }) => HttpResponse.json({ ...item(0, 'CONSULTED'), ...((await request.json()) as OpinionBody) }, { status: 201 })),
];
