import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import config from '../../svelte.config.mjs';
import { toolkitEntries } from '../../src/lib/content/toolkit/toolkit-plugin.ts';
import { browserLaunch } from '../browser.ts';

/** Benchmarks, by `npm run bench`: no part of `npm test`. Each writes its figures into tests/bench/out. */
export default defineConfig({
  plugins: [sveltekit(config), toolkitEntries()],
  optimizeDeps: { include: ['chart.js', 'zod/mini'] },
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    testTimeout: 300_000,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: browserLaunch() }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
