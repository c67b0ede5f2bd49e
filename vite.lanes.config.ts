import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { Y_WEBRTC_ALIASES } from './vite.aliases.ts';

/** Pages beside the app: the kit of components, and the app without its main process. No part of the product. */
const root = join(import.meta.dirname, 'src', 'renderer');
const pages = ['kit.html', 'browser.html'].map((name) => join(root, name)).filter((page) => existsSync(page));

export default defineConfig({
  root,
  plugins: [react()],
  resolve: { alias: Y_WEBRTC_ALIASES },
  // Bundled apart from the app, it would get a second copy of what stands in.
  optimizeDeps: { exclude: ['y-webrtc'] },
  server: { host: '127.0.0.1', open: false },
  build: {
    target: 'chrome114',
    outDir: join(import.meta.dirname, 'out-lanes'),
    emptyOutDir: true,
    rolldownOptions: { input: pages },
  },
});
