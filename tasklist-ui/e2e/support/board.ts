import { expect, type Page } from '@playwright/test';
import { lookOver } from './axe';
import type { Office } from './desks';
import { today } from './family';
import { Form } from './form';
import { filled, words } from './words';

const { meetings } = words;

/** ⑨ The secretary plans a meeting for one case and says what the secretariat thinks of it. Gives the way to the meeting. */
export async function planMeeting(office: Office, applicationNumber: string): Promise<string> {
  const { page } = await office.desk('board');
  const choice = page.getByRole('checkbox', { name: filled(meetings.waiting.choose, { number: applicationNumber }) });
  await expect(async () => {
    await page.goto('/meetings');
    await expect(choice).toBeAttached({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await lookOver(office, 'board', 'meetings');
  const panel = new Form(page);
  await panel.check(filled(meetings.waiting.choose, { number: applicationNumber }));
  await panel.date(meetings.heldOn, today());
  await page.getByRole('button', { name: filled(meetings.waiting.plan_other, { count: 1 }) }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]+$/);
  const meeting = new URL(page.url()).pathname;

  await openSheet(page);
  await lookOver(office, 'board', 'a sheet without the secretariat’s view');
  const view = new Form(page);
  await view.choose(meetings.view, meetings.verdicts.SUITABLE);
  await view.text(meetings.course, '外来で治療を続けている。');
  await view.press(meetings.saveView);
  await expect(page.getByText(meetings.viewSaved)).toBeVisible();
  return meeting;
}

/** ⑨ 諮問: from now on the agenda stands. */
export async function consult(office: Office, meeting: string, number: string): Promise<void> {
  const { page } = await office.desk('board');
  await page.goto(meeting);
  await expect(page.getByRole('heading', { name: meetings.consult.title, exact: true })).toBeVisible();
  await lookOver(office, 'board', 'a meeting to be consulted');
  const form = new Form(page);
  await form.text(meetings.consult.number, number);
  await page.getByRole('button', { name: filled(meetings.consult.submit_other, { count: 1 }) }).click();
  await expect(page.getByText(meetings.stateLead.CONSULTED)).toBeVisible();
}

/** ⑨ A reviewer reads the sheet, on which nobody has a name, and gives an opinion. */
export async function opine(office: Office, reviewer: string, meeting: string, unseen: string[]): Promise<void> {
  const { page } = await office.desk(reviewer);
  await page.goto(meeting);
  await expect(page.getByRole('link', { name: filled(meetings.caseNo, { no: 1 }) })).toBeVisible();
  await lookOver(office, reviewer, 'a meeting before a reviewer');
  await openSheet(page);
  await expect(page.getByRole('heading', { name: meetings.sheet })).toBeVisible();
  for (const words of unseen) await expect(page.getByRole('main')).not.toContainText(words);
  await lookOver(office, reviewer, 'a sheet before a reviewer');
  const form = new Form(page);
  await form.choose(meetings.opinion.verdict, meetings.verdicts.SUITABLE);
  await form.press(meetings.opinion.submit);
  await expect(page.getByText(meetings.opinion.done)).toBeVisible();
}

/** ⑨ 答申: the board's answer to the case. */
export async function registerReply(office: Office, meeting: string, number: string): Promise<void> {
  const { page } = await office.desk('board');
  await page.goto(meeting);
  await expect(page.getByRole('heading', { name: meetings.replyForm.title })).toBeVisible();
  await lookOver(office, 'board', 'a meeting that has been consulted');
  const form = new Form(page);
  await form.text(meetings.replyForm.number, number);
  await form.text(meetings.chair, '桃井　健吾');
  await form.text(meetings.members, '桃井　健吾\n梅沢　志津');
  await form.choose(filled(meetings.replyForm.verdictOf, { no: 1 }), meetings.verdicts.SUITABLE);
  await form.press(meetings.replyForm.submit);
  await expect(page.getByText(meetings.stateLead.REPLIED)).toBeVisible();
  await lookOver(office, 'board', 'a meeting that has replied');
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: filled(meetings.caseNo, { no: 1 }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: filled(meetings.sheetTitle, { no: 1 }) })).toBeVisible();
}
