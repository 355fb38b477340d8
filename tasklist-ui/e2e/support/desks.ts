import type { Browser, Page } from '@playwright/test';
import { Clerk } from './server';
import { atDesk } from './people';

/** One person with a browser window, and the same person's way to the server. */
export interface Desk {
  page: Page;
  clerk: Clerk;
}

/** Opens desks as they are needed: whoever is asked for signs in once. */
export class Office {
  private readonly desks = new Map<string, Desk>();

  constructor(private readonly browser: Browser) {}

  async desk(user: string): Promise<Desk> {
    const known = this.desks.get(user);
    if (known) return known;
    const desk = { page: await atDesk(this.browser, user), clerk: await Clerk.signIn(user) };
    this.desks.set(user, desk);
    return desk;
  }

  async close(): Promise<void> {
    for (const { page } of this.desks.values()) await page.context().close();
  }
}
