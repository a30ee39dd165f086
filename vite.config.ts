import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // PouchDB's browser parts ask for Node's `events`; the npm package of that name answers in the page.
  define: { global: 'globalThis' },
  build: { target: 'es2022' },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2
  }
});
