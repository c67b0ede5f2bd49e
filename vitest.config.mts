import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests with a page: a project of their own, since threads are begun anew between one environment and another. */
const PAGE_TESTS = 'tests/unit/renderer/**/*.test.tsx';
/** Tests that put something in the place of a module, which no other file may find there. */
const ISOLATED_TESTS = 'tests/**/*.isolated.test.{ts,tsx}';

/** Nothing keeps state in modules, so files can share them: a third of the time. */
const isolate = false;

export default defineConfig({
  plugins: [react()],
  test: {
    pool: 'threads',
    // All processors: nothing else runs beside the tests.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubGlobals: true,
    // Every run of a property prints its seed; a failing one is then pinned in the test.
    testTimeout: 10_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/{unit,property,contract,integration,architecture}/**/*.test.{ts,tsx,mjs}'],
          exclude: [PAGE_TESTS, ISOLATED_TESTS],
          environment: 'node',
          isolate,
        },
      },
      {
        extends: true,
        test: { name: 'page', include: [PAGE_TESTS], exclude: [ISOLATED_TESTS], environment: 'jsdom', isolate },
      },
      { extends: true, test: { name: 'isolated', include: [ISOLATED_TESTS], environment: 'node' } },
    ],
  },
});
