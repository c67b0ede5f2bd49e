import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const PAGE_TESTS = 'tests/unit/renderer/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [react()],
  test: {
    pool: 'threads',
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
          exclude: [PAGE_TESTS],
          environment: 'node',
          // Nothing here keeps state in modules, so files can share them: half the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'page', include: [PAGE_TESTS], environment: 'node' } },
    ],
  },
});
