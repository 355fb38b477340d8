import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from '../e2e/support/people';
import { Clerk } from '../e2e/support/server';

const FOLDER = process.env.PICTURES ?? '../engine/docs/pictures';

interface Item {
  id: string;
  caseId: string;
  elementId: string;
}

const DESKS: Record<string, [string, string][]> = {
  'ward-chuo': [
    ['ward-inbox', '/inbox?view=GROUP'],
    ['counter', '/counter/new'],
    ['dispatches', '/dispatches'],
    ['result-lists', '/result-lists'],
  ],
  worker1: [
    ['inbox', '/inbox?view=GROUP'],
    ['receipt', '/receipt/new'],
    ['search', '/search'],
  ],
  manager: [['dashboard', '/dashboard']],
  analyst: [['decisions', '/decisions']],
  security: [['audit', '/audit']],
  chief: [['users', '/users']],
};

const DOSSIER = ['overview', 'people', 'documents', 'decision', 'timeline', 'process'];
const PROCESSES = ['certification', 'certificate-issue', 'identity-confirmation', 'information-linkage', 'insurer-inquiry', 'board-consultation'];

async function take(page: Page, name: string, language: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}-${language}.png`), animations: 'disabled', caret: 'hide' });
}

async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate((wanted) => localStorage.setItem('komado.language', wanted), language);
}

for (const language of ['ja', 'en']) {
  test(`pages in ${language}`, async ({ browser }) => {
    const context = () => browser.newContext({ baseURL: process.env.BASE_URL ?? 'http://localhost:8080', viewport: { width: 1366, height: 768 } });
    const outside = await (await context()).newPage();
    await outside.goto('/sign-in');
    await speak(outside, language);
    await outside.reload();
    await take(outside, 'sign-in', language);

    for (const [user, pages] of Object.entries(DESKS)) {
      const page = await (await context()).newPage();
      await signIn(page, user);
      await speak(page, language);
      for (const [name, path] of pages) {
        await page.goto(path);
        await take(page, name, language);
      }
      await page.context().close();
    }

    for (const user of ['ward-chuo', 'worker1', 'approver']) {
      const clerk = await Clerk.signIn(user);
      const page = await (await context()).newPage();
      await signIn(page, user);
      await speak(page, language);
      const { items } = await clerk.get<{ items: Item[] }>('/api/work-items?view=GROUP&limit=200');
      const oneOfEach = new Map(items.map((item) => [item.elementId, item]));
      for (const [elementId, item] of oneOfEach) {
        await page.goto(`/work-items/${item.id}`);
        await take(page, `task-${kebab(elementId)}`, language);
      }
      await page.context().close();
    }
  });

  test(`a dossier in ${language}`, async ({ page }) => {
    const clerk = await Clerk.signIn('worker1');
    const { items } = await clerk.get<{ items: Item[] }>('/api/work-items?view=ALL&elementId=User_CheckPrint&limit=1');
    await signIn(page, 'worker1');
    await speak(page, language);
    for (const tab of DOSSIER) {
      await page.goto(`/cases/${items[0]!.caseId}/${tab}`);
      await take(page, `case-${tab}`, language);
    }
  });
}

test('process models', async ({ page }) => {
  const clerk = await Clerk.signIn('manager');
  await signIn(page, 'manager');
  for (const key of PROCESSES) {
    const model = (await clerk.bytes(`/api/processes/${key}/model`)).toString('utf8');
    expect(model).toContain('<bpmn:definitions');
    await page.goto('about:blank');
    await page.setContent('<!doctype html><html lang="ja"><meta charset="utf-8"><body style="margin:0"><div id="canvas" style="width:1366px;height:768px"></div></body></html>');
    await page.addScriptTag({ path: 'node_modules/bpmn-js/dist/bpmn-navigated-viewer.production.min.js' });
    await page.evaluate(async (xml) => {
      const { BpmnJS } = window as unknown as { BpmnJS: new (options: object) => { importXML(xml: string): Promise<unknown>; get(name: string): { zoom(to: string): void } } };
      const viewer = new BpmnJS({ container: '#canvas' });
      await viewer.importXML(xml);
      viewer.get('canvas').zoom('fit-viewport');
    }, model);
    await page.screenshot({ path: join(FOLDER, `process-${key}.png`) });
  }
});

function kebab(elementId: string): string {
  return elementId.replace(/^User_/, '').replace(/[A-Z]/g, (letter, at: number) => (at ? '-' : '') + letter.toLowerCase());
}
