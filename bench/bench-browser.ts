import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'esbuild';

/** A page of the bench's own, served by the real server in place of the app: same origin, same cookies, same gate. */
export async function buildBenchApp(entry: string): Promise<{ readonly directory: string; dispose(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
  await build({
    entryPoints: [new URL(`page/${entry}`, import.meta.url).pathname],
    bundle: true,
    // PouchDB's browser parts ask for Node's global.
    define: { global: 'globalThis' },
    format: 'esm',
    mainFields: ['browser', 'module', 'main'],
    minify: true,
    outfile: join(directory, 'page.js'),
    platform: 'browser',
    splitting: false,
    target: 'es2022'
  });
  await writeFile(join(directory, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>');
  return { directory, dispose: () => rm(directory, { recursive: true, force: true }) };
}

export interface BenchBrowser {
  /** With a storage of its own each time. */
  newPage(url: string): Promise<{ readonly page: Page; readonly context: BrowserContext }>;
  close(): Promise<void>;
}

export async function openBenchBrowser(): Promise<BenchBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  });
  return {
    async newPage(url) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url);
      return { page, context };
    },
    close: () => browser.close()
  };
}
