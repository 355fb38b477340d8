import { expect } from '@playwright/test';
import type { Office } from './desks';
import { type Family, today } from './family';
import type { Clerk } from './server';
import { inTurn } from './turn';

export type Verdict = 'SUITABLE' | 'UNSUITABLE';

interface Items<T> {
  items: T[];
}

/**
 * ④ to ⑨ by the same people over the server's own interface: whoever has something to do for the case does it, again and again, until the
 * board has replied. What another test's people have taken along at the same time is left to them.
 */
export async function consulted(office: Office, caseId: string, family: Family, verdict: Verdict = 'SUITABLE'): Promise<void> {
  const worker = await office.clerk('worker1');
  const { applicationNumber } = await worker.get<{ applicationNumber: string }>(`/api/cases/${caseId}`);
  await expect(async () => {
    if (!(await worker.findItem(caseId, 'User_CompleteAfterBoard'))) {
      await inTurn(async () => {
        await ship(office);
        await post(office);
        await reply(office, caseId);
        await meet(office, applicationNumber, family, verdict);
      });
    }
    expect(await worker.findItem(caseId, 'User_CompleteAfterBoard'), 'the board has replied').toBeDefined();
  }).toPass({ timeout: 300_000, intervals: [300] });
}

/** Whatever is open leaves, and what the answers call for, until what is waited for has come. */
export async function shipUntil(office: Office, reached: (worker: Clerk) => Promise<boolean>): Promise<void> {
  const worker = await office.clerk('worker1');
  await expect(async () => {
    if (!(await reached(worker))) await inTurn(() => ship(office));
    expect(await reached(worker)).toBe(true);
  }).toPass({ timeout: 150_000, intervals: [300] });
}

interface OpenRequests {
  channel: string;
  kind: string;
  medium: boolean;
  count: number;
  purpose: string;
  basis: string;
  items: string;
}

/** ④ to ⑦ Everything that is open leaves: prepared, approved by another person, permitted by a third where it is a medium. */
export async function ship(office: Office): Promise<void> {
  const worker = await office.clerk('worker1');
  const { items } = await worker.get<Items<OpenRequests>>('/api/shipments/open');
  for (const { kind, purpose, basis, items: what, count, medium } of items) {
    const prepared = await worker.tryPost('/api/shipments', { kind, purpose, basis, items: what, limit: count });
    if (prepared.ok()) {
      const { number } = (await prepared.json()) as { number: string };
      await (await office.clerk('usage')).post(`/api/shipments/${number}/approval`);
      if (medium) await (await office.clerk('security')).post(`/api/shipments/${number}/permit`);
      await worker.post(`/api/shipments/${number}/release`);
    }
  }
}

interface Letter {
  id: string;
  caseId: string;
  letterNumber: string;
  insurerNumber?: string;
  insurerName?: string;
  addressKnown?: boolean;
}

/** ⑧ The letters that wait are printed, counted by a second person and confirmed by the section head. */
async function post(office: Office): Promise<void> {
  const worker = await office.clerk('worker1');
  const { items } = await worker.get<Items<Letter>>('/api/insurer-letters');
  if (items.length === 0) return;
  for (const letter of items.filter(({ addressKnown }) => !addressKnown)) {
    await worker.put(`/api/insurer-letters/${letter.id}/insurer`, {
      number: letter.insurerNumber,
      name: letter.insurerName,
      postalCode: '1000000',
      address: '東京都千代田区丸の内9丁目99番99号',
    });
  }
  const opened = await worker.tryPost('/api/insurer-letter-runs');
  if (!opened.ok()) return;
  const run = `/api/insurer-letter-runs/${((await opened.json()) as { id: string }).id}`;
  const { letters } = await worker.get<{ letters: Letter[] }>(run);
  await worker.put(`${run}/tracking-numbers`, { trackingNumbers: Object.fromEntries(letters.map(({ id, letterNumber }) => [id, tracking(letterNumber)])) });
  const count = letters.length;
  await act(await office.clerk('worker2'), run, 'check', { count });
  await act(await office.clerk('head'), run, 'confirmation', { receiptNumber: `R${Date.now()}`, count, postedOn: today() });
}

/** The number on a registered letter: ten digits and what they leave when divided by seven. */
function tracking(letterNumber: string): string {
  const body = `31${letterNumber.slice(-8)}`;
  return body + String(Number(body) % 7);
}

async function act(clerk: Clerk, thing: string, deed: string, data: unknown): Promise<void> {
  const { version } = await clerk.get<{ version: number }>(thing);
  await clerk.post(`${thing}/${deed}`, data, `"${version}"`);
}

interface Reply {
  id: string;
  letterNumber: string;
  handOverId?: string;
}

/** ⑧ The reply comes to 医療助成課, is handed over, found at 家庭支援課, and its category registered. */
async function reply(office: Office, caseId: string): Promise<void> {
  const worker = await office.clerk('worker1');
  if (await worker.findItem(caseId, 'User_RegisterCategory')) {
    await worker.complete(caseId, 'User_RegisterCategory', { outcome: 'REGISTERED', category: 'U', answeredOn: today() });
    return;
  }
  const { items } = await worker.get<Items<Letter>>('/api/insurer-letters/awaited');
  const letter = items.find((awaited) => awaited.caseId === caseId);
  if (!letter) return;
  const payment = await office.clerk('payment');
  const { id } = await payment.post<Reply>('/api/insurer-replies', { code: letter.letterNumber, receivedOn: today(), pages: 1 });
  await payment.post('/api/insurer-hand-overs', { replyIds: [id] });
  const finder = await office.clerk('worker2');
  const onTheWay = await finder.get<Items<Reply>>('/api/insurer-replies?place=ON_THE_WAY');
  const { handOverId } = onTheWay.items.find((found) => found.id === id)!;
  await finder.post(`/api/insurer-hand-overs/${handOverId}/receipt`, { items: [{ replyId: id, outcome: 'RECEIVED' }] });
}

interface Meeting {
  id: string;
  version: number;
  number: string;
  agenda: { no: number; version: number }[];
}

/** ⑨ A meeting about this case: the secretary's view, two doctors' opinions, and the reply. */
async function meet(office: Office, applicationNumber: string, family: Family, verdict: Verdict): Promise<void> {
  const board = await office.clerk('board');
  const { items } = await board.get<Items<{ matterId: string; applicationNumber: string }>>('/api/meetings/waiting-cases');
  const waiting = items.find((matter) => matter.applicationNumber === applicationNumber);
  if (!waiting) return;
  const { id } = await board.post<{ id: string }>('/api/meetings', { heldOn: today(), matterIds: [waiting.matterId] });
  const meeting = `/api/meetings/${id}`;
  const reason = verdict === 'UNSUITABLE' ? '疾病の状態の程度が基準に該当しない' : undefined;
  const said = { severe: family.severe, lifeSupport: false, reason };
  const { number, agenda } = await board.get<Meeting>(meeting);
  const { no, version } = agenda[0]!;
  await board.put(`${meeting}/cases/${no}/secretariat-view`, { view: verdict, course: '外来で治療を続けている。', doubts: reason }, `"${version}"`);
  await act(board, meeting, 'consultation', { number: `小慢諮第${number}号`, consultedOn: today() });
  for (const reviewer of ['reviewer', 'reviewer2']) {
    await (await office.clerk(reviewer)).post(`${meeting}/cases/${no}/opinions`, { verdict, ...said });
  }
  await act(board, meeting, 'reply', {
    number: `小慢答第${number}号`,
    repliedOn: today(),
    chair: '桃井　健吾',
    members: ['桃井　健吾', '梅沢　志津'],
    cases: [{ no, verdict, ...said }],
  });
}
