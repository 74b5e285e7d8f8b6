import { defineConfig } from '@playwright/test';

/** One browser against one started product; the journeys build on each other, so they run in order. */
export default defineConfig({
  testDir: './journeys',
  globalSetup: './support/product.ts',
  outputDir: './artefacts/results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['json', { outputFile: '../.build/results/playwright.json' }], ['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Paris',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
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
