import { arrivedOnPaper, entered } from './support/arrange';
import { daysAgo, family, today } from './support/family';
import { approve, checkPrint, openTab } from './support/journey';
import { consulted } from './support/inquiries';
import { Clerk } from './support/server';
import { checkDocuments, finish, openTask, receiveAtCounter } from './support/tasks';
import { expect, test } from './support/test';
import { beginning, words } from './support/words';

test.describe('a case that does not go straight', () => {
  test.setTimeout(420_000);

  test('a paper is missing, is asked for, and comes', async ({ office }) => {
    const applicants = family();
    const counter = await office.desk('ward-chuo');
    const caseId = await receiveAtCounter(counter.page, applicants);
    await checkDocuments(await openTask(counter.page, counter.clerk, caseId, 'User_CheckDocuments'), 'INCOMPLETE');
    await finish(counter.page);

    const correction = await openTask(counter.page, counter.clerk, caseId, 'User_ReceiveCorrection');
    await correction.date('受け取った日', today());
    await correction.check(words.taskForms.option.documentKind.MEDICAL_OPINION);
    await finish(counter.page);

    await checkDocuments(await openTask(counter.page, counter.clerk, caseId, 'User_CheckDocuments'));
    await finish(counter.page);
    await counter.clerk.openItem(caseId, 'User_ForwardApplication');
    await openTab(counter.page, caseId, 'timeline');
    await expect(counter.page.getByRole('main').getByText('補正').first()).toBeVisible();
  });

  test('the board finds the state not severe enough, and the family is refused', async ({ office }) => {
    const applicants = family();
    const caseId = await entered(office, applicants);
    const { page, clerk } = await office.desk('worker1');
    await consulted(office, caseId, applicants, 'UNSUITABLE');
    await openTask(page, clerk, caseId, 'User_CompleteAfterBoard');
    await expect(page.getByText('疾病の状態の程度が基準に該当しない').first()).toBeVisible();
    await finish(page);
    const proposal = await openTask(page, clerk, caseId, 'User_ProposeDecision');
    await proposal.choose('起案', beginning(words.taskForms.option.proposal.REFUSE));
    await proposal.text('理由', '審査会の答申により、基準に該当しないため');
    await finish(page);
    await approve(office, caseId);
    await expect
      .poll(async () => (await clerk.get<{ kind: string }[]>(`/api/cases/${caseId}/documents`)).map((document) => document.kind), { timeout: 20_000 })
      .toContain('REFUSAL_NOTICE');
  });

  test('an application is rejected because of age, with the ground on record', async ({ office }) => {
    const applicants = family();
    const caseId = await entered(office, applicants);
    const { page, clerk } = await office.desk('worker1');
    await consulted(office, caseId, applicants);
    await openTask(page, clerk, caseId, 'User_CompleteAfterBoard');
    await finish(page);
    const proposal = await openTask(page, clerk, caseId, 'User_ProposeDecision');
    await proposal.choose('起案', beginning(words.taskForms.option.proposal.REJECT));
    await proposal.choose('却下の理由の区分', beginning(words.taskForms.option.rejectionGround.AGE));
    await proposal.text('理由', '申請日に18歳に達しているため');
    await finish(page);
    await approve(office, caseId);
    await expect
      .poll(async () => (await clerk.get<{ kind: string }[]>(`/api/cases/${caseId}/documents`)).map((document) => document.kind), { timeout: 20_000 })
      .toContain('REJECTION_NOTICE');
  });

  test('a resident of Setagaya is turned back to the authority of that ward', async ({ office }) => {
    const { page, clerk } = await office.desk('worker1');
    const opened = await clerk.post<{ id: string }>('/api/cases/paper', {
      bagNumber: '112-1', municipalityCode: '131121', receivedOn: daysAgo(2), kind: 'NEW', patientKana: 'セタガヤハナ', pages: 5,
    });
    const form = await openTask(page, clerk, opened.id, 'User_TurnBack');
    await form.date('返した日', today());
    await finish(page);
    await openTab(page, opened.id, 'overview');
    await expect(page.getByText('返送').or(page.getByText('返し')).first()).toBeVisible();
  });

  test('two clerks reach for the same work, and the second is told who was faster', async ({ office }) => {
    const caseId = await arrivedOnPaper(office, family());
    const slow = await office.desk('worker2');
    const item = await slow.clerk.openItem(caseId, 'User_EnterApplication');
    await slow.page.goto(`/work-items/${item.id}`);
    await expect(slow.page.getByRole('button', { name: words.taskForms.action.claim, exact: true })).toBeVisible();

    const fast = await Clerk.signIn('worker1');
    await fast.post(`/api/work-items/${item.id}/claim`, undefined, `"${item.version}"`);
    await slow.page.getByRole('button', { name: words.taskForms.action.claim, exact: true }).click();

    const dialog = slow.page.getByRole('dialog', { name: words.taskForms.conflict.title });
    await expect(dialog).toContainText('青山');
    await dialog.getByRole('button', { name: words.taskForms.conflict.reload }).click();
    await expect(slow.page.getByText(/青山.*さんが担当しています/)).toBeVisible();
  });

  test('what was sent back by the approver is proposed again', async ({ office }) => {
    const applicants = family();
    const caseId = await entered(office, applicants);
    const { page, clerk } = await office.desk('worker1');
    await consulted(office, caseId, applicants);
    await openTask(page, clerk, caseId, 'User_CompleteAfterBoard');
    await finish(page);
    await (await openTask(page, clerk, caseId, 'User_ProposeDecision')).choose('起案', beginning(words.taskForms.option.proposal.CERTIFY));
    await finish(page);
    const approver = await office.desk('approver');
    const approval = await openTask(approver.page, approver.clerk, caseId, 'User_ApproveDecision');
    await approval.choose('承認', beginning(words.taskForms.option.approval.no));
    await approval.text('意見', '世帯の範囲を確かめてください。');
    await finish(approver.page);
    const again = await openTask(page, clerk, caseId, 'User_ProposeDecision');
    await expect(page.getByText('世帯の範囲を確かめてください。').first()).toBeVisible();
    await again.choose('起案', beginning(words.taskForms.option.proposal.CERTIFY));
    await finish(page);
    await approve(office, caseId);
    await checkPrint(office, caseId);
  });
});
