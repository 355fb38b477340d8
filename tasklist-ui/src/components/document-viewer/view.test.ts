import { expect, it } from 'vitest';
import { firstView, turned, zoomed } from './view';

it('zooms in steps and stops at both ends', () => {
  expect(zoomed(firstView, 1).zoom).toBe(1.25);
  expect(zoomed(firstView, -1).zoom).toBe(0.8);
  expect(zoomed({ ...firstView, zoom: 4 }, 1).zoom).toBe(4);
  expect(zoomed({ ...firstView, zoom: 0.5 }, -1).zoom).toBe(0.5);
});

it('turns by quarters and comes back', () => {
  expect(turned(firstView).rotation).toBe(90);
  expect(turned({ ...firstView, rotation: 270 }).rotation).toBe(0);
});
