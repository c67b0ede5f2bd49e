import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/{unit,property,contract,integration,architecture}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    restoreMocks: true,
    unstubGlobals: true,
    // Every run of a property prints its seed; a failing one is then pinned in the test.
    testTimeout: 10_000,
  },
});
