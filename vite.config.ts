import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import config from './svelte.config.mjs';
import { toolkitEntries } from './src/lib/content/toolkit/toolkit-plugin.ts';
import { browserLaunch } from './tests/browser.ts';

export default defineConfig({
  plugins: [sveltekit(config), toolkitEntries()],
  worker: { format: 'es' },
  build: {
    modulePreload: {
      // Of a screen that is opened later only its styles are named beforehand. Its scripts name each other, and the service
      // worker has them all; naming them here too is bytes before the first answer.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts'],
          // Stores on a busy disk; a test that hangs is still found.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['tests/contract/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // `npm start` on the build that is there: tests/run.ts makes it first.
          name: 'started',
          environment: 'node',
          include: ['tests/started/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['idb', 'comlink', 'chart.js', 'zod/mini', 'ulid'] },
        test: {
          name: 'browser',
          include: ['src/**/*.svelte.test.ts'],
          // A busy machine is slow; a test that hangs is still found.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
