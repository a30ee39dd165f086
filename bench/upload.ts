import { startServer } from '#tests/support/server-process.ts';
import { buildBenchApp, openBenchBrowser } from './bench-browser.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { medianOf, tell, type Figure } from './figure.ts';
import type { UploadPage } from './page/upload-page.ts';

const size = 12 * 1024 * 1024;
const downMs = 500;
const runs = 5;
const networks = [
  { megabitsPerSecond: 9, cutEveryMs: 2_000, most: 1.15 },
  { megabitsPerSecond: 1.6, cutEveryMs: 3_000, most: 1.3 }
] as const;

/** A file of 12 MB over networks that reset every connection every few seconds: what the client sends, against the file. */
export async function benchUpload(): Promise<readonly Figure[]> {
  const app = await buildBenchApp('upload-page.ts');
  const server = await startServer({ environment: { APP_DIR: app.directory } });
  const browser = await openBenchBrowser();
  const person = server.people.get('manager');
  if (!person) throw new Error('there is no manager');
  const account = { email: person.person.email, password: person.password };
  const figures: Figure[] = [];
  try {
    for (const { megabitsPerSecond, cutEveryMs, most } of networks) {
      const ratios: number[] = [];
      for (let run = 0; run < runs; run++) {
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
        tell(
          `upload at ${String(megabitsPerSecond)} Mbit/s: ${(proxy.clientBytes() / size).toFixed(3)} × the file, ` +
            `${String(proxy.cuts())} cuts, stored in ${times.storedInMs.toFixed(0)} ms, sent in ${(times.sentInMs / 1000).toFixed(1)} s`
        );
        await context.close();
        await proxy.close();
      }
      figures.push({
        name: `upload of 12 MB at ${String(megabitsPerSecond)} Mbit/s, cut every ${String(cutEveryMs / 1000)} s: what the client sends`,
        ours: medianOf(ratios) * (size / 1_000_000),
        unit: 'MB',
        other: { name: 'the file', value: size / 1_000_000 },
        target: { of: 'ours / other', atMost: most }
      });
    }
    return figures;
  } finally {
    await browser.close();
    await server.dispose();
    await app.dispose();
  }
}
