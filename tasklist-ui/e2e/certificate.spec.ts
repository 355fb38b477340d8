import { family } from './support/family';
import { certificateOf, checkPrint, decide, enterAndCompare, openTab, paperCaseUpToEntry, portalCaseUpToEntry } from './support/journey';
import { expect, test } from './support/test';

test.describe('a family receives its certificate', () => {
  test.setTimeout(420_000);

  test('by portal, at 10 000 yen: the credits are added back to the levy', async ({ office }) => {
    // 98,400 levied + 30,000 housing loan + 12,000 donation = 140,400: at least 71,000 and less than 251,000
    const applicants = family({ levy: { incomeLevy: 98_400, perCapitaLevy: 3_000, housingLoanCredit: 30_000, donationCredit: 12_000 } });
    const caseId = await portalCaseUpToEntry(office, applicants);
    await enterAndCompare(office, caseId, applicants);
    await decide(office, caseId, applicants);
    await checkPrint(office, caseId);

    const name = applicants.patient.familyName + applicants.patient.givenName;
    const certificate = await certificateOf(office, caseId, 'portal', [name, '10,000']);
    expect(certificate.monthlyCapYen).toBe(10_000);

    const { page } = await office.desk('worker1');
    await openTab(page, caseId, 'decision');
    await expect(page.getByText('10,000').first()).toBeVisible();
    await expect(page.getByText('140,400').first()).toBeVisible();
    await openTab(page, caseId, 'timeline');
    for (const step of ['①', '②', '③', '⑩', '⑪']) await expect(page.getByRole('main').getByText(step).first()).toBeVisible();
    await expect(page.getByRole('main').getByText('青山').first()).toBeVisible();

    const security = await office.desk('security');
    await security.page.goto('/audit');
    await expect(security.page.getByRole('table').getByText('worker1').or(security.page.getByText('青山')).first()).toBeVisible();
    await expect(security.page.getByText(name)).toHaveCount(0);
  });

  test('on paper, at 2 500 yen: a severe case below 71 000', async ({ office }) => {
    // one member of the insurance is levied 70,900 < 71,000; severe: 2,500 instead of 5,000
    const applicants = family({ levy: { incomeLevy: 70_900, perCapitaLevy: 3_000 }, severe: true });
    const caseId = await paperCaseUpToEntry(office, applicants);
    await enterAndCompare(office, caseId, applicants);
    await decide(office, caseId, applicants);
    await checkPrint(office, caseId);

    const certificate = await certificateOf(office, caseId, 'paper', [applicants.patient.familyName + applicants.patient.givenName, '2,500']);
    expect(certificate.monthlyCapYen).toBe(2_500);
  });
});
