import type { Page } from '@playwright/test';
import { start as english } from '#texts/en/start.ts';
import { start as portuguese } from '#texts/pt-br/start.ts';
import { expect, openDevice, signInOn, test, waitForWorker } from '../support/journey.ts';
import { prepareClaim } from '../support/prepared-claim.ts';
import { seen } from '../support/journey-steps.ts';

test('[U6] [U7] [G124] where the app cannot start, or must not be translated, the page itself says so', async ({
  browser,
  server
}) => {
  const old = await openDevice(browser, server.url, { locale: 'pt-BR' });
  await old.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
  let page = await old.newPage();
  await page.goto('/sign-in');
  await expect(seen(page, portuguese.old.title)).toBeVisible();
  await expect(page.getByText('Firefox 115', { exact: false }).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText(english.old.title)).toBeHidden();
  await old.close();

  // A browser without script renders what is in there; Playwright's only stops running scripts.
  const [unscripted] = /<noscript>[^]*<\/noscript>/.exec(await (await fetch(server.url)).text()) ?? [];
  for (const { noScript } of [english, portuguese]) expect(unscripted).toContain(noScript.title);

  const device = await openDevice(browser, server.url);
  await device.route('**/_app/immutable/entry/app.*', (route) => route.abort());
  page = await device.newPage();
  await page.goto('/sign-in');
  await expect(seen(page, english.failed.title)).toBeVisible();
  await device.unroute('**/_app/immutable/entry/app.*');
  await page.getByRole('button', { name: english.failed.reload }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.locator('#start')).toBeHidden();

  const html = page.locator('html');
  await expect(html).toHaveAttribute('translate', 'no');
  await expect(html).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Português (Brasil)' }).click();
  await expect(html).toHaveAttribute('lang', 'pt-BR');
  await expect(html).toHaveAttribute('translate', 'no');

  // [G124]
  const refused = await page.evaluate(() => {
    const isRefused = (run: () => unknown): boolean => {
      try {
        run();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    return {
      text: isRefused(() => (document.createElement('div').innerHTML = '<b>bold</b>')),
      strange: isRefused(() => new Worker('https://elsewhere.example/_app/immutable/worker.js')),
      uploaded: isRefused(() => new Worker('/api/evidence/contoso/file')),
      written: isRefused(() => new Worker(URL.createObjectURL(new Blob(['0'])))),
      policy: isRefused(() => {
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): void };
        };
        trustedTypes.createPolicy('another', {});
      })
    };
  });
  expect(refused).toEqual({ text: true, strange: true, uploaded: true, written: true, policy: true });
  await device.close();
});

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

test('[U8] [U9] [U10] [U11] on an iPhone: bars, sheet, keyboard, home screen', async ({ browser, server }) => {
  const claim = await prepareClaim(server, 'action-required');
  const device = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 664 },
    userAgent: iPhone,
    locale: 'en-GB',
    timezoneId: 'America/Sao_Paulo'
  });
  const page = await device.newPage();
  await signInOn(page, server, 'manager');

  await page.goto('/me');
  const colours = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')?.toLowerCase()));
  await page.getByText('Dark', { exact: true }).click();
  expect(await colours()).toEqual(['#141413', '#141413']);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(20, 20, 19)');
  await page.getByText('As the device', { exact: true }).click();
  expect(await colours()).toEqual(['#fcfbf8', '#141413']);

  const hint = page.getByRole('complementary', { name: 'Put On Record on your home screen' });
  await expect(hint).toContainText('storage of its own');
  await expect(hint).toContainText('seven days');
  await expect(hint).not.toContainText('Not yet on record');
  await expect(seen(page, 'for seven days without opening On Record')).toBeVisible();
  await waitForWorker(page);
  await device.setOffline(true);
  await page.goto(`/claims/${claim.id}`);
  await page.getByLabel('Write a comment').fill('Written in the browser.');
  await page.getByRole('button', { name: 'Send comment' }).click();
  await expect(page.getByLabel('Write a comment')).toHaveValue('');
  await page.goto('/me');
  await expect(hint).toContainText('Not yet on record: 1 action.');
  await device.setOffline(false);
  // By itself, as soon as there is a network.
  await expect(hint).not.toContainText('Not yet on record');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(195, 60);
  await page.mouse.wheel(0, -600);
  // A frame later it would have moved.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await coverBelow(page, 300);
  await expect.poll(() => endOf(page, 'dialog[open]')).toBeLessThanOrEqual(364);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.documentElement.className)).toBe('');
  await page.mouse.wheel(0, -600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before);

  await page.goto(`/claims/${claim.id}/answer`);
  await page.getByLabel('Your answer to the reviewer').fill('Signed now.');
  await coverBelow(page, 300);
  const button = page.getByRole('button', { name: 'Answer and resubmit' });
  await expect
    .poll(async () => {
      const box = await button.boundingBox();
      return box ? box.y + box.height : Infinity;
    })
    .toBeLessThanOrEqual(364);
  await device.close();
});

/** As iOS does: the page stays as high as it was, what is seen of it does not. */
async function coverBelow(page: Page, pixels: number): Promise<void> {
  await page.evaluate((covered) => {
    const view = window.visualViewport;
    if (!view) throw new Error('there is no visual viewport');
    Object.defineProperty(view, 'height', { value: innerHeight - covered, configurable: true });
    view.dispatchEvent(new Event('resize'));
  }, pixels);
}

const endOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);

test('[U12] a screen that stops leaves the rest in reach and keeps what was typed', async ({ server, openAs }) => {
  const claim = await prepareClaim(server, 'action-required');
  const page = await openAs('manager');
  await page.goto(`/claims/${claim.id}/answer`);
  const answer = page.getByLabel('Your answer to the reviewer');
  await answer.fill('Signed now, see page 1.');
  // What a screen needs of the browser fails from here on.
  await page.evaluate(() => {
    const find = Array.prototype.findLast;
    Array.prototype.findLast = () => {
      throw new Error('nothing is found today');
    };
    Object.assign(window, { mend: () => (Array.prototype.findLast = find) });
  });
  await page.locator('a.back').click();
  await expect(page.getByRole('heading', { name: 'This screen stopped working' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to Home' })).toBeVisible();
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'This screen stopped working' })).toBeHidden();
  await page.goto(`/claims/${claim.id}/answer`);
  await expect(answer).toHaveValue('Signed now, see page 1.');
});
