import { http, HttpResponse } from 'msw';
import type { Arrival, OpenRequests, Shipment, ShipmentDetail, ShipmentState } from '@/api/shipment-types';
import { makeWorkItems } from '@/testing/data/work-items';
import { users } from '@/testing/data/users';
import { problem } from '@/testing/problem';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 0, minutes)).toISOString();

/** A synthetic line of the usage register. */
export function makeShipment(number: string, state: ShipmentState, changes: Partial<Shipment> = {}): Shipment {
  const medium = number.includes('J');
  return {
    number, channel: medium ? 'resident-register' : 'linkage', kind: medium ? 'identity-confirmation' : 'code-acquisition', medium, state,
    purpose: '小児慢性特定疾病医療費の支給認定の申請者等の本人確認', basis: '住民基本台帳法', items: '氏名、住所、生年月日、性別、個人番号',
    progress: { requests: 3, waiting: state === 'ANSWERED' || state === 'CONFIRMED' ? 0 : 3, answered: state === 'ANSWERED' || state === 'CONFIRMED' ? 3 : 0 },
    attempts: 0, nextAttemptAt: null, problem: null, digest: null, acts: [{ kind: 'PREPARED', byName: users.worker1.name, at: at(0), note: null }], actions: [],
    ...changes,
  };
}

const shipments: Shipment[] = [
  makeShipment('2026L00012', 'PREPARED', { actions: ['RETURN'] }),
  makeShipment('2026J00007', 'ANSWERED', {
    actions: ['CONFIRM'], digest: 'c7ad44cbad762a5da0a452f9e854fdc1e0e7a52a38015f23f3eab1d80b931dd4',
    acts: [
      { kind: 'PREPARED', byName: users.worker1.name, at: at(0), note: null },
      { kind: 'APPROVED', byName: '小林 承', at: at(5), note: null },
      { kind: 'PERMITTED', byName: users.security.name, at: at(9), note: null },
      { kind: 'RELEASED', byName: users.worker1.name, at: at(12), note: null },
      { kind: 'SENT', byName: null, at: at(13), note: null },
      { kind: 'IMPORTED', byName: null, at: at(300), note: '2026J00007.identity-confirmation.01.p7m (3)' },
    ],
  }),
  makeShipment('2026L00011', 'DEAD', { problem: '受渡し用フォルダーに書き込めません。媒体又は共有フォルダーを確認してください。', attempts: 8, actions: ['RELEASE', 'RETURN'] }),
];

const open: OpenRequests[] = [
  { channel: 'resident-register', kind: 'number-look-up', medium: true, count: 2, oldest: at(-600), purpose: '個人番号の確認（④\'）', basis: '住民基本台帳法', items: '個人番号、氏名、住所', sending: 'EXCHANGE_SEND' },
  { channel: 'linkage', kind: 'in-house-inquiry', medium: false, count: 14, oldest: at(-60), purpose: '庁内連携による照会（⑥）', basis: '番号法第9条', items: '地方税関係情報', sending: 'EXCHANGE_SEND' },
];

const arrivals: Arrival[] = [
  { id: 'a1', channel: 'resident-register', fileName: '2026J00007.identity-confirmation.01.p7m', shipmentNumber: '2026J00007', arrivedAt: at(300), state: 'IMPORTED', problem: null, accepted: 3, carrierErasedAt: at(301), refusals: [{ inquiryNumber: 99, reason: 'その照会番号の照会はありません。', at: at(300) }] },
  { id: 'a2', channel: 'linkage', fileName: '2026L00010.code-acquisition.01.p7m', shipmentNumber: '2026L00010', arrivedAt: at(200), state: 'REFUSED', problem: '登録された相手の署名がありません。', accepted: 0, carrierErasedAt: null, refusals: [] },
];

export const shipmentHandlers = [
  http.get('*/api/shipments/open', () => HttpResponse.json({ items: open })),
  http.get('*/api/shipments/arrivals', () => HttpResponse.json({ items: arrivals })),
  http.get('*/api/shipments', () => HttpResponse.json({ items: shipments, nextCursor: null })),
  http.post('*/api/shipments', () => HttpResponse.json(shipments[0], { status: 201 })),
  http.get('*/api/shipments/:number', ({ params }) => {
    const shipment = shipments.find(({ number }) => number === params.number);
    if (!shipment) return problem(404, 'not-found');
    const requests = makeWorkItems(3).map(({ caseId, applicationNumber }, index): ShipmentDetail['requests'][number] => ({
      inquiryNumber: 101 + index, caseId, applicationNumber, state: shipment.state === 'ANSWERED' ? 'ANSWERED' : 'IN_SHIPMENT', answeredAt: shipment.state === 'ANSWERED' ? at(300) : null, status: shipment.state === 'ANSWERED' ? '01' : null,
    }));
    return HttpResponse.json({ shipment, requests, arrivals: arrivals.filter(({ shipmentNumber }) => shipmentNumber === shipment.number) } satisfies ShipmentDetail);
  }),
];
