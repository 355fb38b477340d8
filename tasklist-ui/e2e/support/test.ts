import { test as base } from '@playwright/test';
import { Office } from './desks';

export { expect } from '@playwright/test';

/** Every test has an office of its own, closed when it ends. */
export const test = base.extend<{ office: Office }>({
  office: async ({ browser }, use) => {
    const office = new Office(browser);
    await use(office);
    await office.close();
  },
});
