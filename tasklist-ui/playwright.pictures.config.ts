import { defineConfig } from '@playwright/test';
import everyday from './playwright.config';

/** Takes the pictures of the documentation; `engine/docs/pictures/take.sh` starts a demo for it. */
export default defineConfig({ ...everyday, testDir: 'pictures', timeout: 240_000 });
