import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The system's own browser: none is ever downloaded. */
const chromium = [process.env.CHROMIUM_BIN, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

// the same in every worker, another in every run against the same platform
process.env.E2E_SERIAL ??= String(Date.now() % 10_000_000);

/**
 * The whole house in a real browser. The engine's demo module starts a platform with a database of its own and runs these
 * (`BrowserTest`); by hand: start the demo, then `npm run e2e`.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // two people at a time: each test has a family of its own, and the platform serves more than one desk anyway
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--lang=ja-JP',
      ],
    },
  },
});
