import { entered } from './support/arrange';
import { lookOver } from './support/axe';
import { family, individualNumber, type Person } from './support/family';
import { Form } from './support/form';
import { openTab } from './support/journey';
import { shipUntil } from './support/inquiries';
import { finish, openTask } from './support/tasks';
import { expect, test } from './support/test';
import { beginning, filled, words } from './support/words';

test('of two children with the same name and birth date a person finds the right one', async ({ office }) => {
  test.setTimeout(300_000);
  const applicants = family({ numberOnPaper: false });
  const { patient } = applicants;
  const namesake: Person = { ...patient, address: '東京都千代田区神田9丁目12番3号', individualNumber: individualNumber() };
  const caseId = await entered(office, applicants, namesake);
  const { page, clerk } = await office.desk('worker1');

  // when the register finds two
  await shipUntil(office, async (worker) => (await worker.findItem(caseId, 'User_ChooseCandidate')) !== undefined);
  await openTask(page, clerk, caseId, 'User_ChooseCandidate');
  await lookOver(office, 'worker1', 'User_ChooseCandidate');
  const question = page.getByRole('region').filter({ has: page.getByRole('table') });
  const found = question.getByRole('row').filter({ has: page.getByText(filled(words.taskForms.register.candidate)) });
  await expect(found).toHaveCount(2);
  for (const row of await found.all()) await expect(row).toContainText(patient.familyName);
  const wrong = found.filter({ hasText: namesake.address });
  await expect(wrong.getByText(words.taskForms.register.differs)).toBeVisible();
  const right = found.filter({ hasText: patient.address });
  await expect(right.getByText(words.taskForms.register.differs)).toHaveCount(0);
  // the numbers themselves are nobody's business: their last digits are enough to compare
  await expect(right).toContainText(patient.individualNumber.slice(-4));
  await expect(page.getByText(patient.individualNumber)).toHaveCount(0);

  const form = new Form(page, question);
  await form.choose('結果', beginning(words.taskForms.option.candidateOutcome.CANDIDATE));
  await form.choose('選んだ候補', new RegExp(patient.address));
  await form.text('理由', '申請書の住所と同じ人を選んだ。');
  await finish(page);

  // then the register is asked about the chosen child, and knows it
  await shipUntil(office, async (worker) => (await worker.get<{ codes: unknown[] }>(`/api/cases/${caseId}/inquiries/linkage`)).codes.length > 0);
  await openTab(page, caseId, 'inquiries');
  const asked = page.getByRole('region', { name: words.inquiries.identity.title }).getByRole('row').filter({ hasText: patient.givenName });
  const lookUp = asked.filter({ hasText: words.inquiries.identity.kinds.LOOK_UP });
  await expect(lookUp.getByText(words.inquiries.identity.settlements.CHOSEN)).toBeVisible();
  const confirmation = asked.filter({ hasText: words.inquiries.identity.kinds.CONFIRMATION });
  await expect(confirmation.getByText(words.inquiries.identity.results.MATCH, { exact: true })).toBeVisible();
  const codes = page.getByRole('region', { name: words.linkage.title });
  await expect(codes.getByText(words.linkage.response.OBTAINED).first()).toBeVisible();
  await openTab(page, caseId, 'people');
  await expect(page.getByRole('region', { name: words.dossier.people.patient }).getByText(patient.individualNumber.slice(-4))).toBeVisible();
});
