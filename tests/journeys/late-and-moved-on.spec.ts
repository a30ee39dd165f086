import { daysFromMonday } from '#tests/support/journey-days.ts';
import { expectCountdown, expectUpToDate, heading, seen, stateOf } from '#tests/support/journey-steps.ts';
import { expect, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

test('[J6] a window that runs out rejects the claim, and the partner is told which moment it was', async ({
  server,
  openAs,
  setClock
}) => {
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await prepareClaim(server, 'action-required');
  await setClock(days.at(7, 20));
  const manager = await openAs('manager');
  await expect(heading(manager, 'Needs you')).toBeVisible();
  await expect(seen(manager, '3 hours left')).toBeVisible();
  await manager.goto(`/claims/${claim.id}`);
  await expect(seen(manager, 'Which letter is this?')).toBeVisible();

  await setClock(days.at(8, 0));
  await manager.reload();
  await expect(stateOf(manager, 'Rejected')).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, 'Reason: No partner response')).toBeVisible();
  await expect(
    seen(manager, `No answer had reached the programme by ${days.endOf(7)}, so the claim was rejected by the deadline.`)
  ).toBeVisible();
  // Thirty days after the day on which the clock rejected it.
  await expect(seen(manager, `You can dispute until ${days.endOf(38)}.`)).toBeVisible();
  await expectCountdown(manager, `30 days left to dispute, until ${days.endOf(38)}`);
  await manager.getByRole('link', { name: 'History', exact: true }).click();
  await expect(seen(manager, 'Time ran out')).toBeVisible();
});

test('[J7] an answer of round one that arrives in round two is refused, explained, and kept for a new answer', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const manager = await openAs('manager', { goesOffline: true });
  await manager.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(manager);
  await manager.context().setOffline(true);
  await manager.getByLabel('Your answer to the reviewer').fill('It is the letter of 12 November.');
  await manager.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect(stateOf(manager, 'In review')).toBeVisible();

  // Meanwhile the same question is answered elsewhere, and another one asked.
  await claim.act('manager', 'respond', { comment: 'See the comment.' });
  await claim.act('reviewer', 'request-information', {
    reasons: ['missing-or-old-dates'],
    comment: 'And of which year?',
    removeProducts: []
  });
  await manager.context().setOffline(false);
  await expect(heading(manager, 'Not accepted: Answer and resubmit')).toBeVisible({ timeout: 30_000 });
  await expect(
    seen(
      manager,
      'The claim had moved on before this reached us: it is now in the state “Action required”. What you wrote is kept. Look at the claim and decide again.'
    )
  ).toBeVisible();
  await expect(stateOf(manager, 'Action required')).toBeVisible();
  await expect(seen(manager, 'And of which year?')).toBeVisible();

  await manager.getByRole('button', { name: 'Use in a new answer' }).click();
  const answer = manager.getByLabel('Your answer to the reviewer');
  await expect(answer).toHaveValue('It is the letter of 12 November.');
  await answer.fill('It is the letter of 12 November 2026.');
  await manager.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect(stateOf(manager, 'In review')).toBeVisible();
  const comments = async () => (await claim.onRecord())?.comments.map(({ text }) => text);
  await expect.poll(comments, { timeout: 30_000 }).toContain('It is the letter of 12 November 2026.');
});

test('[J8] an answer made before the deadline and received after it is refused with both moments, its text kept', async ({
  server,
  openAs,
  setClock
}) => {
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await prepareClaim(server, 'action-required');
  await setClock(days.at(7, 22));
  const manager = await openAs('manager', { goesOffline: true });
  await manager.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(manager);
  await manager.context().setOffline(true);
  await manager.getByLabel('Your answer to the reviewer').fill('Here is what you asked for.');
  await expect(seen(manager, 'You are offline. The answer is saved here')).toBeVisible({ timeout: 30_000 });
  await manager.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect(stateOf(manager, 'In review')).toBeVisible();

  await setClock(days.at(8, 0, 12));
  await manager.context().setOffline(false);
  await expect(stateOf(manager, 'Rejected')).toBeVisible({ timeout: 30_000 });
  const minute = '00:1[2-9]';
  const sentence = `Your answer reached us on ${days.say(8)}, ${minute}, UTC\\. The last moment was ${days.endOf(7)}\\. Your answer and files are kept\\.`;
  await expect(seen(manager, new RegExp(sentence))).toBeVisible();
  await expect(seen(manager, `You can dispute until ${days.endOf(38)}.`)).toBeVisible();

  // Found from home, also later.
  await manager.goto('/');
  await manager
    .getByRole('link', { name: new RegExp(preparedCustomer) })
    .first()
    .click();
  await expect(heading(manager, 'Not accepted: Answer and resubmit')).toBeVisible();
  await expect(manager.getByRole('blockquote').filter({ hasText: 'Here is what you asked for.' })).toBeVisible();
  await expect(manager.getByRole('button', { name: 'Copy text' })).toBeVisible();
});
