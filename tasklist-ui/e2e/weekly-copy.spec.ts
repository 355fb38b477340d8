import { lookOver } from './support/axe';
import { entered } from './support/arrange';
import type { Office } from './support/desks';
import { family } from './support/family';
import { certificateOf, checkPrint, decide } from './support/journey';
import { networkDown, somebodyAsks } from './support/outside';
import { leave } from './support/papers';
import { sendShipment } from './support/shipping';
import { finish, openTask } from './support/tasks';
import { expect, test } from './support/test';
import { inTurn } from './support/turn';
import { beginning, filled, words } from './support/words';

const { copies, taskForms } = words;
const REGISTRATION = 'copy-registration';
/** The prefecture's own welfare office: what is passed on inside the house is never answered by a machine. */
const WELFARE_OFFICE = '1300010000000031';

test('a weekly copy is registered, its lists are confirmed, and a single provision waits for the section head', async ({ office }) => {
  test.setTimeout(900_000);
  const applicants = family();
  const { patient } = applicants;
  const caseId = await entered(office, applicants);
  await decide(office, caseId, applicants);
  await checkPrint(office, caseId);
  const { recipientNumber } = await certificateOf(office, caseId, 'copied', [patient.familyName + patient.givenName]);
  const key = `${recipientNumber}001`;

  await test.step('⑫ begun by hand; the network is down: the record stands on the error list', async () => {
    const run = await inTurn(() => networkDown(REGISTRATION, () => sent(office, key)));
    await expectLine(office, run, key, copies.errors.title, copies.problems.TIMEOUT);
    await lookOver(office, 'worker1', 'a copy registration with errors');
    await papers(office, 'failed', key);
    await confirm(office, run, '次の回で送り直す。');
  });

  await test.step('⑫ the next run sends it again: it is registered, and both lists are confirmed', async () => {
    const run = await inTurn(() => sent(office, key));
    await expectLine(office, run, key, copies.list.title, copies.states.DONE);
    const { page } = await office.desk('worker1');
    await expect(page.getByRole('region', { name: copies.errors.title }).getByRole('row').filter({ hasText: key })).toBeHidden();
    await papers(office, 'registered', key);
    await confirm(office, run, '符号のない人は取得し直す。');
  });

  await test.step('⑫ a provision that no machine may answer is approved by the section head', async () => {
    await somebodyAsks('T1', WELFARE_OFFICE, key);
    const provision = await asked(office, caseId);
    const head = await office.desk('head');
    const form = await openTask(head.page, head.clerk, provision, 'User_ApproveProvision');
    await expect(head.page.getByRole('main').getByText(patient.givenName).first()).toBeVisible();
    await lookOver(office, 'head', 'User_ApproveProvision');
    await form.check(/^相手、根拠と送る内容を確認した/);
    await form.choose('決定', beginning(taskForms.option.provisionDecision.APPROVE));
    await inTurn(async () => {
      await finish(head.page);
      await sendShipment(office, 'provision-answer');
    });
    await expect(async () => {
      await head.page.goto('/provisions?recipient=T1');
      const row = head.page.getByRole('row').filter({ hasText: patient.familyName });
      await expect(row.getByText(filled(copies.provisions.states.PROVIDED))).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await lookOver(office, 'head', 'provisions');
  });
});

/** Gives the run, with the record of the child in it; it leaves with its own shipment, so the outgoing mail must be in this test's turn. */
async function sent(office: Office, key: string): Promise<string> {
  const { page } = await office.desk('worker1');
  await page.goto('/copy-registrations');
  await lookOver(office, 'worker1', 'copy registrations');
  await page.getByRole('button', { name: copies.runs.request }).click();
  await page.waitForURL(/\/copy-registrations\/[0-9a-f-]{36}$/);
  const run = page.url().split('/').at(-1)!;
  await expectLine(office, run, key, copies.list.title, copies.states.PLACED);
  await sendShipment(office, REGISTRATION);
  return run;
}

/** The list is looked at again until the record stands in it like this. */
async function expectLine(office: Office, run: string, key: string, list: string, state: string): Promise<void> {
  const { page } = await office.desk('worker1');
  await expect(async () => {
    await page.goto(`/copy-registrations/${run}`);
    const line = page.getByRole('region', { name: list, exact: true }).getByRole('row').filter({ hasText: key });
    await expect(line.getByText(state, { exact: true })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

/** Both lists on paper. */
async function papers(office: Office, name: string, key: string): Promise<void> {
  const { page, clerk } = await office.desk('worker1');
  for (const title of [copies.list.title, copies.errors.title]) {
    const link = page.getByRole('link', { name: copies.run.printOf.replace('{{name}}', title) });
    const isErrors = title === copies.errors.title;
    const expected = isErrors && name === 'registered' ? [title] : [title, key];
    leave(`copy-${name}-${isErrors ? 'errors' : 'provisions'}`, await clerk.bytes((await link.getAttribute('href'))!), expected);
  }
}

/** K11: the case worker confirms both lists, and says what becomes of the errors. */
async function confirm(office: Office, run: string, handling: string): Promise<void> {
  const { page, clerk } = await office.desk('worker1');
  const form = await openTask(page, clerk, run, 'User_ConfirmCheckLists');
  await lookOver(office, 'worker1', 'User_ConfirmCheckLists');
  await form.check(/^提供状況チェックリストを確認した/);
  await form.check(/^エラーチェックリストを確認した/);
  await form.text('エラーの処置', handling);
  await finish(page);
  await page.goto(`/copy-registrations/${run}`);
  await expect(page.getByText(copies.runs.states.CONFIRMED, { exact: true })).toBeVisible();
  await expect(page.getByText(handling)).toBeVisible();
}

/** The request has come over the linkage server, and waits for a person. */
async function asked(office: Office, caseId: string): Promise<string> {
  const { clerk } = await office.desk('head');
  const waiting = async () =>
    (await clerk.get<{ provisions: { id: string; caseId?: string; state: string }[] }>('/api/provisions?recipient=T1')).provisions.find(
      (one) => one.caseId === caseId && one.state === 'WAITING',
    );
  await expect.poll(waiting, { message: 'the provision waits for its approval', timeout: 60_000 }).toBeDefined();
  return (await waiting())!.id;
}
