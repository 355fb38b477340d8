import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * No violation of WCAG 2.2 A and AA. Colours are checked in the browser tests, since jsdom paints nothing; the component library's
 * announcements are left out, since they outlive the test that caused them.
 */
export async function expectAccessible(container: Element = document.body): Promise<void> {
  const { violations } = await axe.run({ include: [container], exclude: [['[data-live-announcer]']] }, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}
