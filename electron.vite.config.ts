import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { Y_WEBRTC_ALIASES } from './vite.aliases.ts';

/** What was bundled, and under which licence: the package gets it as one text. */
const license = { fileName: 'licenses.json' };

export default defineConfig({
  main: {
    build: {
      license,
      target: 'node18.15',
      // What is packaged needs no node_modules beside it.
      externalizeDeps: false,
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
      license,
      target: 'node18.15',
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    plugins: [react()],
    resolve: { alias: Y_WEBRTC_ALIASES },
    // Bundled apart from the app, it would get a second copy of what stands in.
    optimizeDeps: { exclude: ['y-webrtc'] },
    build: { license, target: 'chrome114', minify: true },
  },
});
