import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      target: 'node18.15',
      externalizeDeps: { exclude: ['valibot'] },
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].js' } },
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
