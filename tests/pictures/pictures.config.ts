import { defineConfig } from '@playwright/test';
import journeys from '../journeys/playwright.config.ts';

/** `npm run pictures`: a picture of every screen at two sizes, light and dark, in tests/pictures/out. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '**/*.pictures.ts',
  timeout: 600_000,
  use: { ...journeys.use, actionTimeout: 30_000 },
  reporter: [['list']],
});
