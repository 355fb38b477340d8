import { expect, type Page } from '@playwright/test';
import { daysAgo, type Family, type Person, taxYear } from './family';
import { Form, tick } from './form';
import type { Clerk } from './server';
import { beginning, words } from './words';

const DISEASE = 'ネフローゼ';
const SEX = { MALE: '男', FEMALE: '女' } as const;

/** Opens the work item of a case, takes it, and hands over its form. */
export async function openTask(page: Page, clerk: Clerk, caseId: string, elementId: string): Promise<Form> {
  const item = await clerk.openItem(caseId, elementId);
  await page.goto(`/work-items/${item.id}`);
  return takeTask(page);
}

/** Takes the work item that is open on the page, and hands over its form. */
export async function takeTask(page: Page): Promise<Form> {
  const claim = page.getByRole('button', { name: words.taskForms.action.claim, exact: true });
  const complete = page.getByRole('button', { name: words.taskForms.complete });
  await expect(claim.or(complete).first()).toBeVisible();
  if (await claim.isVisible()) await claim.click();
  await expect(complete).toBeVisible();
  return new Form(page);
}

/** Finishes the task; the page must say so. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.taskForms.complete }).click();
  await expect(page.getByText(beginning(words.taskForms.toast.complete.replace(/。.*/, ''))).first()).toBeVisible();
}

/** ① A family at the counter; gives the id of its case. */
export async function receiveAtCounter(page: Page, family: Family): Promise<string> {
  await page.goto('/counter/new');
  const form = new Form(page);
  const patient = form.section(words.taskForms.section.patient);
  await counterPerson(patient, family.patient);
  await patient.choose(words.intake.person.sex, SEX[family.patient.sex]);
  const applicant = form.section(words.taskForms.section.applicant);
  await applicant.select(words.intake.relationship, '母');
  await counterPerson(applicant, family.mother);
  const rest = form.section(words.intake.diseaseAndInsurance);
  await rest.select(words.intake.insuranceKind, family.insurance.kind === 'EMPLOYEE' ? beginning(words.common.insuranceKind.EMPLOYEE) : beginning(words.common.insuranceKind.NHI));
  await form.press(words.intake.counter.submit);
  await expect(page.getByText(words.intake.done.title).first()).toBeVisible();
  const link = await page.getByRole('link', { name: words.intake.done.open }).getAttribute('href');
  return link!.split('/').at(-1)!;
}

async function counterPerson(form: Form, person: Person): Promise<void> {
  await form.text(words.intake.person.familyName, person.familyName);
  await form.text(words.intake.person.givenName, person.givenName);
  await form.text(words.intake.person.familyKana, person.familyKana);
  await form.text(words.intake.person.givenKana, person.givenKana);
  await form.date('生年月日', person.birthDate);
  await form.text('郵便番号', person.postalCode);
  await form.text('住所', person.address);
}

/** ① The papers are complete, or something has to be supplied. */
export async function checkDocuments(form: Form, outcome: 'COMPLETE' | 'INCOMPLETE' = 'COMPLETE'): Promise<void> {
  await form.choose('代理人による提出', words.taskForms.option.byProxy.no);
  await form.select('確認した書類', words.taskForms.option.identityDocument.INDIVIDUAL_NUMBER_CARD);
  await form.check(/^本人を確認した/);
  const states = form.page.getByRole('radiogroup', { name: /の状態$/ });
  await expect(states.first()).toBeVisible();
  for (const state of await states.all()) {
    if (outcome === 'INCOMPLETE' && (await state.getAttribute('aria-label')) === words.taskForms.checklist.stateOf.replace('{{kind}}', words.taskForms.option.documentKind.MEDICAL_OPINION)) {
      await tick(state.getByRole('radio', { name: words.taskForms.option.documentState.MISSING }));
    } else if ((await state.getByRole('radio', { checked: true }).count()) === 0 || (await state.getByRole('radio', { name: words.taskForms.option.documentState.MISSING }).isChecked())) {
      await tick(state.getByRole('radio', { name: words.taskForms.option.documentState.PRESENT }));
    }
  }
  await form.choose('結果', beginning(words.taskForms.option.checkOutcome[outcome]));
  if (outcome === 'INCOMPLETE') await form.text('補正を求める内容', '医療意見書の記載日が3か月より前です。新しいものを出してください。');
}

/** ③ The whole application, typed from the paper. */
export async function enterApplication(form: Form, family: Family): Promise<void> {
  await enterPerson(form.section(words.taskForms.section.patient), family.patient, family.numberOnPaper);
  const applicant = form.section(words.taskForms.section.applicant);
  await applicant.select('続柄', '母');
  await enterPerson(applicant, family.mother);
  const household = form.section(words.taskForms.section.household);
  await household.press(words.taskForms.household.addApplicant);
  const member = household.group(/^世帯員1/);
  await member.choose(/被保険者|医療保険に加入/, words.taskForms.option.insured.yes);
  if (family.taxOnPaper) await enterTax(member, family);
  const insurance = form.section(words.taskForms.section.insurance);
  await insurance.choose('保険の種類', words.taskForms.option.insuranceKind[family.insurance.kind]);
  await insurance.digits('保険者番号', family.insurance.insurerNumber);
  await insurance.text('保険者名', family.insurance.insurerName);
  await insurance.text('記号', family.insurance.symbol);
  await insurance.text('番号', family.insurance.number);
  await insurance.text('枝番', family.insurance.branch);
  await insurance.select('被保険者', /^申請者/);
  const disease = form.section(words.taskForms.section.disease);
  await disease.pickDisease(DISEASE);
  await disease.date('診断年月日', daysAgo(40));
  await disease.date('医療意見書の記載日', daysAgo(20));
  await disease.text('指定医番号', '1312345678');
  await disease.select('遡りの理由', words.taskForms.option.retroactiveReason.NONE);
  const special = form.section(words.taskForms.section.special);
  if (family.severe) {
    await special.check(/^重症患者認定の申請/);
    await special.select('重症の区分', words.taskForms.option.severeReason.HEAVY_BURDEN);
  }
  const consents = form.section(words.taskForms.section.consents);
  for (const consent of [...(family.insurerConsent ? ['保険者への照会'] : []), '情報連携による照会', '案内の受取り']) await consents.check(consent);
}

async function enterTax(member: Form, { levy }: Family): Promise<void> {
  await member.select('年度', `令和${taxYear() - 2018}年度`);
  await member.choose('課税の状態', words.taskForms.option.taxStatus.TAXED);
  await member.text('所得割額', String(levy.incomeLevy));
  await member.text('均等割額', String(levy.perCapitaLevy));
  await member.text('住宅借入金等特別税額控除', String(levy.housingLoanCredit ?? 0));
  await member.text('寄附金税額控除', String(levy.donationCredit ?? 0));
  await member.choose('出所', words.taskForms.option.taxSource.PAPER);
  await member.date('証明・申告の日', daysAgo(10));
}

async function enterPerson(form: Form, person: Person, numberOnPaper = true): Promise<void> {
  await form.text('氏', person.familyName);
  await form.text('名', person.givenName);
  await form.text('氏のフリガナ', person.familyKana);
  await form.text('名のフリガナ', person.givenKana);
  await form.date('生年月日', person.birthDate);
  await form.choose('性別', SEX[person.sex]);
  await form.digits('郵便番号', person.postalCode);
  await form.text('住所', person.address);
  await form.text('電話番号', person.phone);
  if (numberOnPaper) await form.digits('個人番号', person.individualNumber);
  else await form.check(words.taskForms.field.individualNumberWithheld);
}

/** ③ Typed again from the paper by somebody else. */
export async function compareEntry(form: Form, family: Family): Promise<void> {
  const { patient } = family;
  await form.text('患者のフリガナ（氏名）', patient.familyKana + patient.givenKana);
  await form.date('生年月日', patient.birthDate);
  await form.choose('性別', SEX[patient.sex]);
  if (family.numberOnPaper) await form.digits('個人番号', patient.individualNumber);
  await form.digits('保険者番号', family.insurance.insurerNumber);
}
