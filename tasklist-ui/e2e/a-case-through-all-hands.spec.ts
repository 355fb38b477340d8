import { lookOver } from './support/axe';
import { consult, opine, planMeeting, registerReply } from './support/board';
import { family } from './support/family';
import { approve, certificateOf, checkPrint, enterAndCompare, openTab, portalCaseUpToEntry } from './support/journey';
import { acknowledgeReply, postLetter, receiveReply, registerCategory } from './support/letters';
import { insurerReplies } from './support/outside';
import { confirmResultList, sendResultList } from './support/results';
import { sendShipment } from './support/shipping';
import { finish, openTask } from './support/tasks';
import { expect, test } from './support/test';
import { inTurn } from './support/turn';
import { beginning, words } from './support/words';

test('a case goes from the counter to the result list, each step by its own people', async ({ office }) => {
  test.setTimeout(900_000);
  // the paper bears no number for the child, and the family leaves its tax to the network: every inquiry is made
  const applicants = family({ numberOnPaper: false, taxOnPaper: false });
  const { patient } = applicants;
  const caseId = await test.step('① ② at the counter, and in the bag', () => portalCaseUpToEntry(office, applicants));
  const { page, clerk } = await office.desk('worker1');
  const { applicationNumber } = await clerk.get<{ applicationNumber: string }>(`/api/cases/${caseId}`);

  const { letterNumber, papers } = await inTurn(async () => {
    await test.step('③ entered, and compared by somebody else', () => enterAndCompare(office, caseId, applicants));

    await test.step("④' ④ the register finds the child's number and knows the people", async () => {
      await sendShipment(office, 'number-look-up');
      const number = await sendShipment(office, 'identity-confirmation');
      await openTab(page, caseId, 'inquiries');
      const section = page.getByRole('region', { name: words.inquiries.identity.title });
      await expect(section.getByText(words.inquiries.identity.kinds.LOOK_UP)).toBeVisible();
      await expect(section.getByText(number).first()).toBeVisible();
      await expect(section.getByText(words.inquiries.identity.results.MATCH, { exact: true }).first()).toBeVisible();
    });

    await test.step("⑤ ⑥ ⑦ codes, the prefecture's own offices, and those outside", async () => {
      await sendShipment(office, 'code-acquisition');
      await sendShipment(office, 'in-house-inquiry');
      await sendShipment(office, 'outside-inquiry');
      await openTab(page, caseId, 'inquiries');
      const facts = page.getByRole('table', { name: words.linkage.caption.facts });
      await expect(facts.getByText(applicants.insurance.insurerName)).toBeVisible();
    });

    return test.step('⑧ the insurer is asked by registered mail', () => postLetter(office, applicationNumber, applicants));
  });

  await test.step('⑧ its reply passes between the two divisions', async () => {
    const reply = await insurerReplies(papers, letterNumber);
    await inTurn(() => receiveReply(office, letterNumber, reply));
    await acknowledgeReply(office, letterNumber);
    await registerCategory(office, caseId, letterNumber);
  });

  await test.step('⑨ the board is consulted, and replies', async () => {
    const meeting = await planMeeting(office, applicationNumber);
    await consult(office, meeting, `諮${applicationNumber}`);
    for (const reviewer of ['reviewer', 'reviewer2']) {
      await opine(office, reviewer, meeting, [patient.familyName, patient.familyKana, patient.address, applicationNumber]);
    }
    await registerReply(office, meeting, `答${applicationNumber}`);
  });

  await test.step('⑩ completed, proposed, and approved by somebody else', async () => {
    await openTask(page, clerk, caseId, 'User_CompleteAfterBoard');
    await finish(page);
    const proposal = await openTask(page, clerk, caseId, 'User_ProposeDecision');
    await proposal.choose('起案', beginning(words.taskForms.option.proposal.CERTIFY));
    await finish(page);
    await approve(office, caseId);
  });

  await test.step('⑪ the certificate is printed, checked and posted', async () => {
    await checkPrint(office, caseId);
    const name = patient.familyName + patient.givenName;
    const certificate = await certificateOf(office, caseId, 'all-hands', [name, '10,000', '適用区分']);
    expect(certificate.monthlyCapYen).toBe(10_000);
  });

  await test.step("⑪' the municipality reads the result, and confirms the list", async () => {
    await sendResultList(office, '中央区', applicationNumber);
    await confirmResultList(office, 'ward-chuo', applicationNumber);
  });

  await test.step('the dossier tells it all', async () => {
    await openTab(page, caseId, 'inquiries');
    for (const room of [words.inquiries.identity.title, words.linkage.title, words.insurer.dossier.title]) {
      await expect(page.getByRole('region', { name: room })).toBeVisible();
    }
    await lookOver(office, 'worker1', 'the inquiries of a case');
    await openTab(page, caseId, 'timeline');
    for (const step of ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪']) {
      await expect(page.getByRole('main').getByText(step).first()).toBeVisible();
    }
  });
});
