import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { wholeBrowser } from '#tests/support/browsers.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';

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
  newContext(options: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export const launchOptions = {
  executablePath: wholeBrowser,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync']
};

export async function openBenchBrowser(): Promise<BenchBrowser> {
  const browser = await chromium.launch(launchOptions);
  return {
    newContext: (options) => browser.newContext({ viewport: phone, locale: 'en-GB', ...options }),
    async newPage(url) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url);
      return { page, context };
    },
    close: () => browser.close()
  };
}

export const phone = { width: 390, height: 844 };

/** As the manager, through the screen; ends when all of that many claims are on the device. */
export async function signInOn(page: Page, server: ServerProcess, claims: number): Promise<void> {
  const known = server.people.get('manager');
  if (!known) throw new Error('there is no manager');
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('textbox', { name: /^E-?mail/i }).fill(known.person.email);
  await page.getByLabel('Password', { exact: true }).fill(known.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${server.url}/`);
  await page.goto(`${server.url}/claims`);
  await page
    .locator(`[aria-setsize="${String(claims)}"]`)
    .first()
    .waitFor({ timeout: 120_000 });
}

/** In milliseconds since the navigation began. */
export interface Shown {
  /** All of it stood in the document. */
  readonly drawnAt: number;
  readonly paintedAt: number;
}

/** From the next navigation on: when that many of these are shown. */
export async function tellWhenShown(
  page: Page,
  wanted: { readonly selector: string; readonly count: number }
): Promise<() => Promise<Shown>> {
  // tsx marks functions with their names, by a helper that a page has not.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(({ selector, count }) => {
    const look = (): void => {
      if (document.querySelectorAll(selector).length < count) return;
      observer.disconnect();
      const drawnAt = performance.now();
      // The frame that paints them has ended when a task comes after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(globalThis, { shown: { drawnAt, paintedAt: performance.now() } });
        port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  }, wanted);
  return async () => {
    const handle = await page.waitForFunction(() => (globalThis as { shown?: Shown }).shown);
    const seen = await handle.jsonValue();
    if (!seen) throw new Error('it was not shown');
    return seen;
  };
}
