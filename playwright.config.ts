import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/support/serve-pages.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'electron', testDir: 'tests/e2e/electron' },
    { name: 'soak', testDir: 'tests/e2e/soak' },
    { name: 'bench', testDir: 'tests/e2e/bench' },
    { name: 'golden', testDir: 'tests/golden' },
    { name: 'pictures', testDir: 'tests/pictures', testMatch: '**/*.picture.ts' },
    {
      name: 'chromium',
      testDir: 'tests/e2e/chromium',
      fullyParallel: true,
      use: {
        browserName: 'chromium',
        baseURL: process.env.LATERAL_PAGES_ORIGIN,
        launchOptions: { executablePath: process.env.LATERAL_CHROMIUM ?? '/usr/bin/chromium' },
      },
    },
  ],
});
