import { appendFile, cp, rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { wholeBrowser } from '#tests/support/browsers.ts';
import { fillCustomer, heading, padaria, seen } from '#tests/support/journey-steps.ts';
import { expect, openDevice, signInOn, test } from '#tests/support/journey.ts';
import { startServer } from '#tests/support/server-process.ts';

test('[J14] the browser offers to install the app', async ({ server, launchOptions }, info) => {
  const profile = await chromium.launchPersistentContext(info.outputPath('profile'), {
    ...launchOptions,
    executablePath: wholeBrowser
  });
  try {
    const page = await profile.newPage();
    await signInOn(page, server, 'contributor', { goesOffline: true });
    const devTools = await profile.newCDPSession(page);
    const errors = async () => (await devTools.send('Page.getInstallabilityErrors')).installabilityErrors;
    await expect.poll(errors, { timeout: 30_000 }).toEqual([]);
  } finally {
    await profile.close();
  }
});

test('[J12] a new version waits until the person says so, and loses nothing that is typed', async ({
  browser
}, info) => {
  const app = info.outputPath('app');
  await cp(process.env['APP_DIR'] ?? 'build/app', app, { recursive: true });
  const server = await startServer({ demonstration: true, environment: { APP_DIR: app } });
  const device = await openDevice(browser, server.url, { goesOffline: true });
  try {
    const page = await device.newPage();
    await signInOn(page, server, 'contributor', { goesOffline: true });
    await page.goto('/claims/new');
    await expect(heading(page, 'What did you do for the customer?')).toBeVisible();
    const form = new URL(page.url());
    await page.goto(`${form.pathname}?step=customer`);
    await fillCustomer(page, padaria);
    await expect(seen(page, 'Saved on this device')).toBeVisible();

    await appendFile(`${app}/service-worker.js`, '\n// a newer version\n');
    for (const packed of ['br', 'gz']) await rm(`${app}/service-worker.js.${packed}`);
    await page.reload();
    await expect(seen(page, 'A new version is ready.')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel('Customer name')).toHaveValue(padaria.customer);
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update now' }).click();
    await reloaded;
    await expect(page.getByLabel('Customer name')).toHaveValue(padaria.customer);
    await expect(page.getByLabel('Tenant id', { exact: true })).toHaveValue(padaria.tenantId);
    await expect(page.getByText('A new version is ready.')).toBeHidden();
  } finally {
    await device.close();
    await server.dispose();
  }
});
