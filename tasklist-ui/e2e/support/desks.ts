import type { Browser, Page } from '@playwright/test';
import { atDesk } from './people';
import { Clerk } from './server';

/** One person with a browser window, and the same person's way to the server. */
export interface Desk {
  page: Page;
  clerk: Clerk;
}

/** Opens desks as they are needed: whoever is asked for signs in once, and stays at the desk as long as the office is open. */
export class Office {
  private readonly desks = new Map<string, Desk>();
  private readonly clerks = new Map<string, Clerk>();
  private readonly windows = new Map<string, Page>();

  constructor(private readonly browser: Browser) {}

  async desk(user: string): Promise<Desk> {
    const known = this.desks.get(user);
    if (known) return known;
    const page = await atDesk(this.browser, user);
    const desk = { page, clerk: await Clerk.of(page.context()) };
    this.desks.set(user, desk);
    return desk;
  }

  /** Somebody at work whose window nobody looks at. */
  async clerk(user: string): Promise<Clerk> {
    const seated = this.desks.get(user)?.clerk ?? this.clerks.get(user);
    if (seated) return seated;
    const clerk = await Clerk.signIn(user);
    this.clerks.set(user, clerk);
    return clerk;
  }

  /** A second window of somebody who has signed in, in another language; the desk itself keeps its own. */
  async window(user: string, language: 'ja' | 'en'): Promise<Page> {
    const name = `${user} ${language}`;
    const open = this.windows.get(name);
    if (open) return open;
    const { page } = await this.desk(user);
    const state = await page.context().storageState();
    const context = await this.browser.newContext({ baseURL: new URL(page.url()).origin, storageState: state });
    await context.addInitScript((wanted) => localStorage.setItem('komado.language', wanted), language);
    const window = await context.newPage();
    this.windows.set(name, window);
    return window;
  }

  async close(): Promise<void> {
    for (const page of [...this.windows.values(), ...[...this.desks.values()].map((desk) => desk.page)]) await page.context().close();
  }
}
