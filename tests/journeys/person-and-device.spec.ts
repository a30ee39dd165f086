import type { Page } from '@playwright/test';
import { expectUpToDate, heading, seen, signInAgain } from '#tests/support/journey-steps.ts';
import { enterAs, expect, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

test('[J10] another person on the same device sees nothing of the first, whose work is sent when they come back', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'submitted');
  const page = await openAs('manager');
  await page.goto(`/claims/${claim.id}`);
  await expectUpToDate(page);
  // Sessions work, and nothing else: the comment stays on the device.
  await page.context().route('**/db/**', (route) => route.abort('connectionreset'));
  await page.getByLabel('Write a comment').fill('Written by the first person.');
  await page.getByRole('button', { name: 'Send comment' }).click();
  await expect(page.getByLabel('Write a comment')).toHaveValue('');
  await expect(page.getByRole('listitem').filter({ hasText: 'first person' })).toContainText('On this device');
  await signOut(page);

  await enterAs(page, server, 'fabrikamManager');
  await page.context().unroute('**/db/**');
  await expect(heading(page, 'Your first claim begins here')).toBeVisible();
  await expect(page.getByText(preparedCustomer)).toHaveCount(0);
  await page.goto(`/claims/${claim.id}`);
  await expect(heading(page, 'This device does not know the claim')).toBeVisible({ timeout: 30_000 });
  await expectUpToDate(page);
  expect((await claim.onRecord())?.comments).toEqual([]);
  await signOut(page);

  await enterAs(page, server, 'manager');
  const comments = async () => (await claim.onRecord())?.comments.map(({ text }) => text);
  await expect.poll(comments, { timeout: 30_000 }).toEqual(['Written by the first person.']);
  await page.goto(`/claims/${claim.id}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'first person' })).toContainText('On record');
});

test('[J11] signing out says what is not yet on record, and that nothing of it is lost', async ({ server, openAs }) => {
  const claim = await prepareClaim(server, 'submitted');
  const page = await openAs('manager', { goesOffline: true });
  await page.goto(`/claims/${claim.id}`);
  await expectUpToDate(page);
  await page.context().setOffline(true);
  await page.getByLabel('Write a comment').fill('Not sent yet.');
  await page.getByRole('button', { name: 'Send comment' }).click();
  await expect(page.getByLabel('Write a comment')).toHaveValue('');
  await page.goto('/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  const sheet = page.getByRole('dialog', { name: 'Sign out of this device?' });
  await expect(sheet).toContainText(
    'Not yet on record: 1 action. It stays on this device and is sent when you sign in here again. Until then nobody else sees it.'
  );
  await sheet.getByRole('button', { name: 'Send first' }).click();
  await expect(sheet).toContainText('Not yet on record: 1 action.');
  // By itself, as soon as there is a network: no button is needed, and none is there any more.
  await page.context().setOffline(false);
  await expect(sheet).toContainText('Everything you did has reached the server.', { timeout: 30_000 });
  await sheet.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(sheet).toBeHidden();
  await expect(heading(page, 'Me')).toBeVisible();
});

async function signOut(page: Page): Promise<void> {
  await page.goto('/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
}

test('[J12] the app opens at any address without a server, also when the session has ended, and sends afterwards', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'submitted');
  let page = await openAs('manager', { goesOffline: true });
  const device = page.context();
  await page.goto(`/claims/${claim.id}`);
  await expectUpToDate(page);
  await page.close();

  await server.kill('SIGTERM');
  page = await device.newPage();
  await page.goto(`/claims/${claim.id}/history`);
  await expect(seen(page, 'Claim submitted')).toBeVisible();
  await device.clearCookies();
  await page.goto(`/claims/${claim.id}`);
  await expect(heading(page, preparedCustomer)).toBeVisible();
  // Where the claim stands is known here as well.
  await expect(seen(page, 'The review has not begun yet.')).toBeVisible();
  await expect(seen(page, /\d business days left for the review to begin/)).toBeVisible();
  await page.getByLabel('Write a comment').fill('Written without a session.');
  await page.getByRole('button', { name: 'Send comment' }).click();
  await expect(page.getByLabel('Write a comment')).toHaveValue('');
  const row = page.getByRole('listitem').filter({ hasText: 'without a session' });
  await expect(row).toContainText('On this device');

  await server.restart();
  await page.reload();
  await expect(seen(page, 'Your session has ended. Nothing is lost')).toBeVisible({ timeout: 30_000 });
  await expect(row).toContainText('On this device');
  await signInAgain(page, server.people.get('manager')?.password ?? '');
  await expect(row).toContainText('On record', { timeout: 30_000 });
});

test('[J40] on a full disk the app stays, says what is not saved, and saves it when there is room again', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const page = await openAs('manager');
  await page.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(page);
  const browser = await page.context().newCDPSession(page);
  const leaveRoom = (quotaSize?: number) =>
    browser.send('Storage.overrideQuotaForOrigin', { origin: server.url, ...(quotaSize ? { quotaSize } : {}) });
  await leaveRoom(1);
  const comment = page.getByLabel('Your answer to the reviewer');
  const full = page.getByRole('status').filter({ hasText: 'There is no room left' });
  // The browser remembers for half a minute how much room there was.
  await expect(async () => {
    await comment.fill('The letter is signed now, see page 1.');
    await comment.fill('The letter is signed now, see page 2.');
    await expect(full).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await expect(full).toContainText('What you have just typed is only on this screen');
  await expect(comment).toHaveValue('The letter is signed now, see page 2.');
  await page.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect(page.getByText('is full', { exact: false }).last()).toBeVisible();
  await expect(comment).toHaveValue('The letter is signed now, see page 2.');

  await full.getByRole('button', { name: 'Try again' }).click();
  await expect(full).toContainText('only on this screen');

  // By itself: whoever makes room does so in another app.
  await leaveRoom();
  await expect(full).toBeHidden({ timeout: 90_000 });
  await page.reload();
  await expect(comment).toHaveValue('The letter is signed now, see page 2.');
  await page.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 30_000 }).toBe('in-review');
});

test('[J41] when the browser closes the storage, what is typed stays on the screen, which says what to do', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const page = await openAs('manager');
  await page.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(page);
  const comment = page.getByLabel('Your answer to the reviewer');
  await comment.fill('The letter is signed now, see page 1.');
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
  await comment.fill('The letter is signed now, see page 2.');
  const closed = page.getByRole('status').filter({ hasText: 'The storage was closed' });
  await expect(closed).toContainText('copy it, then reload');
  await expect(comment).toHaveValue('The letter is signed now, see page 2.');
  await closed.getByRole('button', { name: 'Reload' }).click();
  // Who works here went with the rest.
  await enterAs(page, server, 'manager');
  await page.goto(`/claims/${claim.id}/answer`);
  await comment.fill('The letter is signed now, see page 2.');
  await page.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 30_000 }).toBe('in-review');
});
