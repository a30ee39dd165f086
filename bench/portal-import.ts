import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#tests/support/server-process.ts';
import { openBenchBrowser } from './bench-browser.ts';
import { measure } from './earnings.ts';
import type { DemonstrationReply } from '#documents/api.ts';
import { tell, type Figure } from './figure.ts';

const lines = 100_000;
/** A frame that is late is not noticed; a fifth of a second is. */
const mostMs = 200;

/** An export of 100,000 claims through the screen, until it says what would change: the longest time that the page answered nobody. */
export async function benchPortalImport(): Promise<readonly Figure[]> {
  const server = await startServer({ workspace: true });
  const browser = await openBenchBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
  const file = join(folder, 'export.csv');
  await writeFile(file, makeExport());
  try {
    const reply = (await (await fetch(`${server.url}/api/demonstration`)).json()) as DemonstrationReply;
    const account = reply.accounts.find(({ email }) => email === 'lara@litware.example');
    const context = await browser.newContext({});
    const page = await context.newPage();
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole('textbox', { name: /^E-?mail/i }).fill(account?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill(account?.password ?? '');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    await page.goto(`${server.url}/imports`);
    await page.getByRole('button', { name: 'Choose file' }).waitFor();
    const read = await measure(page, async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('heading', { name: 'What would change' }).waitFor({ timeout: 300_000 });
    });
    tell(`portal import: longest ${read.longestMs.toFixed(0)} ms, ${(read.tookMs / 1000).toFixed(1)} s in all`);
    return [
      {
        name: `${lines.toLocaleString('en')} lines of a portal's export: longest time in which the page answers nobody`,
        ours: read.longestMs,
        unit: 'ms',
        target: { of: 'ours', atMost: mostMs }
      }
    ];
  } finally {
    await browser.close();
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

function makeExport(): string {
  const header =
    'Claim ID,Claim status,Status changed on,Customer name,Customer tenant ID,Customer domain,Products,MPN ID';
  const states = ['Submitted', 'In review', 'Approved', 'Action required'];
  const rows = Array.from({ length: lines }, (_, n) =>
    [
      `P-${String(n)},${states[n % states.length] ?? ''},2026-10-${String((n % 28) + 1).padStart(2, '0')},Customer ${String(n)}`,
      `6f1d0a52-0000-4000-8000-${String(n).padStart(12, '0')},c${String(n)}.example,Microsoft Teams,5820099`
    ].join(',')
  );
  return [header, ...rows].join('\r\n');
}
