import { startServer } from '#tests/support/server-process.ts';
import { buildBenchApp, openBenchBrowser } from './bench-browser.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import type { UploadPage } from './page/upload-page.ts';
import type { BenchRow } from './registrar.ts';

const size = 12 * 1024 * 1024;
const downMs = 500;
const networks = [
  { megabitsPerSecond: 9, cutEveryMs: 2_000, most: 1.15, runs: 5 },
  // A minute and a half each: three are as many as anybody waits for.
  { megabitsPerSecond: 1.6, cutEveryMs: 3_000, most: 1.3, runs: 3 }
] as const;

/** A file of 12 MB over networks that reset every connection every few seconds: what the client sends, against the file. */
export async function benchUpload(only?: number): Promise<readonly BenchRow[]> {
  const app = await buildBenchApp('upload-page.ts');
  const server = await startServer({ environment: { APP_DIR: app.directory } });
  const browser = await openBenchBrowser();
  const person = server.people.get('manager');
  if (!person) throw new Error('there is no manager');
  const account = { email: person.person.email, password: person.password };
  const rows: BenchRow[] = [];
  try {
    for (const { megabitsPerSecond, cutEveryMs, most, runs } of networks) {
      const ratios: number[] = [];
      for (let run = 0; run < (only ?? runs); run++) {
        const port = Number(new URL(server.url).port);
        const proxy = await startCuttingProxy({ port, megabitsPerSecond, cutEveryMs, downMs });
        const { page, context } = await browser.newPage(proxy.url);
        await page.evaluate((given) => (globalThis as unknown as { page: UploadPage }).page.start(given), account);
        proxy.arm();
        const times = await page.evaluate(
          (bytes) => (globalThis as unknown as { page: UploadPage }).page.upload(bytes),
          size
        );
        ratios.push(proxy.clientBytes() / size);
        process.stderr.write(
          `  upload at ${String(megabitsPerSecond)} Mbit/s: ${(proxy.clientBytes() / size).toFixed(3)} × the file, ` +
            `${String(proxy.cuts())} cuts, stored in ${times.storedInMs.toFixed(0)} ms, sent in ${(times.sentInMs / 1000).toFixed(1)} s\n`
        );
        await context.close();
        await proxy.close();
      }
      const value = medianOf(ratios);
      rows.push({
        name: `upload: client's bytes / file, 12 MB at ${String(megabitsPerSecond)} Mbit/s, cut every ${String(cutEveryMs / 1000)} s`,
        value: Math.round(value * 1000) / 1000,
        unit: '×',
        target: `≤ ${String(most)}`,
        ok: value <= most
      });
    }
    return rows;
  } finally {
    await browser.close();
    await server.dispose();
    await app.dispose();
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
