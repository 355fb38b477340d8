import { expect, request } from '@playwright/test';
import { type Family, type Person, taxYear } from './family';

/** Names are written with a full-width space. */
const SPACE = '\u3000';
/** The page on which the other offices' programs are told what to know. */
export const CONTROL = process.env.COUNTERPARTS_URL ?? 'http://localhost:8081/';

/** Lets registers, offices and insurers outside know a family, and others of the same name where a test wants them. */
export async function introduce(family: Family, ...others: Person[]): Promise<void> {
  const patient = { ...person(family.patient, family), ...family.outside.patient };
  const lines = [patient, { ...mother(family), ...family.outside.mother }, ...others.map((other) => person(other, family))];
  const api = await request.newContext({ baseURL: CONTROL });
  const response = await api.post('population', {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    data: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'), 'utf-8'),
  });
  expect(response.ok(), `the outside learns of the family: ${response.status()} ${await response.text()}`).toBe(true);
  await api.dispose();
}

/** An insurer gets the letters as they were printed, and ticks what it finds in its records: its answer to one of them. */
export async function insurerReplies(letters: Buffer, letterNumber: string): Promise<Buffer> {
  const api = await request.newContext({ baseURL: CONTROL });
  const posted = await api.post('insurers/letters', { headers: { 'Content-Type': 'application/pdf' }, data: letters });
  expect(posted.ok(), `the letters arrive: ${posted.status()} ${await posted.text()}`).toBe(true);
  await api.get('insurers/replies');
  const reply = await api.get('insurers/replies', { params: { code: letterNumber } });
  expect(reply.status(), 'the insurer replies').toBe(200);
  const paper = await reply.body();
  await api.dispose();
  return paper;
}

/** The contractor's people have destroyed the boxes of an order on a day: their certificate may go. */
export async function contractorDestroyed(order: string, on: string): Promise<void> {
  const api = await request.newContext({ baseURL: CONTROL });
  const told = await api.post('custody/destroyed', { params: { order, on } });
  expect(told.ok(), `the contractor knows the order: ${told.status()} ${await told.text()}`).toBe(true);
  await api.dispose();
}

function person(of: Person, family: Family): Record<string, unknown> {
  const { insurance, mother: insured } = family;
  return {
    number: of.individualNumber,
    name: [of.familyName, of.givenName].join(SPACE),
    kana: [of.familyKana, of.givenKana].join(SPACE),
    birth: of.birthDate,
    sex: of.sex === 'MALE' ? 1 : 2,
    address: of.address,
    municipality: '131024',
    insurance: {
      ...insurance,
      insured: of === insured,
      insuredName: [insured.familyName, insured.givenName].join(SPACE),
      acquiredOn: '2020-04-01',
      category: 'ウ',
    },
  };
}

function mother(family: Family): Record<string, unknown> {
  const { incomeLevy, perCapitaLevy, housingLoanCredit = 0, donationCredit = 0 } = family.levy;
  const tax = (fiscalYear: number) => ({
    fiscalYear,
    municipality: '131024',
    status: 'TAXED',
    perCapitaLevy,
    incomeLevyBefore: incomeLevy,
    incomeLevyAfter: incomeLevy,
    totalIncome: 3_000_000,
    pensionIncome: 0,
    housingLoanCredit,
    donationCredit,
    designatedCity: false,
    decidedOn: `${fiscalYear}-06-10`,
  });
  return { ...person(family.mother, family), taxes: [tax(taxYear()), tax(taxYear() - 1)] };
}

/** While the work goes on, the network behind the linkage server answers no record of this kind. */
export async function networkDown<T>(kind: string, work: () => Promise<T>): Promise<T> {
  const api = await request.newContext({ baseURL: CONTROL });
  const before = (await (await api.get('faults')).json()) as { rules: object[] };
  const change = async (script: object) => {
    const told = await api.post('faults', { headers: { 'Content-Type': 'application/json' }, data: JSON.stringify(script) });
    expect(told.ok(), `the outside behaves as it is told: ${told.status()} ${await told.text()}`).toBe(true);
  };
  await change({ ...before, on: true, rules: [{ kind, share: 100, fault: 'NETWORK_ERROR' }] });
  try {
    return await work();
  } finally {
    await change(before);
    await api.dispose();
  }
}

/** A body asks the intermediate server about a copy: recipient by the number of its article, body by its sixteen digits. */
export async function somebodyAsks(recipient: string, body: string, key: string): Promise<void> {
  const api = await request.newContext({ baseURL: CONTROL });
  const told = await api.post('provisions', { params: { recipient, body, key } });
  expect(told.ok(), `the intermediate server knows the copy: ${told.status()} ${await told.text()}`).toBe(true);
  await api.dispose();
}
