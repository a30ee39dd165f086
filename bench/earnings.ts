import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { openBenchBrowser, signInOn } from './bench-browser.ts';
import { medianOf, tell, type Figure } from './figure.ts';
import { startSeededServer } from './seeded-server.ts';

const claims = 600;
const lines = 100_000;
const runs = 3;
const mostHeapMb = 300;
/** A frame that is late is not noticed; a fifth of a second is. */
const mostMs = 200;
const count = lines.toLocaleString('en');

/**
 * An earnings report of 100,000 lines through the app's own screen: the largest heap of the page and of its worker, and the longest time that
 * the page answered nobody. Beside it, in the same browser, the usual way: the whole file read and taken apart at once by the page.
 */
export async function benchEarnings(): Promise<readonly Figure[]> {
  const server = await startSeededServer(claims);
  const browser = await openBenchBrowser();
  // From the disk, as a person chooses it: handed over by the test it would stand in the page's own memory.
  const folder = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
  const file = join(folder, 'earnings.csv');
  await writeFile(file, makeReport());
  const ours: Measured[] = [];
  const usual: Measured[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({});
      const page = await context.newPage();
      await signInOn(page, server, claims);
      await page.goto(`${server.url}/reports/earnings?view=imports`);
      await page.getByLabel('Choose the file').waitFor();
      const own = await measure(page, async () => {
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByRole('button', { name: `Import ${count} lines` }).click({ timeout: 300_000 });
        await page.getByText(`of ${count} lines belong to a claim`).waitFor({ timeout: 300_000 });
      });
      ours.push(own);
      const plain = await measurePlain(await context.newPage(), server.url, file);
      usual.push(plain);
      tell(`earnings: ${say(own)}; at once on the page: ${say(plain)}`);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
  const median = (all: readonly Measured[], of: (one: Measured) => number): number => medianOf(all.map(of));
  const heap = { unit: 'MB', ours: median(ours, ({ pageMb, workerMb }) => pageMb + workerMb) };
  return [
    {
      name: `${count} earnings lines read, sent and matched: largest heap of page and worker`,
      ...heap,
      target: { of: 'ours', atMost: mostHeapMb }
    },
    {
      name: `${count} earnings lines: largest heap of the page alone`,
      ours: median(ours, ({ pageMb }) => pageMb),
      unit: 'MB',
      other: { name: 'the file at once on the page', value: median(usual, ({ pageMb }) => pageMb) },
      target: { of: 'ours', atMost: mostHeapMb }
    },
    {
      name: `${count} earnings lines: longest time in which the page answers nobody`,
      ours: median(ours, ({ longestMs }) => longestMs),
      unit: 'ms',
      other: { name: 'the file at once on the page', value: median(usual, ({ longestMs }) => longestMs) },
      target: { of: 'ours', atMost: mostMs }
    }
  ];
}

export interface Measured {
  readonly pageMb: number;
  readonly workerMb: number;
  readonly longestMs: number;
  readonly tookMs: number;
}

const say = ({ pageMb, workerMb, longestMs, tookMs }: Measured): string =>
  `page ${pageMb.toFixed(1)} MB, worker ${workerMb.toFixed(1)} MB, longest ${longestMs.toFixed(0)} ms, ${(tookMs / 1000).toFixed(1)} s in all`;

/** Heaps are asked for all the time over the browser's own protocol; the page notes how late a timer of its own is. */
export async function measure(page: Page, work: () => Promise<void>): Promise<Measured> {
  const client = await page.context().newCDPSession(page);
  const workers: string[] = [];
  client.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  await client.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await page.evaluate(watchTimer);
  const heaps = { page: 0, worker: 0 };
  client.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message) as { result?: { usedSize?: number } };
    heaps.worker = Math.max(heaps.worker, result?.usedSize ?? 0);
  });
  let isOver = false;
  const sampling = sample(client, async (used) => {
    heaps.page = Math.max(heaps.page, used);
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
    // A worker may have ended meanwhile.
    for (const sessionId of workers)
      await client.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    return isOver;
  });
  const from = performance.now();
  await work();
  const tookMs = performance.now() - from;
  isOver = true;
  await sampling;
  const longestMs = await page.evaluate(() => (globalThis as { longestMs?: number }).longestMs ?? 0);
  await client.detach();
  return { pageMb: heaps.page / 1e6, workerMb: heaps.worker / 1e6, longestMs, tookMs };
}

async function sample(client: CDPSession, take: (used: number) => Promise<boolean>): Promise<void> {
  for (;;) {
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    if (await take(usedSize)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** In the page. */
function watchTimer(): void {
  const watched = globalThis as { longestMs?: number };
  watched.longestMs = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longestMs = Math.max(watched.longestMs ?? 0, now - last - 10);
    last = now;
  }, 10);
}

/** The usual way: `Papa.parse(await file.text(), { header: true })`, kept and packed for sending. */
async function measurePlain(page: Page, url: string, file: string): Promise<Measured> {
  const papa = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js');
  await page.addInitScript(await readFile(papa, 'utf8'));
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${url}/manifest.webmanifest`);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file' })));
  return measure(page, async () => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.evaluate(async () => {
      const { Papa } = globalThis as unknown as { Papa: { parse(text: string, options: object): { data: object[] } } };
      const chosen = document.querySelector('input')?.files?.[0];
      const { data } = Papa.parse((await chosen?.text()) ?? '', { header: true, skipEmptyLines: true });
      const rows = data.map((row) => ({ ...row, amount: Number((row as { EarningAmount: string }).EarningAmount) }));
      const packed = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
      await new Response(packed).arrayBuffer();
      Object.assign(globalThis, { kept: rows });
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
  });
}

/** As the portal's own, for the seeded claims and for customers that nobody claimed. */
function makeReport(): string {
  const header =
    'ClaimId,CustomerTenantId,CustomerName,SubscriptionId,WorkloadName,MpnId,MonthlyActiveUsers,PaidAvailableUnits,' +
    'DateAssociated,EarningAmount,PaymentStatus,ReasonCode,EarningMonth,Currency';
  const rows = Array.from({ length: lines }, (_, n) => {
    const claim = n % 800;
    const tenant = `6f1d0a52-0000-4000-8000-${String(claim).padStart(12, '0')}`;
    const month = `2026-${String((n % 12) + 1).padStart(2, '0')}`;
    const workload = n % 2 === 0 ? 'Microsoft Teams' : 'Exchange Online';
    return [
      n % 3 === 0 ? `01J${String(claim).padStart(23, '0')}` : '',
      ...[tenant, `"Customer ${String(claim)}, of the World"`, '', workload, '4567890', n % 500, 600, '2026-01-15'],
      ...[((n % 9000) / 100).toFixed(2), 'Sent', '', month, 'USD']
    ].join(',');
  });
  return [header, ...rows].join('\r\n');
}
