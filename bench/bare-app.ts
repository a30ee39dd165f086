import { readdir, rm, writeFile, copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** The list's first screen made of Svelte and Dexie and nothing else, built as the app is, and served by the real server in its place. */
export async function buildBareApp(): Promise<{ readonly directory: string; dispose(): Promise<void> }> {
  const root = new URL('page/bare/', import.meta.url).pathname;
  const directory = await mkdtemp(join(tmpdir(), 'on-record-bare-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir: directory, emptyOutDir: true, target: 'es2022' }
  });
  await copyFile(join(root, 'worker.js'), join(directory, 'worker.js'));
  const built = await readdir(join(directory, 'assets'));
  await writeFile(join(directory, 'files.json'), JSON.stringify(['/', ...built.map((name) => `/assets/${name}`)]));
  return { directory, dispose: () => rm(directory, { recursive: true, force: true }) };
}
