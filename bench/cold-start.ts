import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { buildBareApp } from './bare-app.ts';
import { launchOptions, phone, signInOn, tellWhenShown } from './bench-browser.ts';
import { medianOf, tell, type Figure } from './figure.ts';
import type { BareRow } from './page/bare/bare-row.ts';
import type { BarePage } from './page/bare/main.ts';
import { startSeededServer } from './seeded-server.ts';

const many = 5_000;
const few = 50;
const runs = 5;
const throttle = 4;
/** Rows that a phone shows: all of them must have their countdown, not the first alone. */
const rowsInView = 5;

/** A browser that starts, without network, on a slow phone's processor: until the list with its countdowns is painted. */
export async function benchColdStart(): Promise<readonly Figure[]> {
  const bareApp = await buildBareApp();
  const servers = {
    many: await startSeededServer(many),
    few: await startSeededServer(few),
    bare: await startServer({ environment: { APP_DIR: bareApp.directory } })
  };
  const profile = await mkdtemp(join(tmpdir(), 'on-record-profile-'));
  const pages = {
    many: `${servers.many.url}/claims`,
    few: `${servers.few.url}/claims`,
    bare: `${servers.bare.url}/`
  };
  type Way = keyof typeof pages;
  const times: { readonly [way in Way]: number[] } = { many: [], few: [], bare: [] };
  try {
    await prepare(profile, servers);
    // No network means no server: also for whatever a worker asks.
    for (const server of Object.values(servers)) await server.kill('SIGTERM');
    for (let run = 0; run < runs; run++)
      for (const way of Object.keys(times) as Way[]) {
        const lengthMs = await startCold(profile, pages[way]);
        times[way].push(lengthMs);
        tell(`cold start, ${way}: ${lengthMs.toFixed(0)} ms`);
      }
  } finally {
    for (const server of Object.values(servers)) await server.dispose();
    await bareApp.dispose();
    await rm(profile, { recursive: true, force: true });
  }
  const ours = medianOf(times.many);
  const figure = (theirs: string, value: number, atMost: number): Figure => ({
    name: `offline cold start to the painted list, ${String(many)} claims, CPU ÷ ${String(throttle)}`,
    ours,
    unit: 'ms',
    other: { name: theirs, value },
    target: { of: 'ours / other', atMost }
  });
  return [
    figure(`${String(few)} claims`, medianOf(times.few), 1.5),
    figure('bare Svelte and Dexie, same screen', medianOf(times.bare), 2)
  ];
}

async function startBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...launchOptions, viewport: phone, locale: 'en-GB' });
}

/** One device that has visited all three once, and was given time to keep them. */
async function prepare(
  profile: string,
  servers: { readonly [name in 'many' | 'few' | 'bare']: ServerProcess }
): Promise<void> {
  const browser = await startBrowser(profile);
  const page = await browser.newPage();
  for (const [server, claims] of [
    [servers.few, few],
    [servers.many, many]
  ] as const) {
    await signInOn(page, server, claims);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }
  const rows = await page.evaluate(readRows);
  await page.goto(servers.bare.url);
  await page.evaluate((given) => (globalThis as unknown as { page: BarePage }).page.fill(given), rows);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await browser.close();
}

/** In the app's page: its own rows, with the words of those that are on the screen for all. */
async function readRows(): Promise<readonly BareRow[]> {
  const drawn = [...document.querySelectorAll('.countdown')];
  const said = drawn.map((one) => one.querySelector('strong')?.textContent ?? '');
  const until = drawn.map((one) => one.querySelector('.until')?.textContent ?? '');
  const [name = ''] = (await indexedDB.databases())
    .map((known) => known.name ?? '')
    .filter((known) => known.startsWith('on-record-'));
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  type Row = { readonly [member in 'id' | 'customerName' | 'state' | 'mpnId']: string } & { readonly dueBy: number };
  const rows = await new Promise<readonly Row[]>((resolve) => {
    const request = database.transaction('summaries').objectStore('summaries').getAll();
    request.onsuccess = () => resolve(request.result as readonly Row[]);
  });
  database.close();
  return rows.map(({ id, dueBy, customerName, state, mpnId }, n) => ({
    id,
    dueBy,
    customer: customerName,
    state,
    what: `Microsoft Teams and Exchange · ${mpnId}`,
    left: said[n % said.length] ?? '',
    until: until[n % until.length] ?? ''
  }));
}

async function startCold(profile: string, url: string): Promise<number> {
  const browser = await startBrowser(profile);
  try {
    const page: Page = browser.pages()[0] ?? (await browser.newPage());
    const session = await browser.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const shown = await tellWhenShown(page, { selector: '[role=listitem] .countdown', count: rowsInView });
    await page.goto(url, { waitUntil: 'commit' });
    return (await shown()).paintedAt;
  } finally {
    await browser.close();
  }
}
