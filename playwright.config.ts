import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/serve-pages.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'electron', testMatch: 'electron/**/*.e2e.ts' },
    { name: 'soak', testMatch: 'soak/**/*.e2e.ts' },
    {
      name: 'chromium',
      testMatch: 'chromium/**/*.e2e.ts',
      fullyParallel: true,
      use: {
        browserName: 'chromium',
        baseURL: process.env.LATERAL_PAGES_ORIGIN,
        launchOptions: { executablePath: process.env.LATERAL_CHROMIUM ?? '/usr/bin/chromium' },
      },
    },
  ],
});
