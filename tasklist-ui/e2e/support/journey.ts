import { expect, type Page } from '@playwright/test';
import type { Office } from './desks';
import { daysAgo, type Family, today } from './family';
import { consulted } from './inquiries';
import { introduce } from './outside';
import { leave } from './papers';
import { checkDocuments, compareEntry, enterApplication, finish, openTask, receiveAtCounter } from './tasks';
import { beginning, words } from './words';

const COUNTER = 'ward-chuo';
const CHUO = '131024';

/** ① ② by portal: at the counter, checked, forwarded, received. */
export async function portalCaseUpToEntry(office: Office, family: Family): Promise<string> {
  const counter = await office.desk(COUNTER);
  const caseId = await receiveAtCounter(counter.page, family);
  await checkDocuments(await openTask(counter.page, counter.clerk, caseId, 'User_CheckDocuments'));
  await finish(counter.page);
  await forwardToEntry(office, caseId);
  return caseId;
}

/** ② From the counter's outgoing bag into the prefecture's register. */
export async function forwardToEntry(office: Office, caseId: string): Promise<void> {
  const counter = await office.desk(COUNTER);
  const forward = await openTask(counter.page, counter.clerk, caseId, 'User_ForwardApplication');
  await forward.text('交換袋の番号', '102-7');
  await finish(counter.page);
  const worker = await office.desk('worker1');
  const receipt = await openTask(worker.page, worker.clerk, caseId, 'User_ReceiveDispatch');
  await receipt.choose('結果', beginning(words.taskForms.option.receiptOutcome.RECEIVED));
  await receipt.text('枚数', '7');
  await finish(worker.page);
}

/** ② on paper: out of the bag, and ① recorded after the fact. */
export async function paperCaseUpToEntry(office: Office, family: Family): Promise<string> {
  const { page, clerk } = await office.desk('worker1');
  const opened = await clerk.post<{ id: string }>('/api/cases/paper', {
    bagNumber: '102-8',
    municipalityCode: CHUO,
    receivedOn: daysAgo(3),
    kind: 'NEW',
    patientKana: family.patient.familyKana + family.patient.givenKana,
    pages: 6,
  });
  const form = await openTask(page, clerk, opened.id, 'User_RecordCounterReceipt');
  await form.date('窓口で受け付けた日', daysAgo(3));
  await checkDocuments(form);
  await finish(page);
  return opened.id;
}

/** ③: entered by one person, compared by another. */
export async function enterAndCompare(office: Office, caseId: string, family: Family): Promise<void> {
  await introduce(family);
  const first = await office.desk('worker1');
  await enterApplication(await openTask(first.page, first.clerk, caseId, 'User_EnterApplication'), family);
  await finish(first.page);
  const second = await office.desk('worker2');
  await compareEntry(await openTask(second.page, second.clerk, caseId, 'User_CompareEntry'), family);
  await finish(second.page);
}

/** ④ to ⑩: everybody outside has answered, the board's reply is taken note of; the proposal, and the approval by somebody else. */
export async function decide(office: Office, caseId: string, family: Family): Promise<void> {
  await consulted(office, caseId, family);
  const worker = await office.desk('worker1');
  await openTask(worker.page, worker.clerk, caseId, 'User_CompleteAfterBoard');
  await finish(worker.page);
  const proposal = await openTask(worker.page, worker.clerk, caseId, 'User_ProposeDecision');
  await proposal.choose('起案', beginning(words.taskForms.option.proposal.CERTIFY));
  await finish(worker.page);
  await approve(office, caseId);
}

export async function approve(office: Office, caseId: string): Promise<void> {
  const approver = await office.desk('approver');
  const approval = await openTask(approver.page, approver.clerk, caseId, 'User_ApproveDecision');
  await approval.choose('承認', beginning(words.taskForms.option.approval.yes));
  await finish(approver.page);
}

/** ⑪: the print is checked and posted. */
export async function checkPrint(office: Office, caseId: string): Promise<void> {
  const { page, clerk } = await office.desk('worker1');
  const form = await openTask(page, clerk, caseId, 'User_CheckPrint');
  await form.check(beginning(words.taskForms.field.addressChecked));
  await form.choose('結果', beginning(words.taskForms.option.printOutcome.OK));
  await form.text('引受番号', '123-45-67890-1');
  await finish(page);
}

export interface Certificate {
  recipientNumber: string;
  monthlyCapYen: number;
  validFrom: string;
  validTo: string;
  certificateDocumentId: string;
}

/** The certificate of the case; its paper is left for the reader of PDFs together with what must stand on it. */
export async function certificateOf(office: Office, caseId: string, name: string, expected: string[]): Promise<Certificate> {
  const { clerk } = await office.desk('worker1');
  const certificates = await clerk.get<Certificate[]>(`/api/cases/${caseId}/certificates`);
  expect(certificates).toHaveLength(1);
  const certificate = certificates[0]!;
  leave(name, await clerk.bytes(`/api/documents/${certificate.certificateDocumentId}/content`), [...expected, certificate.recipientNumber]);
  return certificate;
}

/** The tab of the dossier, as the person at this page sees it. */
export async function openTab(page: Page, caseId: string, tab: 'overview' | 'people' | 'documents' | 'inquiries' | 'decision' | 'timeline' | 'process'): Promise<void> {
  await page.goto(`/cases/${caseId}/${tab}`);
  await expect(page.getByRole('main')).toBeVisible();
}

export { today };
