import type { Office } from './desks';
import { daysAgo, type Family, type Person, taxYear } from './family';
import { introduce } from './outside';
import type { Clerk } from './server';

/**
 * The road to where a test begins, gone by the same people over the server's own interface. The pages of these steps are walked in
 * full by the tests that are about them.
 */
const CHUO = '131024';

interface CheckList {
  data: { documents: { kind: string; state: string }[] };
}

/** ② on paper: out of the bag, with ① recorded after the fact. */
export async function arrivedOnPaper(office: Office, family: Family): Promise<string> {
  const { clerk } = await office.desk('worker1');
  const { id } = await clerk.post<{ id: string }>('/api/cases/paper', {
    bagNumber: '102-8',
    municipalityCode: CHUO,
    receivedOn: daysAgo(3),
    kind: 'NEW',
    patientKana: family.patient.familyKana + family.patient.givenKana,
    pages: 6,
  });
  const item = await clerk.openItem(id, 'User_RecordCounterReceipt');
  const { data } = await clerk.get<CheckList>(`/api/work-items/${item.id}`);
  await clerk.complete(id, 'User_RecordCounterReceipt', {
    receivedAtCounter: daysAgo(3),
    submitterIdentity: { checked: true, documentKind: 'INDIVIDUAL_NUMBER_CARD', byProxy: false },
    documents: data.documents.map(({ kind, state }) => ({ kind, state: state === 'MISSING' ? 'PRESENT' : state })),
    outcome: 'COMPLETE',
  });
  return id;
}

/** ③: entered by one person, compared by another. The outside knows the family, and others of the same name where a test wants them. */
export async function entered(office: Office, family: Family, ...others: Person[]): Promise<string> {
  await introduce(family, ...others);
  const caseId = await arrivedOnPaper(office, family);
  const first = await office.desk('worker1');
  await first.clerk.complete(caseId, 'User_EnterApplication', await entry(first.clerk, family));
  const second = await office.desk('worker2');
  const { patient, insurance, numberOnPaper } = family;
  await second.clerk.complete(caseId, 'User_CompareEntry', {
    patientKana: patient.familyKana + patient.givenKana,
    birthDate: patient.birthDate,
    sex: patient.sex,
    ...(numberOnPaper ? { individualNumber: patient.individualNumber } : {}),
    insurerNumber: insurance.insurerNumber,
  });
  return caseId;
}

async function entry(clerk: Clerk, family: Family): Promise<unknown> {
  const { items } = await clerk.get<{ items: { group: string; code: string; name: string }[] }>(`/api/diseases?q=${encodeURIComponent('ネフローゼ')}`);
  const { group, code, name } = items[0]!;
  const mother: Person & { relationship: string } = { ...family.mother, relationship: 'MOTHER' };
  const tax = { fiscalYear: taxYear(), status: 'TAXED', ...family.levy, designatedCity: false, source: 'PAPER', sourceDate: daysAgo(10) };
  const { individualNumber, ...patient } = family.patient;
  return {
    patient: { ...patient, ...(family.numberOnPaper ? { individualNumber } : { individualNumberWithheld: true }) },
    applicant: mother,
    household: [{ ...mother, insured: true, ...(family.taxOnPaper ? { tax } : {}) }],
    insurance: { ...family.insurance, insuredPerson: 'APPLICANT' },
    disease: { group, code, name, diagnosisDate: daysAgo(40), opinionDate: daysAgo(20), doctorNumber: '1312345678' },
    special: { severe: false, lifeSupport: false, hemophilia: false, publicAssistance: false },
    retroactiveReason: 'NONE',
    consents: { insurerInquiry: family.insurerConsent, network: true, notices: true },
  };
}
