import type { BrowserContext, Page } from '@playwright/test';
import { daysFromMonday } from '#tests/support/journey-days.ts';
import { photo, writePdf } from '#tests/support/journey-files.ts';
import {
  approve,
  askForMore,
  beginReview,
  draftClaim,
  expectCountdown,
  expectFile,
  expectUpToDate,
  heading,
  idOf,
  padaria,
  seen,
  stateOf,
  submitClaim
} from '#tests/support/journey-steps.ts';
import { english } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';

/** The app is closed and opened again: another page of the same device. */
async function reopen(device: BrowserContext, page: Page): Promise<Page> {
  await page.close();
  const opened = await device.newPage();
  await opened.goto('/');
  return opened;
}

test('[J1] a claim goes its whole way: drafted offline, submitted, sent back, answered, approved, sent on', async ({
  openAs,
  setClock
}, info) => {
  test.slow();
  const days = daysFromMonday();
  await setClock(days.at(0));

  // The consultant, at the customer's site, without a network.
  let phone = await openAs('contributor', { goesOffline: true });
  const device = phone.context();
  await expectUpToDate(phone);
  await device.setOffline(true);
  const letter = await writePdf(info.outputPath('statement-of-work.pdf'), { text: 'Teams and Exchange, rolled out.' });
  const claim = await draftClaim(phone, { ...padaria, files: [letter, photo] });
  await expect(seen(phone, 'Everything is there')).toBeVisible();

  phone = await reopen(device, phone);
  await expect(seen(phone, 'Complete. A manager can submit it')).toBeVisible();
  await phone.getByRole('link', { name: /Padaria Central/ }).click();
  await expect(stateOf(phone, 'Editing')).toBeVisible();
  await expect(seen(phone, 'padaria-central.com.br')).toBeVisible();
  await expectFile(phone, /statement-of-work\.pdf/, 'On this device');
  await expectFile(phone, /\.jpg/, 'On this device');
  await device.setOffline(false);
  await expectFile(phone, /statement-of-work\.pdf/, 'On record');
  await expectFile(phone, /\.jpg/, 'On record');

  // The manager, on another device.
  const manager = await openAs('manager', { goesOffline: true });
  await manager
    .getByRole('link', { name: /Padaria Central/ })
    .first()
    .click();
  await manager.goto(`/claims/${claim}`);
  await expectFile(manager, /statement-of-work\.pdf/, 'On record');
  await submitClaim(manager);
  await expect(stateOf(manager, 'Submitted')).toBeVisible();
  await expectCountdown(manager, `5 business days left for the review to begin, until ${days.endOf(7)}`);
  const way = manager.getByRole('list', { name: 'The claim’s way so far and what comes' });
  await expect(way).toContainText(`Review begins: since ${days.say(0)}, last day ${days.say(7)}.`);

  // Received today, not when the clock has moved on.
  await expect(heading(manager, english.claims.unsent.title.submit)).toBeHidden();
  await expectUpToDate(manager);

  // The reviewer, on the next day, in another browser.
  await setClock(days.at(1));
  const reviewer = await openAs('reviewer', { size: desktop });
  const waiting = reviewer.getByRole('link', { name: /Padaria Central/ });
  await expect(waiting).toContainText('4 business days left');
  await waiting.click();
  await beginReview(reviewer);
  expect(idOf(reviewer)).toBe(claim);
  await expectCountdown(reviewer, `5 business days left for the reviewer to decide, until ${days.endOf(8)}`);
  await expect(
    reviewer.getByRole('region', { name: 'Evidence' }).getByText('statement-of-work.pdf').first()
  ).toBeVisible();
  await expect(stateOf(manager, 'In review')).toBeVisible({ timeout: 30_000 });
  await setClock(days.at(2));
  await askForMore(reviewer, {
    reasons: ['Missing customer signature', 'Missing products'],
    comment: 'Page 2 is not signed, and nothing names Exchange.',
    remove: 'Exchange Online'
  });

  // The partner sees it at once, and the day after why and how long.
  await expect(stateOf(manager, 'Action required')).toBeVisible({ timeout: 30_000 });
  await expectCountdown(manager, `5 business days left to answer, until ${days.endOf(9)}`);
  await setClock(days.at(3));
  await manager.goto('/');
  await expect(heading(manager, 'Needs you')).toBeVisible();
  await expectCountdown(manager, `4 business days left, until ${days.endOf(9)}`);
  await manager
    .getByRole('link', { name: /Padaria Central/ })
    .first()
    .click();
  await expect(stateOf(manager, 'Action required')).toBeVisible();
  await expect(seen(manager, 'Page 2 is not signed, and nothing names Exchange.')).toBeVisible();
  await expectCountdown(manager, `4 business days left to answer, until ${days.endOf(9)}`);

  // The answer is written offline, and counts when it is received.
  await setClock(days.at(4));
  await manager.reload();
  await expectCountdown(manager, `3 business days left to answer, until ${days.endOf(9)}`);
  await manager.context().setOffline(true);
  await manager.getByRole('link', { name: 'Answer and resubmit' }).click();
  await manager.getByRole('checkbox', { name: 'Missing customer signature' }).check();
  // Not only the one to be removed stands there: the heading does not say so.
  await expect(heading(manager, 'Products')).toBeVisible();
  await expect(heading(manager, 'Products to remove')).toBeHidden();
  await manager.getByRole('button', { name: 'Remove the product' }).click();
  await manager.getByLabel('Your answer to the reviewer').fill('Signed on page 2 now; Exchange is out.');
  await manager.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect(stateOf(manager, 'In review')).toBeVisible();
  await manager.context().setOffline(false);
  await expectUpToDate(manager);
  await expectCountdown(manager, `5 business days left for the reviewer to decide, until ${days.endOf(11)}`);

  // Approved on Monday; the customer may decline for seven days.
  await reviewer.goto(`/review/${claim}`);
  await expect(seen(reviewer, 'Signed on page 2 now; Exchange is out.')).toBeVisible({ timeout: 30_000 });
  await setClock(days.at(7));
  await reviewer.reload();
  await expectCountdown(reviewer, `4 business days left for the reviewer to decide, until ${days.endOf(11)}`);
  await approve(reviewer);
  await expect(stateOf(manager, 'Approved')).toBeVisible({ timeout: 30_000 });
  await expectCountdown(manager, `7 days left in which the customer can decline, until ${days.endOf(14)}`);
  const outcome = manager.getByRole('group', { name: 'Approved' });
  await expect(outcome).toContainText('You are associated with the customer, unless the customer declines.');
  await expect(outcome).toContainText(`time to decline runs until ${days.endOf(14)}, as if`);
  await setClock(days.at(15, 9));
  await manager.reload();
  await expect(seen(manager, `Sent to be evaluated for incentives: ${days.say(15)}, 00:00, UTC.`)).toBeVisible();

  await manager.getByRole('link', { name: 'History', exact: true }).click();
  for (const line of [
    'Claim created',
    'Claim submitted',
    'Review begun',
    'More information asked for',
    'Answered and resubmitted',
    'Claim approved'
  ])
    await expect(manager.getByText(line).first()).toBeVisible();
});
