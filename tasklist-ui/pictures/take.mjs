// Takes the pictures of the documentation from a running demo: every page in both languages, and every process model.
// Called by engine/docs/pictures/take.sh; by hand: BASE_URL=http://localhost:8080 node pictures/take.mjs FOLDER
/* global BpmnJS -- brought into the page below */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';

const base = process.env.BASE_URL ?? 'http://localhost:8080';
const folder = process.argv[2] ?? '../engine/docs/pictures';
const password = 'komado-demo-2026';
// none at all (PICTURE_LANGUAGES=) takes the models alone
const languages = (process.env.PICTURE_LANGUAGES ?? 'ja,en').split(',').filter(Boolean);
// a small laptop's screen; to look at a large one: PICTURE_SIZE=1920x1080 and a folder elsewhere
const [width, height] = (process.env.PICTURE_SIZE ?? '1366x768').split('x').map(Number);
const require = createRequire(import.meta.url);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: [process.env.CHROMIUM_BIN, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path)),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});

/** A person at a desk, speaking one language. */
async function desk(user, language) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
  });
  await context.addInitScript((value) => localStorage.setItem('komado.language', value), language);
  const page = await context.newPage();
  await page.goto('/sign-in');
  if (user) {
    await page.locator('input[name="username"]').fill(user);
    await page.locator('input[type="password"]').fill(password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }
  const get = async (path) => (await context.request.get(`/api${path}`)).json();
  return { page, get, close: () => context.close() };
}

/** Waits until nothing loads or turns any more, then takes what a clerk sees without scrolling. */
async function take(page, name, language) {
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"], .animate-spin').first().waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${folder}/${name}.${language}.png` });
  console.log(`${name}.${language}.png`);
}

async function firstItem(at, elementId) {
  const list = await at.get(`/work-items?view=ALL&elementId=${elementId}&limit=1`);
  return list.items[0];
}

/** Pages that need something to stand on them: the first that a list names. */
const FIRST = [
  { user: 'worker1', name: 'shipment', list: '/shipments', path: (item) => `/shipments/${item.number}` },
  { user: 'worker1', name: 'insurer-letter-run', list: '/insurer-letter-runs', path: (item) => `/insurer-letters/${item.id}` },
  { user: 'worker1', name: 'copy-registration', list: '/copy-registrations', path: (run) => `/copy-registrations/${run.id}` },
  { user: 'worker1', name: 'renewal-wave', list: '/renewals', at: -1, path: (wave) => `/renewals/${wave.id}` },
  { user: 'payment', name: 'claim-month', list: '/claim-months', path: (item) => `/claim-months/${item.id}` },
  { user: 'subsidy-head', name: 'claim-month-payment', list: '/claim-months', at: -1, path: (item) => `/claim-months/${item.id}/payment` },
  { user: 'payment', name: 'refund', list: '/refunds', path: (item) => `/refunds/${item.id}` },
  { user: 'archivist', name: 'box', list: '/custody/boxes', path: (item) => `/custody/boxes/${item.id}` },
  { user: 'archivist', name: 'custody-order', list: '/custody/orders', path: (item) => `/custody/orders/${item.id}` },
  { user: 'board', name: 'meeting', list: '/meetings', path: (item) => `/meetings/${item.id}` },
  { user: 'reviewer', name: 'meeting-sheet', list: '/meetings', path: (item) => `/meetings/${item.id}/cases/1` },
];

const PAGES = {
  'ward-chuo': { inbox: '/inbox?view=group', 'counter-new': '/counter/new', 'result-lists': '/result-lists' },
  worker1: { 'receipt-new': '/receipt/new', dispatches: '/dispatches', search: '/search', shipments: '/shipments', 'insurer-letters': '/insurer-letters', 'copy-registrations': '/copy-registrations', provisions: '/provisions', renewals: '/renewals' },
  payment: { 'insurer-replies': '/insurer-replies', 'claim-months': '/claim-months', refunds: '/refunds', 'refund-new': '/refunds/new' },
  archivist: { custody: '/custody', 'custody-orders': '/custody/orders' },
  board: { meetings: '/meetings' },
  manager: { dashboard: '/dashboard' },
  analyst: { decisions: '/decisions' },
  security: { audit: '/audit' },
  chief: { users: '/users' },
};

const FORMS = {
  'ward-chuo': ['User_CheckDocuments', 'User_ReceiveCorrection', 'User_ForwardApplication'],
  worker1: [
    'User_TurnBack', 'User_RecordCounterReceipt', 'User_ReceiveDispatch', 'User_EnterApplication', 'User_CompareEntry', 'User_ResolveDuplicate',
    'User_DecideOverdueCorrection', 'User_CompleteAfterBoard', 'User_ObtainEvidence', 'User_ProposeDecision', 'User_CheckPrint', 'User_ConfirmCheckLists', 'User_CheckRenewal',
  ],
  approver: ['User_ApproveDecision'],
  worker2: [
    'User_ChooseCandidate', 'User_ResolveDifference', 'User_ChaseIdentityAnswer', 'User_RepairCode', 'User_ChaseLinkageAnswer', 'User_PhoneProvider',
    'User_AskForPaper', 'User_ObtainConsent', 'User_RegisterCategory',
  ],
  payment: [
    'User_RemindInsurer', 'User_ResolveException', 'User_EnterRefund', 'User_ObtainRefundEvidence', 'User_ProposeRefund', 'User_ChaseTransfer',
    'User_CorrectAccount', 'User_CheckOrders',
  ],
  'subsidy-head': ['User_ApproveRefund', 'User_ApprovePayment', 'User_CloseMonth'],
  archivist: ['User_HandOverBoxes', 'User_ReceiveBoxes', 'User_WitnessDisposal', 'User_RecordCertificate', 'User_ResolveOrderDifference', 'User_ChaseContractor'],
  head: ['User_HandleNonDisclosure', 'User_ApproveProvision', 'User_ApproveOrder'],
  board: ['User_ArrangeMeeting', 'User_AskDoctor'],
};

const kebab = (elementId) => elementId.replace(/^User_/, '').replace(/[A-Z]/g, (letter, at) => (at ? '-' : '') + letter.toLowerCase());

for (const language of languages) {
  const visitor = await desk(null, language);
  await take(visitor.page, 'sign-in', language);
  await visitor.close();

  for (const [user, pages] of Object.entries(PAGES)) {
    const at = await desk(user, language);
    for (const [name, path] of Object.entries(pages)) {
      await at.page.goto(path);
      await take(at.page, user === 'ward-chuo' && name === 'inbox' ? 'inbox-ward' : name, language);
    }
    await at.close();
  }

  for (const [user, elements] of Object.entries(FORMS)) {
    const at = await desk(user, language);
    for (const elementId of elements) {
      const item = await firstItem(at, elementId);
      if (!item) {
        console.warn(`no open work item at ${elementId}`);
        continue;
      }
      await at.page.goto(`/work-items/${item.id}`);
      await take(at.page, `form-${kebab(elementId)}`, language);
    }
    await at.close();
  }

  for (const { user, name, list, path, at: place = 0 } of FIRST) {
    const at = await desk(user, language);
    const found = await at.get(list);
    const item = (Array.isArray(found) ? found : (found?.items ?? found?.runs))?.at(place);
    if (item) {
      await at.page.goto(path(item));
      await take(at.page, name, language);
    } else {
      console.warn(`nothing in ${list}`);
    }
    await at.close();
  }

  const clerk = await desk('worker1', language);
  await clerk.page.goto('/inbox?view=group');
  await take(clerk.page, 'inbox', language);
  const printed = await firstItem(clerk, 'User_CheckPrint');
  for (const tab of ['overview', 'people', 'documents', 'inquiries', 'decision', 'timeline', 'process']) {
    await clerk.page.goto(`/cases/${printed.caseId}/${tab}`);
    await take(clerk.page, `case-${tab}`, language);
  }
  const dispatches = await clerk.get('/dispatches?state=ALL');
  if (dispatches.items?.length) {
    await clerk.page.goto(`/dispatches/${dispatches.items[0].id}`);
    await take(clerk.page, 'dispatch', language);
  }
  await clerk.close();
}

const READABLE_WIDTH = 2_000;

/** A long model once more in parts that can be read on a page, cut where no figure stands. */
async function takeInParts(key, { width, height }) {
  const count = Math.ceil(width / READABLE_WIDTH);
  if (count === 1) return;
  const cuts = await page.evaluate((parts) => {
    const viewer = window.viewer;
    const left = viewer.get('canvas').viewbox().x;
    const nodes = viewer.get('elementRegistry').filter(
      ({ x, waypoints, type }) => x !== undefined && !waypoints && !/Participant|Lane|Collaboration|Process$|Annotation/.test(type),
    );
    const isFree = (at) => nodes.every((node) => at < node.x - 6 || at > node.x + node.width + 6);
    const total = viewer.get('canvas').viewbox().width;
    return Array.from({ length: parts - 1 }, (_, index) => {
      const wanted = left + (total * (index + 1)) / parts;
      for (let off = 0; off < 400; off += 5) {
        if (isFree(wanted - off)) return wanted - off - left;
        if (isFree(wanted + off)) return wanted + off - left;
      }
      return wanted - left;
    });
  }, count);
  const edges = [0, ...cuts, width];
  for (let part = 0; part < count; part++) {
    const clip = { x: edges[part], y: 0, width: edges[part + 1] - edges[part], height };
    await page.screenshot({ path: `${folder}/${key}-${part + 1}.png`, clip });
    console.log(`${key}-${part + 1}.png`);
  }
}

// The models as they are drawn, without the frame of a page; labels are measured only after the font for them is there.
const context = await browser.newContext({ baseURL: base, bypassCSP: true, viewport: { width: 1600, height: 900 } });
const page = await context.newPage();
await page.goto('/sign-in');
await page.locator('input[name="username"]').fill('manager');
await page.locator('input[type="password"]').fill(password);
await page.locator('button[type="submit"]').click();
await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
await page.addScriptTag({ content: readFileSync(require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js'), 'utf8') });
for (const key of ['certification', 'certificate-issue', 'identity-confirmation', 'information-linkage', 'insurer-inquiry', 'board-consultation', 'copy-registration', 'provision-answer', 'claim-month', 'claim-exception',
  'claim-payment', 'refund', 'renewal', 'document-custody']) {
  const xml = await (await context.request.get(`/api/processes/${key}/model`)).text();
  const size = await page.evaluate(async (model) => {
    const font = '"Noto Sans JP Variable", sans-serif';
    await document.fonts.load(`12px ${font}`, model);
    document.documentElement.style.cssText = 'overflow:hidden;scrollbar-gutter:auto';
    document.body.style.margin = '0';
    document.body.innerHTML = '<div id="picture" style="width:1600px;height:900px;background:#fff"></div>';
    const style = { fontFamily: font };
    const viewer = new BpmnJS({ container: '#picture', textRenderer: { defaultStyle: style, externalStyle: style } });
    await viewer.importXML(model);
    window.viewer = viewer;
    const box = viewer.get('canvas').viewbox().inner;
    const width = Math.ceil(box.width + 60);
    const height = Math.ceil(box.height + 120);
    document.getElementById('picture').style.cssText = `width:${width}px;height:${height}px;background:#fff`;
    viewer.get('canvas').resized();
    viewer.get('canvas').viewbox({ x: box.x - 30, y: box.y - 30, width, height });
    return { width, height };
  }, xml);
  await page.setViewportSize(size);
  await page.waitForTimeout(300);
  await page.locator('#picture').screenshot({ path: `${folder}/${key}.png` });
  console.log(`${key}.png`);
  await takeInParts(key, size);
}
await browser.close();
