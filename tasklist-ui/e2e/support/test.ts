import { test as base } from '@playwright/test';
import { Office } from './desks';

export { expect } from '@playwright/test';

/** One office for all tests of a worker: its people sign in once and, as in an office, work on one case after the other. */
export const test = base.extend<object, { office: Office }>({
  office: [
    async ({ browser }, use) => {
      const office = new Office(browser);
      await use(office);
      await office.close();
    },
    { scope: 'worker' },
  ],
});
