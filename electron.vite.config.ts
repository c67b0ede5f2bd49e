import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      externalizeDeps: { exclude: ['valibot', 'ws'] },
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'meeting-point': resolve('src/main/meeting-point.ts'),
        },
        // Native helpers that ws takes when they are there, and does without.
        external: ['bufferutil', 'utf-8-validate'],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18.15',
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    plugins: [react()],
    build: { target: 'chrome114', minify: true },
  },
});
