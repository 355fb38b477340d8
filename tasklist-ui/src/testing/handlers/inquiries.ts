import { http, HttpResponse } from 'msw';

export const inquiryHandlers = [
  http.get('*/api/cases/:id/inquiries/insurer', () =>
    HttpResponse.json({
      consent: { given: true, on: '2026-11-02', way: 'APPLICATION' },
      letters: [
        {
          letterNumber: 'I20260000128', attempt: 1, state: 'HANDED_OVER', insurerName: '架空健康保険組合', preparedAt: '2026-11-05T01:00:00Z', postedOn: '2026-11-06',
          trackingNumber: '123-45-67890-3', reminders: 1, lastRemindedOn: '2026-11-16', reply: { receiptNumber: '26-M000012', receivedOn: '2026-11-18', place: 'ON_THE_WAY', officeDays: 3 },
        },
      ],
    }),
  ),
  http.get('*/api/cases/:id/inquiries/board', () => HttpResponse.json({ items: [] })),
  http.get('*/api/cases/:id/inquiries/linkage', () =>
    HttpResponse.json({
      nonDisclosure: false,
      codes: [{ personName: '青空　一郎', result: 'OBTAINED', inquiryNumber: 51, answeredOn: '2026-11-20' }],
      needs: [{ personName: '青空　一郎', information: 'TAX', fiscalYear: 2026, stage: 'OUTSIDE', state: 'ASKED', reason: null, retryAt: null }],
      inquiries: [
        { inquiryNumber: 52, kind: 'outside-inquiry', personName: '青空　一郎', information: 'TAX', askedOn: '2026-11-20', state: 'OPEN', response: null, answeredOn: null, shipmentNumber: '2026L00004', provider: '1310240000000000' },
      ],
      facts: [],
      acts: [],
      stops: [],
    }),
  ),
  http.get('*/api/cases/:id/inquiries/identity', () =>
    HttpResponse.json({
      items: [
        {
          personId: 'p1', personName: '青空　ひなた', relationship: 'SELF', kind: 'LOOK_UP', round: 1, inquiryNumber: '00000041', state: 'ANSWERED', placedAt: '2026-11-17T01:00:00Z',
          shipmentNumber: '2026J00011', answeredOn: '2026-11-18', result: 'MULTIPLE', settlement: 'CHOSEN', settledBy: '佐藤 認', settledAt: '2026-11-18T06:00:00Z', settledReason: '住所が申請と一致',
        },
        {
          personId: 'p1', personName: '青空　ひなた', relationship: 'SELF', kind: 'CONFIRMATION', round: 1, inquiryNumber: '00000043', state: 'ANSWERED', placedAt: '2026-11-18T06:00:00Z',
          shipmentNumber: '2026J00012', answeredOn: '2026-11-20', result: 'MATCH_WITH_DIFFERENCE', differences: ['ADDRESS'], changeReason: '31', changeDate: '2026-10-01',
        },
        { personId: 'p2', personName: '青空　一郎', relationship: 'FATHER', kind: 'CONFIRMATION', round: 2, inquiryNumber: '00000044', state: 'PLACED', placedAt: '2026-11-18T06:00:00Z' },
      ],
      chases: [{ chasedOn: '2026-11-20', contact: '総務局 住基ネット担当', result: 'COMING', expectedOn: '2026-11-25', chasedBy: '佐藤 認' }],
    }),
  ),
];
