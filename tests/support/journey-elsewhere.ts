import { test as base, type BrowserContext, type Page } from '@playwright/test';
import type { DemonstrationReply } from '#documents/api.ts';
import type { Instant } from '#rules/days/day.ts';
import { openDevice, waitForWorker, type OpenOptions } from './journey.ts';
import { startServer, type ServerProcess } from './server-process.ts';

interface Journey {
  readonly server: ServerProcess;
  /** A device of one of the demonstration's people at Litware, whose claims are decided in the vendor's portal. */
  readonly openAt: (key: 'lara' | 'luis', options?: OpenOptions) => Promise<Page>;
  readonly setClock: (at: Instant) => Promise<void>;
}

/** The demonstration's own workspace: its claims stand where real ones would. */
export const test = base.extend<Journey>({
  server: async ({ browserName: _ }, use) => {
    const server = await startServer({ workspace: true });
    await use(server);
    await server.dispose();
  },
  openAt: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    const reply = (await (await fetch(`${server.url}/api/demonstration`)).json()) as DemonstrationReply;
    await use(async (key, options = {}) => {
      const account = reply.accounts.find(({ email }) => email === `${key}@litware.example`);
      if (!account) throw new Error(`there is no ${key}`);
      const context = await openDevice(browser, server.url, options);
      contexts.push(context);
      const page = await context.newPage();
      await page.goto('/sign-in');
      await page.getByRole('textbox', { name: /^E-?mail/i }).fill(account.email);
      await page.getByLabel(/^(Password|Senha)$/).fill(account.password);
      await page.getByRole('button', { name: /^(Sign in|Entrar)$/ }).click();
      await page.waitForURL((at) => at.pathname !== '/sign-in');
      if (options.goesOffline) await waitForWorker(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  setClock: async ({ server }, use) => {
    await use(async (at) => {
      const answer = await fetch(`${server.url}/api/demonstration/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offsetMs: at - Date.now() })
      });
      if (answer.status !== 200) throw new Error('the clock was not moved');
    });
  }
});
