import type { Page } from '@playwright/test';
import { chunksOf, writePdf } from '#tests/support/journey-files.ts';
import { chooseFile, expectFile, expectUpToDate, heading, seen } from '#tests/support/journey-steps.ts';
import { english, portuguese } from '#tests/support/journey-words.ts';
import { expect, openDevice, signInOn, test } from '#tests/support/journey.ts';
import { prepareClaim, type PreparedClaim } from '#tests/support/prepared-claim.ts';

test.describe.configure({ mode: 'default' });

for (const { locale, t } of [
  { locale: 'en-GB', t: english },
  { locale: 'pt-BR', t: portuguese }
] as const) {
  test(`[S8] ${locale}: the file that a firewall holds back is named with what to do, and the other claim’s arrives`, async ({
    server,
    openAs
  }, info) => {
    const [held, free] = [
      await prepareClaim(server, 'action-required', { fields: { customerName: 'Padaria Central' } }),
      await prepareClaim(server, 'action-required', { fields: { customerName: 'Mercado Azul' } })
    ];
    const page = await openAs('manager', { locale });
    const bad = await writePdf(info.outputPath('SoW.pdf'), { text: 'Signed.' });
    const good = await writePdf(info.outputPath('letter.pdf'), { text: 'Signed as well.', size: 60_000 });
    const chunks = await chunksOf(bad);
    const answered: string[] = [];
    await page.context().route('**/api/evidence/**/chunk/*', (route) => {
      const chunk = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      answered.push(chunk);
      return chunks.includes(chunk) ? route.fulfill({ status: 403, body: 'Blocked by policy' }) : route.continue();
    });
    const answer = async (claim: PreparedClaim, file: string): Promise<void> => {
      await page.goto(`/claims/${claim.id}/answer`);
      await chooseFile(page, file, t);
      await page.getByRole('button', { name: t.claims.answer.send }).click();
      // It is on the device's disk once the app leaves the form by itself.
      await expect(page).toHaveURL(`/claims/${claim.id}`);
    };
    await answer(held, bad);
    await answer(free, good);
    await expect.poll(async () => (await free.onRecord())?.state, { timeout: 60_000 }).toBe('in-review');
    expect(await held.onRecord()).toMatchObject({ state: 'action-required' });

    await page.goto('/');
    await expect(seen(page, t.sync.troubles.banner(1))).toBeVisible();
    await expect(page.getByText(t.sync.explain.upToDate)).toBeHidden();
    await page.screenshot({ path: info.outputPath('home.png') });
    await page.getByRole('button', { name: t.sync.troubles.show }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('SoW.pdf')).toBeVisible();
    await expect(sheet.getByText(t.sync.troubles.reasons['not-taken'](403))).toBeVisible();
    await page.screenshot({ path: info.outputPath('sheet.png') });
    await sheet.getByRole('link', { name: t.sync.troubles.claim('Padaria Central') }).click();
    await expect(page).toHaveURL(new RegExp(held.id));
    await expectFile(page, 'SoW.pdf', t.evidence.receipts['held-up']);
    await page.screenshot({ path: info.outputPath('claim.png'), fullPage: true });

    await page.context().unroute('**/api/evidence/**/chunk/*');
    await page
      .getByRole('button', { name: t.sync.heldUp(1) })
      .first()
      .click();
    await page.getByRole('button', { name: t.sync.sendNow }).click();
    await expect.poll(async () => (await held.onRecord())?.state, { timeout: 60_000 }).toBe('in-review');
    await expect(page.getByText(t.sync.troubles.banner(1))).toBeHidden();
    await expectUpToDate(page, t);
  });

  test(`[S22] ${locale}: before the record has come home says so, and why; then it goes away by itself`, async ({
    server,
    browser
  }, info) => {
    await prepareClaim(server, 'submitted', { fields: { customerName: 'Padaria Central' } });
    const context = await openDevice(browser, server.url, { locale });
    const page = await context.newPage();
    const portal = { status: 200, contentType: 'text/html', body: '<html>Welcome to our network</html>' };
    await context.route('**/db/register-*/**', (route) => route.fulfill(portal));
    await signInOn(page, server, 'manager');
    await expect(seen(page, t.sync.explain.stuck['strange-answer'])).toBeVisible();
    await expect(heading(page, t.home.first.cut)).toBeVisible();
    await expect(page.getByText(t.home.welcome.title)).toBeHidden();
    await page.screenshot({ path: info.outputPath('home.png') });
    await context.unroute('**/db/register-*/**');
    await page.getByRole('button', { name: t.common.actions.tryAgain }).first().click();
    await expect(heading(page, t.home.first.cut)).toBeHidden();
    await expect(page.getByText(t.sync.explain.stuck['strange-answer'])).toBeHidden();
    await expectUpToDate(page, t);
    await context.close();
  });
}

test('[S21] what nobody caught is said once, and what is typed stays', async ({ server, openAs }, info) => {
  const claim = await prepareClaim(server, 'submitted');
  const page = await openAs('manager');
  await page.goto(`/claims/${claim.id}`);
  const box = page.getByLabel(english.claims.comments.write);
  await box.fill('Half a sentence');
  await fail(page, 'AbortError');
  await fail(page, 'TypeError');
  await fail(page, 'TypeError');
  const banner = page.getByRole('alert').filter({ hasText: english.sync.fault.text });
  await expect(banner).toHaveCount(1);
  await expect(banner).toContainText('TypeError');
  await page.screenshot({ path: info.outputPath('fault.png') });
  await page.getByRole('button', { name: english.sync.fault.dismiss }).click();
  await expect(banner).toBeHidden();
  await expect(box).toHaveValue('Half a sentence');
});

test('[S24] a part of the app that does not arrive is told, and the same button fetches it when it can', async ({
  openAs
}, info) => {
  const page = await openAs('manager');
  const badge = page.getByRole('button', { name: english.sync.upToDate }).filter({ visible: true });
  await expect(badge).toBeVisible();
  await page.route('**/_app/immutable/**', (route) => route.abort());
  await badge.click();
  await expect(page.getByRole('alert')).toContainText(english.sync.fault.partMissing);
  await page.screenshot({ path: info.outputPath('part-missing.png') });
  await page.unroute('**/_app/immutable/**');
  await page.getByRole('button', { name: english.sync.fault.dismiss }).click();
  await badge.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const { locale, t } of [
  { locale: 'en-GB', t: english },
  { locale: 'pt-BR', t: portuguese }
] as const)
  test(`[S25] ${locale}: a device on which the app does not open without a network yet says so`, async ({
    openAs
  }, info) => {
    for (const goesOffline of [false, true]) {
      const page = await openAs('manager', { locale, goesOffline });
      await expectUpToDate(page, t);
      await page.getByRole('button', { name: t.sync.upToDate }).filter({ visible: true }).click();
      const sheet = page.getByRole('dialog');
      await expect(sheet).toContainText(t.sync.checkNow);
      await expect(sheet.getByText(t.sync.notOfflineYet)).toHaveCount(goesOffline ? 0 : 1);
      await page.screenshot({ path: info.outputPath(`sheet-${String(goesOffline)}.png`) });
    }
  });

/** A promise that nobody listens to. */
function fail(page: Page, name: string): Promise<void> {
  return page.evaluate((called) => {
    void Promise.reject(Object.assign(new Error('it broke'), { name: called }));
  }, name);
}
