import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import type { ServerProcess } from '#tests/support/server-process.ts';
import { openBenchBrowser, signInOn, tellWhenShown } from './bench-browser.ts';
import { tell, type Figure } from './figure.ts';
import { startSeededServer } from './seeded-server.ts';

const routes = [
  { path: '/claims', rows: 4 },
  { path: '/', rows: 1 }
];
const claims = 60;
const mostKb = 130;

/** All JavaScript that has arrived when the list and its countdowns are painted, as gzip makes it. */
export async function benchJavascriptSize(): Promise<readonly Figure[]> {
  const server = await startSeededServer(claims);
  const browser = await openBenchBrowser();
  try {
    // Without the service worker, which fetches the whole app for later, and on a device that has its claims.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await signInOn(await context.newPage(), server, claims);
    const figures: Figure[] = [];
    for (const { path, rows } of routes) {
      const scripts = await scriptsBeforePaint({ context, server, path, rows });
      const sizes = await Promise.all(scripts.map((url) => sizeOf(url)));
      if (sizes.some(({ text }) => text.includes('PouchConstructor'))) throw new Error(`${path} waits for PouchDB`);
      const bytes = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
      tell(`${path}: ${String(scripts.length)} scripts, ${String(bytes)} bytes`);
      const name = `JavaScript before the first paint of ${path}, gzip`;
      figures.push({ name, ours: bytes / 1000, unit: 'KB', target: { of: 'ours', atMost: mostKb } });
    }
    return figures;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function scriptsBeforePaint(order: {
  readonly context: BrowserContext;
  readonly server: ServerProcess;
  readonly path: string;
  readonly rows: number;
}): Promise<readonly string[]> {
  const { context, server, path, rows } = order;
  const page: Page = await context.newPage();
  const shown = await tellWhenShown(page, { selector: 'main .countdown', count: rows });
  await page.goto(`${server.url}${path}`);
  const { drawnAt } = await shown();
  const scripts = await page.evaluate(
    (at) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd <= at)
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    drawnAt
  );
  await page.close();
  return scripts;
}

async function sizeOf(url: string): Promise<{ readonly gzip: number; readonly text: string }> {
  const text = await (await fetch(url)).text();
  return { gzip: gzipSync(text).length, text };
}
