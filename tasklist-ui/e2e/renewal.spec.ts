import type { Locator } from '@playwright/test';
import { lookOver } from './support/axe';
import type { Office } from './support/desks';
import { daysAgo, type Family, family } from './support/family';
import { Form } from './support/form';
import { certificateOf, checkPrint, decide, forwardToEntry } from './support/journey';
import { introduce } from './support/outside';
import { leave } from './support/papers';
import { checkDocuments, compareEntry, finish, openTask } from './support/tasks';
import { expect, test } from './support/test';
import { filled, words } from './support/words';

const { renewals, intake, taskForms } = words;
/** The family of the children who are due. */
const FAMILY_NAME = '更新';

interface Notice {
  number: string;
  caseId: string;
  patientName: string;
  endsOn: string;
  state: keyof typeof renewals.state;
}

test('a certificate that ends is renewed: from the notice to a certificate that follows without a gap', async ({ office }) => {
  test.setTimeout(900_000);
  const { page } = await office.desk('worker1');

  const { wave, notice } = await test.step('⑯ the certificates that end are extracted, and their notices made', () => extracted(office));
  const ofChild = page.getByRole('row').filter({ hasText: notice.number });

  await test.step('⑯ the notices are printed, counted by a second person, and posted', async () => {
    await posted(office, wave, notice);
    await page.goto(`/renewals/${wave}`);
    await expect(ofChild.getByText(renewals.state.NOTIFIED, { exact: true })).toBeVisible();
  });

  const applicants = familyOf(notice);
  const caseId = await test.step('① ② the counter reads the notice: all that is known stands on the form', () => appliedAtCounter(office, notice, applicants));
  await page.goto(`/renewals/${wave}`);
  await expect(ofChild.getByText(renewals.state.APPLIED, { exact: true })).toBeVisible();

  await test.step('③ entered with what the paper says anew, and compared by somebody else', async () => {
    await introduce(applicants);
    await enterWhatIsNew(office, caseId, applicants);
    const second = await office.desk('worker2');
    await compareEntry(await openTask(second.page, second.clerk, caseId, 'User_CompareEntry'), applicants);
    await finish(second.page);
  });

  await test.step('④ to ⑪ examined, decided by two people, printed and posted', async () => {
    await decide(office, caseId, applicants);
    await checkPrint(office, caseId);
  });

  await test.step('the new certificate follows the old one without a gap, and without an overlap', async () => {
    const [old] = await (await office.clerk('worker1')).get<{ recipientNumber: string; validTo: string }[]>(`/api/cases/${notice.caseId}/certificates`);
    const { patient } = applicants;
    const next = await certificateOf(office, caseId, 'renewal', [patient.familyName + patient.givenName, '10,000']);
    expect(old!.validTo).toBe(notice.endsOn);
    expect(next.recipientNumber).toBe(old!.recipientNumber);
    expect(next.validFrom).toBe(dayAfter(notice.endsOn));
    expect(next.validTo > next.validFrom).toBe(true);
    await page.goto(`/renewals/${wave}`);
    await expect(ofChild.getByText(renewals.state.DECIDED, { exact: true })).toBeVisible();
  });
});

/** Gives the wave, and the notice of the child when it waits for the post. */
async function extracted(office: Office): Promise<{ wave: string; notice: Notice }> {
  const { page, clerk } = await office.desk('worker1');
  await page.goto('/renewals');
  await page.getByRole('button', { name: filled(renewals.extract) }).click();
  await expect(page.getByText(filled(renewals.extracted_other)).first()).toBeVisible();
  const link = page.getByRole('main').getByRole('link', { name: filled(renewals.open) }).first();
  await expect(link).toBeVisible();
  await lookOver(office, 'worker1', 'renewals');
  await link.click();
  await page.waitForURL(/\/renewals\/[0-9a-f-]{36}$/);
  const wave = page.url().split('/').at(-1)!;
  const due = async () => (await clerk.get<{ items: Notice[] }>(`/api/renewals/${wave}/notices?state=PREPARED`)).items.find((one) => one.patientName.startsWith(FAMILY_NAME));
  await expect.poll(due, { message: 'a notice of the family waits for the post', timeout: 60_000 }).toBeDefined();
  await page.reload();
  const notice = (await due())!;
  await expect(page.getByRole('row').filter({ hasText: notice.number }).getByText(renewals.state.PREPARED, { exact: true })).toBeVisible();
  await lookOver(office, 'worker1', 'a wave of renewals');
  return { wave, notice };
}

/** The run of letters, on the same way as every other. */
async function posted(office: Office, wave: string, notice: Notice): Promise<void> {
  const { page, clerk } = await office.desk('worker1');
  await page.goto(`/renewals/${wave}`);
  await page.getByRole('button', { name: filled(renewals.runs.open_other) }).click();
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
  const run = new URL(page.url()).pathname;
  await expect(page.getByRole('row').filter({ hasText: notice.number })).toBeVisible();
  await lookOver(office, 'worker1', 'a run of renewal notices');
  const print = await page.getByRole('link', { name: renewals.run.print }).getAttribute('href');
  leave('renewal-notice', await clerk.bytes(print!), [notice.number, notice.patientName.replace(/\s/g, '')]);
  const { letters } = await clerk.get<{ letters: unknown[] }>(`/api/renewal-runs/${run.split('/').at(-1)!}`);

  const second = await office.desk('worker2');
  await second.page.goto(run);
  await expect(second.page.getByRole('heading', { name: renewals.check.title })).toBeVisible();
  await lookOver(office, 'worker2', 'a run of renewal notices to be checked');
  const check = new Form(second.page);
  await check.text(renewals.check.count, String(letters.length));
  await check.press(renewals.check.submit);
  await expect(second.page.getByText(renewals.runs.state.CHECKED, { exact: true })).toBeVisible();

  const head = await office.desk('head');
  await head.page.goto(run);
  await expect(head.page.getByRole('heading', { name: renewals.confirm.title })).toBeVisible();
  await lookOver(office, 'head', 'a run of renewal notices to be confirmed');
  const confirm = new Form(head.page);
  await confirm.text(renewals.confirm.receipt, `R${Date.now()}`);
  await confirm.text(renewals.confirm.count, String(letters.length));
  await confirm.press(renewals.confirm.submit);
  await expect(head.page.getByText(renewals.runs.state.POSTED, { exact: true })).toBeVisible();
}

/** What the family writes is what it wrote a year ago; the outside knows it so. */
function familyOf({ patientName }: Notice): Family {
  const givenName = patientName.replace(FAMILY_NAME, '').trim();
  const { patient, mother, ...rest } = family({ taxOnPaper: false });
  const name = { familyName: FAMILY_NAME, familyKana: 'コウシン' };
  return {
    ...rest,
    patient: { ...patient, ...name, givenName, givenKana: 'ワカバ', birthDate: '2016-01-11' },
    mother: { ...mother, ...name, birthDate: '1987-02-04' },
  };
}

async function appliedAtCounter(office: Office, notice: Notice, { patient, mother }: Family): Promise<string> {
  const { page, clerk } = await office.desk('ward-chuo');
  await page.goto('/counter/new');
  const form = new Form(page);
  await form.choose(new RegExp(`^${intake.kind}`), words.common.kind.RENEWAL);
  await form.text(intake.renewal.number, notice.number);
  await form.press(intake.renewal.lookUp);
  await expect(page.getByText(filled(intake.renewal.found))).toBeVisible();
  await holds(page.getByRole('region', { name: intake.patient, exact: true }).getByLabel(intake.person.familyName, { exact: true }), patient.familyName);
  const applicant = page.getByRole('region', { name: intake.applicant, exact: true });
  await holds(applicant.getByLabel(intake.person.givenName, { exact: true }), mother.givenName);
  await holds(applicant.getByLabel(intake.person.address, { exact: true }), mother.address);
  await lookOver(office, 'ward-chuo', 'a renewal at the counter');
  await form.press(intake.counter.submit);
  await expect(page.getByText(intake.done.title).first()).toBeVisible();
  const caseId = (await page.getByRole('link', { name: intake.done.open }).getAttribute('href'))!.split('/').at(-1)!;
  await checkDocuments(await openTask(page, clerk, caseId, 'User_CheckDocuments'));
  await finish(page);
  await forwardToEntry(office, caseId);
  return caseId;
}

/** Only what the doctor and the family write anew is typed; the rest stands there. */
async function enterWhatIsNew(office: Office, caseId: string, { patient, mother, insurance }: Family): Promise<void> {
  const { page, clerk } = await office.desk('worker1');
  const form = await openTask(page, clerk, caseId, 'User_EnterApplication');
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  await holds(region(taskForms.section.patient).getByLabel('氏', { exact: true }), patient.familyName);
  await holds(region(taskForms.section.applicant).getByLabel('氏', { exact: true }), mother.familyName);
  await holds(region(taskForms.section.insurance).getByLabel('保険者番号', { exact: true }), insurance.insurerNumber);
  await holds(region(taskForms.section.insurance).getByLabel('枝番', { exact: true }), insurance.branch);
  await lookOver(office, 'worker1', 'a renewal to be entered');
  await form.section(taskForms.section.patient).digits('個人番号', patient.individualNumber);
  await form.section(taskForms.section.applicant).digits('個人番号', mother.individualNumber);
  const disease = form.section(taskForms.section.disease);
  await disease.date('診断年月日', daysAgo(400));
  await disease.date('医療意見書の記載日', daysAgo(20));
  await disease.text('指定医番号', '1312345678');
  await finish(page);
}

async function holds(field: Locator, value: string): Promise<void> {
  await expect(field).toHaveValue(value);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
