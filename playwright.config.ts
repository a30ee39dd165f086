import { defineConfig } from '@playwright/test';
import { lightBrowser } from './tests/support/browsers.ts';

/** Each journey starts its own server process with its own data: `tests/support/journey.ts`. */
export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './scripts/bundle-server.mjs',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // They say when something never comes, not how fast it came: a busy machine may take four times as long as a quiet one.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'America/Sao_Paulo',
    // A picture of every frame costs the processor more than the journey does: TRACE=1 asks for it.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: lightBrowser,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync']
    }
  }
});
