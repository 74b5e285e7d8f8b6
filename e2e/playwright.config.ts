import { defineConfig } from '@playwright/test';

/** Journeys that run beside others, in a product of their own; all of them in one product when nothing is said. */
const group = process.env.COMPTOIR_E2E_GROUP ?? 'all';

/**
 * One browser against one started product, in order: the journeys through the house build on each other. Those through
 * stores make what they need, so the two can run beside each other.
 */
export default defineConfig({
  projects: ['house', 'stores'].map((name) => ({ name, testDir: `./journeys/${name}`, outputDir: `./artefacts/results/${name}` })),
  globalSetup: './support/product.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['json', { outputFile: `../.build/results/browser-${group}.json` }], ['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Paris',
    // What fades is measured half faded, and waited for.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    // Calls and network; pictures of each step cost a tenth of the journeys' time. What a failure looked like is kept.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      // The system's browser: nothing is downloaded for the tests.
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
