import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext } from '@playwright/test';
import { wholeBrowser } from './browsers.ts';

/** A browser that is its own process, on a profile that outlives it: it can be killed as a phone kills an app. */
export interface KillableBrowser {
  readonly device: BrowserContext;
  /** SIGKILL to all of its processes: nothing is flushed, no page is told. */
  kill(): Promise<void>;
}

const args = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=390,844',
  '--remote-debugging-port=0'
];

export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  // Left behind by one that was killed.
  await rm(portFile, { force: true });
  await rm(join(profile, 'SingletonLock'), { force: true });
  const child = spawn(wholeBrowser, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: 'ignore'
  });
  const port = async (): Promise<string> => (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0] ?? '';
  await expect.poll(port, { timeout: 60_000 }).toMatch(/^\d+$/);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port()}`);
  const [device] = browser.contexts();
  if (!device) throw new Error('the browser has no profile');
  return {
    device,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      // Its own process group: renderers and the storage service die with it.
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    }
  };
}
