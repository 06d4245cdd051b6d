import { defineConfig } from '@playwright/test';
import { browserLaunch } from '../browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results/journeys',
  fullyParallel: true,
  // Two cores: each journey runs a server and one to three browsers' worth of pages.
  workers: 2,
  // A journey that hangs is found; on a busy machine one can take minutes.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../test-results/reports/journeys.json' }]],
  use: {
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: browserLaunch(),
    // Without its pictures: they cost every journey a sixth of its time.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
