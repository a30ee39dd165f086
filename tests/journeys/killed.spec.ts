import type { Page } from '@playwright/test';
import { writePdf } from '#tests/support/journey-files.ts';
import {
  chooseFile,
  draftClaim,
  expectFile,
  expectUpToDate,
  heading,
  padaria,
  seen,
  signInAgain
} from '#tests/support/journey-steps.ts';
import { expect, signInOn, test } from '#tests/support/journey.ts';
import { startKillableBrowser } from '#tests/support/killable-browser.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

const megabyte = 1_000_000;

test('[J2] a browser killed while typing and while sending loses at most the last half second of typing', async ({
  server
}, info) => {
  test.setTimeout(600_000);
  const profile = info.outputPath('profile');
  const letter = await writePdf(info.outputPath('letter.pdf'), { text: 'A long letter.', size: 12 * megabyte });
  let browser = await startKillableBrowser(profile);
  try {
    let page = await browser.device.newPage();
    await signInOn(page, server, 'contributor', { goesOffline: true });
    await expectUpToDate(page);
    await server.kill('SIGTERM');
    const claim = await draftClaim(page, { ...padaria, files: [letter] });

    // Killed in the middle of a word.
    await page.getByRole('link', { name: 'Change: Name and note' }).click();
    const name = page.getByLabel('Claim name');
    await name.focus();
    const sentence = 'Teams at the bakery, with the letter that was signed at the counter';
    const letters: number[] = [];
    const typing = typeSlowly(page, sentence, letters);
    await expect.poll(() => letters.length, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(40);
    const killedAt = Date.now();
    await browser.kill();
    await typing;
    const kept = letters.filter((at) => at <= killedAt - 500).length;

    browser = await startKillableBrowser(profile);
    page = await browser.device.newPage();
    await page.goto(`${server.url}/claims/${claim}/edit?step=notes`);
    await expect(page.getByLabel('Claim name')).not.toHaveValue('');
    const found = await page.getByLabel('Claim name').inputValue();
    expect(sentence.startsWith(found), found).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(kept);
    await page.goto(`${server.url}/claims/${claim}`);
    for (const text of [padaria.domain, padaria.tenantId, 'ana@padaria-central.com.br', ...padaria.products])
      await expect(seen(page, text)).toBeVisible();
    await expectFile(page, 'letter.pdf', 'On this device');

    // Killed in the middle of the file, on a network of 3 Mbit/s.
    const network = await browser.device.newCDPSession(page);
    const narrow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 400_000 };
    await network.send('Network.emulateNetworkConditions', narrow);
    await server.restart();
    await page.reload();
    await signInIfAsked(page, server, 'Sending');
    await expectFile(page, 'letter.pdf', 'Sending');
    await browser.kill();
    await server.kill('SIGTERM');

    browser = await startKillableBrowser(profile);
    page = await browser.device.newPage();
    await page.goto(`${server.url}/claims/${claim}`);
    await expectFile(page, 'letter.pdf', /On this device|Sending/);
    await server.restart();
    await page.reload();
    await signInIfAsked(page, server, 'On record');
    await expectFile(page, 'letter.pdf', 'On record');
    await expectUpToDate(page);
    await page.goto(`${server.url}/claims/${claim}/edit?step=notes`);
    await expect(page.getByLabel('Claim name')).toHaveValue(found);
  } finally {
    await browser.kill();
  }
});

/**
 * Chromium writes a new cookie to its disk up to half a minute late: the session may be what a killed browser has lost.
 * Only what the server does tells which it is: the file gets `receipt`, or the page asks to sign in.
 */
async function signInIfAsked(page: Page, server: ServerProcess, receipt: string): Promise<void> {
  const ended = page.getByText('Your session has ended.');
  const received = page.getByRole('listitem').filter({ hasText: 'letter.pdf' }).filter({ hasText: receipt });
  await expect(ended.or(received).first()).toBeVisible({ timeout: 240_000 });
  if (await ended.isVisible()) await signInAgain(page, server.people.get('contributor')?.password ?? '');
}

/** When each letter was in the field. Ends with the browser. */
async function typeSlowly(page: Page, text: string, letters: number[]): Promise<void> {
  try {
    for (const letter of text) {
      await page.keyboard.type(letter, { delay: 40 });
      letters.push(Date.now());
    }
  } catch {
    // Killed: what was typed until then counts.
  }
}

test('[J3] a server killed while it takes actions and files, and started again, has everything once', async ({
  server,
  openAs
}, info) => {
  test.setTimeout(600_000);
  const claim = await prepareClaim(server, 'submitted');
  const letter = await writePdf(info.outputPath('letter.pdf'), { text: 'Also signed.', size: 3 * megabyte });
  const manager = await openAs('manager', { goesOffline: true });
  await manager.goto(`/claims/${claim.id}`);
  await expectUpToDate(manager);
  await manager.context().setOffline(true);
  const texts = Array.from({ length: 8 }, (_, n) => `Comment number ${n + 1}.`);
  for (const text of texts) {
    await manager.getByLabel('Write a comment').fill(text);
    await manager.getByRole('button', { name: 'Send comment' }).click();
    await expect(manager.getByRole('listitem').filter({ hasText: text })).toContainText('On this device');
  }
  await chooseFile(manager, letter);
  await manager.getByRole('button', { name: 'Add to the claim' }).click();
  await expectFile(manager, 'letter.pdf', 'On this device');

  // Once with the actions on their way, once with the file half there; nobody knows what was written before the kill.
  const kills = { actions: 0, chunks: 0 };
  await manager.context().route('**/db/inbox-*/_bulk_docs', async (route) => {
    kills.actions++;
    const answer = route.continue();
    if (kills.actions === 1) await server.kill('SIGKILL');
    await answer.catch(() => undefined);
  });
  await manager.context().route('**/api/evidence/*/chunk/*', async (route) => {
    kills.chunks++;
    const answer = route.continue();
    if (kills.chunks === 6) await server.kill('SIGKILL');
    await answer.catch(() => undefined);
  });
  await manager.context().setOffline(false);
  await expect.poll(() => kills.actions, { timeout: 60_000 }).toBeGreaterThan(0);
  await server.restart();
  await expect.poll(() => kills.chunks, { timeout: 60_000 }).toBeGreaterThan(5);
  await server.restart();

  await expectFile(manager, 'letter.pdf', 'On record');
  for (const text of texts)
    await expect(manager.getByRole('listitem').filter({ hasText: text })).toContainText('On record', {
      timeout: 60_000
    });
  await expect(heading(manager, preparedCustomer)).toBeVisible();
  const record = await claim.onRecord();
  expect(record?.comments.map(({ text }) => text)).toEqual(texts);
  expect(
    record?.history.filter(({ kind }) => kind === 'comment' || kind === 'add-evidence').map(({ outcome }) => outcome)
  ).toEqual(Array.from({ length: texts.length + 2 }, () => 'accepted'));
});
