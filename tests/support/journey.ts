import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Instant } from '#rules/days/day.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import type { PersonKey } from './test-people.ts';

export interface OpenOptions {
  readonly locale?: 'en-GB' | 'pt-BR' | 'es-MX';
  readonly size?: { readonly width: number; readonly height: number };
  /** It will lose its network: the app's own worker is there and in control, which costs more than half of opening a device. */
  readonly goesOffline?: boolean;
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

interface Journey {
  readonly server: ServerProcess;
  /** A device of its own on which this person has signed in through the screen. */
  readonly openAs: (key: PersonKey, options?: OpenOptions) => Promise<Page>;
  /** From here on official time runs from this instant. Never back: the record has seen what came before. */
  readonly setClock: (at: Instant) => Promise<void>;
}

/** A journey has its own server process with its own record, and as many devices as it opens. */
export const test = base.extend<Journey>({
  server: async ({ browserName: _ }, use) => {
    const server = await startServer({ demonstration: true });
    await use(server);
    await server.dispose();
  },
  openAs: async ({ browser, server }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (key, options = {}) => {
      const context = await openDevice(browser, server.url, options);
      contexts.push(context);
      const page = await context.newPage();
      await signInOn(page, server, key, options);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  setClock: async ({ server }, use) => {
    await use(async (at) => {
      const offsetMs = at - Date.now();
      const answer = await fetch(`${server.url}/api/demonstration/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offsetMs })
      });
      expect(answer.status).toBe(200);
    });
  }
});

export { expect };

export async function openDevice(
  browser: Browser,
  url: string,
  { locale = 'en-GB', size = phone, goesOffline = false }: OpenOptions = {}
): Promise<BrowserContext> {
  const device = await browser.newContext({
    baseURL: url,
    locale,
    viewport: size,
    serviceWorkers: goesOffline ? 'allow' : 'block',
    timezoneId: 'America/Sao_Paulo'
  });
  // Without its worker it would be another app that loses its network: a test that forgets to say so fails here.
  if (!goesOffline) device.setOffline = () => Promise.reject(new Error('open this device with goesOffline'));
  return device;
}

/** Ends on the first screen of that person. */
export async function signInOn(
  page: Page,
  server: ServerProcess,
  key: PersonKey,
  { goesOffline = false }: OpenOptions = {}
): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await enterAs(page, server, key);
  if (goesOffline) await waitForWorker(page);
}

/** From then on this device may lose its network. */
export async function waitForWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** On the sign-in screen. */
export async function enterAs(page: Page, server: ServerProcess, key: PersonKey): Promise<void> {
  const known = server.people.get(key);
  if (!known) throw new Error(`there is no ${key} here`);
  await page.getByRole('textbox', { name: /^(E-?mail|Correo)/i }).fill(known.person.email);
  await page.getByLabel(/^(Password|Senha|Contraseña)$/).fill(known.password);
  await page.getByRole('button', { name: /^(Sign in|Entrar|Iniciar sesión)$/ }).click();
  await page.waitForURL((at) => at.pathname !== '/sign-in');
}
