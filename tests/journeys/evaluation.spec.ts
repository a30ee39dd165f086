import { approveClaim } from '#tests/support/approved-claim.ts';
import { daysFromMonday } from '#tests/support/journey-days.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { heading, seen } from '#tests/support/journey-steps.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';

test('[J27] what was sent is evaluated, one or many at once, revised, and the partner sees it', async ({
  server,
  openAs,
  setClock
}) => {
  test.slow();
  const days = daysFromMonday();
  const first = await approveClaim(server);
  await approveClaim(server);
  const administrator = await openAs('administrator', { size: desktop });
  await administrator.goto('/programme');
  await administrator.getByRole('link', { name: /Evaluation/ }).click();
  await expect(heading(administrator, 'Nothing waits')).toBeVisible();

  // The consent period passes: nobody declined.
  await setClock(days.at(15));
  const waiting = administrator.getByRole('checkbox', { name: 'Adventure Works, Contoso' });
  await expect(waiting).toHaveCount(2, { timeout: 60_000 });
  await expect(seen(administrator, /Sent on/)).toBeVisible();

  // With the keyboard alone: the first, and with Shift all up to the last.
  await waiting.first().focus();
  await administrator.keyboard.press('Space');
  await expect(seen(administrator, '1 claim selected')).toBeVisible();
  await administrator.keyboard.press('ArrowDown');
  await administrator.keyboard.press('Shift+Space');
  await expect(seen(administrator, '2 claims selected')).toBeVisible();
  await administrator.getByRole('button', { name: 'Not eligible …' }).click();
  const sheet = administrator.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Not eligible' }).click();
  await expect(sheet.getByText('Choose a reason')).toBeVisible();
  await sheet.getByRole('radio', { name: 'Monthly active usage is below the programme’s threshold' }).check();
  await sheet.getByRole('button', { name: 'Not eligible' }).click();
  await expect(seen(administrator, '2 claims: not eligible for OSU.')).toBeVisible();
  await expect(heading(administrator, 'Nothing waits')).toBeVisible();

  const manager = await openAs('manager');
  await manager.goto(`/claims/${first.id}`);
  const outcome = manager.getByRole('group', { name: 'Approved' });
  await expect(outcome).toContainText(
    'Not eligible for OSU, because: monthly active usage is below the programme’s threshold',
    { timeout: 60_000 }
  );
  await expect(outcome).toContainText('Approved does not mean paid');
  await expect(outcome.getByRole('link', { name: 'Open the OSU guide' })).toHaveAttribute(
    'href',
    'https://aka.ms/partnerincentives'
  );

  await prepareAxe(administrator);
  expect(await examine(administrator, '/programme/evaluation', heading(administrator, 'Nothing waits'))).toEqual([]);

  // Revised: all of the list at once.
  await administrator.getByRole('button', { name: 'Evaluated (2)' }).click();
  await administrator.getByRole('checkbox', { name: 'Select all (2)' }).check();
  await administrator.getByRole('button', { name: 'Eligible', exact: true }).click();
  await expect(seen(administrator, '2 claims: eligible for OSU.')).toBeVisible();
  const evaluated = administrator.getByRole('button', { name: 'Evaluated (2)' });
  expect(await examine(administrator, '/programme/evaluation', evaluated)).toEqual([]);
  await expect(seen(manager, 'Eligible for OSU')).toBeVisible({ timeout: 60_000 });
  await manager.goto(`/claims/${first.id}/history`);
  await expect(seen(manager, 'Not eligible for OSU')).toBeVisible();

  // It is the programme's, not the partner's.
  await manager.goto('/programme/evaluation');
  await expect(heading(manager, 'The programme evaluates claims')).toBeVisible();
});
