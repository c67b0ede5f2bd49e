import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Pages beside the app: the kit of components, and the app without its main process. No part of the product. */
const root = join(import.meta.dirname, 'src', 'renderer');
const pages = ['kit.html', 'browser.html'].map((name) => join(root, name)).filter((page) => existsSync(page));

export default defineConfig({
  root,
  plugins: [react()],
  server: { host: '127.0.0.1', open: false },
  build: {
    target: 'chrome114',
    outDir: join(import.meta.dirname, 'out-lanes'),
    emptyOutDir: true,
    rolldownOptions: { input: pages },
  },
});
