import type { Page } from '@playwright/test';
import { expectUpToDate, heading, seen } from '#tests/support/journey-steps.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

test('[J4] two tabs show the same, send each thing once, and the second one carries on when the first is closed', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'submitted');
  const first = await openAs('manager');
  const device = first.context();
  const second = await device.newPage();
  for (const tab of [first, second]) await tab.goto(`/claims/${claim.id}`);

  await comment(first, 'Said in the first tab.');
  await comment(second, 'Said in the second tab.');
  for (const tab of [first, second])
    for (const text of ['Said in the first tab.', 'Said in the second tab.'])
      await expect(tab.getByRole('listitem').filter({ hasText: text })).toContainText('On record', { timeout: 30_000 });

  await first.close();
  await comment(second, 'Said when the first was closed.');
  await expect(second.getByRole('listitem').filter({ hasText: 'when the first was closed' })).toContainText(
    'On record',
    {
      timeout: 30_000
    }
  );
  const third = await device.newPage();
  await third.goto(`/claims/${claim.id}`);
  await second.close();
  await comment(third, 'Said in the third tab.');
  await expect(third.getByRole('listitem').filter({ hasText: 'in the third tab' })).toContainText('On record', {
    timeout: 30_000
  });

  const record = await claim.onRecord();
  expect(record?.history.filter(({ kind }) => kind === 'comment').map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 4 }, () => 'accepted')
  );
  expect(record?.comments.map(({ text }) => text).sort()).toEqual([
    'Said in the first tab.',
    'Said in the second tab.',
    'Said in the third tab.',
    'Said when the first was closed.'
  ]);
});

async function comment(page: Page, text: string): Promise<void> {
  await page.getByLabel('Write a comment').fill(text);
  await page.getByRole('button', { name: 'Send comment' }).click();
}

test('[J5] two devices change different fields, both are kept; the same field, and the person chooses', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'editing');
  const contributor = await openAs('contributor', { goesOffline: true });
  const manager = await openAs('manager', { size: desktop });
  const fields = async () => (await claim.onRecord())?.fields;

  // Different fields: one without a network, the other with.
  await openContacts(contributor, claim.id);
  await contributor.context().setOffline(true);
  await changeContact(contributor, { title: 'Head of IT' });
  await openContacts(manager, claim.id);
  await changeContact(manager, { name: 'Ana de Souza' });
  await expect.poll(fields, { timeout: 30_000 }).toMatchObject({ customerContactName: 'Ana de Souza' });
  await contributor.context().setOffline(false);
  await expect
    .poll(fields, { timeout: 30_000 })
    .toMatchObject({ customerContactName: 'Ana de Souza', customerContactTitle: 'Head of IT' });
  for (const page of [contributor, manager]) {
    await page.goto(`/claims/${claim.id}`);
    for (const value of ['Ana de Souza', 'Head of IT'])
      await expect(seen(page, value)).toBeVisible({ timeout: 30_000 });
  }

  // The same field.
  await openContacts(contributor, claim.id);
  await contributor.context().setOffline(true);
  await changeContact(contributor, { title: 'Chief of IT' });
  await openContacts(manager, claim.id);
  await changeContact(manager, { title: 'Director of IT' });
  await expect.poll(fields, { timeout: 30_000 }).toMatchObject({ customerContactTitle: 'Director of IT' });
  await contributor.context().setOffline(false);
  await contributor.goto('/');
  await expect(seen(contributor, 'Somebody else changed the same field')).toBeVisible({ timeout: 30_000 });
  await contributor.getByRole('link', { name: /Somebody else changed the same field/ }).click();
  await expect(heading(contributor, 'Two values for “Customer contact, title”')).toBeVisible();
  await expect(seen(contributor, 'Chief of IT')).toBeVisible();
  await expect(seen(contributor, 'Director of IT')).toBeVisible();
  await contributor.getByRole('button', { name: 'Keep mine' }).click();
  await expect(heading(contributor, 'Two values for “Customer contact, title”')).toBeHidden();
  await expect.poll(fields, { timeout: 30_000 }).toMatchObject({ customerContactTitle: 'Chief of IT' });
  await manager.goto(`/claims/${claim.id}`);
  await expect(seen(manager, 'Chief of IT')).toBeVisible({ timeout: 30_000 });
});

async function openContacts(page: Page, claim: string): Promise<void> {
  await page.goto(`/claims/${claim}/edit?step=contacts`);
  await expect(heading(page, 'Who is the contact?')).toBeVisible();
  await expectUpToDate(page);
}

async function changeContact(page: Page, to: { readonly name?: string; readonly title?: string }): Promise<void> {
  if (to.name !== undefined) await page.getByLabel('Name', { exact: true }).first().fill(to.name);
  if (to.title !== undefined) await page.getByLabel('Title').fill(to.title);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect(heading(page, 'Add the proof of execution')).toBeVisible();
}
