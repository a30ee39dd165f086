import type { Page } from '@playwright/test';
import { daysFromMonday } from '#tests/support/journey-days.ts';
import { writePdf } from '#tests/support/journey-files.ts';
import {
  chooseFile,
  expectCountdown,
  expectFile,
  expectUpToDate,
  heading,
  idOf,
  seen,
  stateOf
} from '#tests/support/journey-steps.ts';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer, type PreparedClaim } from '#tests/support/prepared-claim.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';

async function rejectedClaim(server: ServerProcess): Promise<PreparedClaim> {
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'reject', { reason: 'insufficient-poe', comment: 'The letter names no work.' });
  return claim;
}

/** On the claim's own screen, without a network: written, left, come back to, sent. */
async function disputeOffline(page: Page, { file, why }: { readonly file: string; readonly why: string }, t: Words) {
  await page.context().setOffline(true);
  await page.getByRole('link', { name: t.disputes.dispute, exact: true }).click();
  await expect(heading(page, t.disputes.decided.title)).toBeVisible();
  await expect(seen(page, 'The letter names no work.')).toBeVisible();
  // Sent with nothing in it, it says what is missing and leads there.
  const send = page.getByRole('button', { name: t.disputes.send, exact: true });
  await send.click();
  await page.getByRole('alert').getByRole('link', { name: t.disputes.nothing }).click();
  await expect(page.getByLabel(t.disputes.justification)).toBeFocused();
  await page.getByLabel(t.disputes.justification).fill(why);
  await expect(seen(page, t.claims.answer.draftSaved)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(t.disputes.justification)).toHaveValue(why);
  await chooseFile(page, file, t);
  await send.click();
  await expect(stateOf(page, t.claim.states.disputed)).toBeVisible();
  await expect(heading(page, t.claims.unsent.title.dispute)).toBeVisible();
}

test('[J15] rejected to disputed without a network, decided at the review desk with the keyboard, approved', async ({
  server,
  openAs,
  setClock
}, info) => {
  test.slow();
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await rejectedClaim(server);
  const manager = await openAs('manager', { goesOffline: true });
  await manager.goto(`/claims/${claim.id}`);
  await expectUpToDate(manager);
  await expect(stateOf(manager, 'Rejected')).toBeVisible();
  await expectCountdown(manager, `30 days left to dispute, until ${days.endOf(30)}`);
  const file = await writePdf(info.outputPath('work.pdf'), { text: 'What we did: Teams, rolled out in October.' });
  await disputeOffline(manager, { file, why: 'The second page says what we did.' }, english);

  await manager.context().setOffline(false);
  await expect(heading(manager, 'The dispute is only on this device')).toBeHidden({ timeout: 30_000 });
  await expectFile(manager, 'work.pdf', 'On record');
  await expectCountdown(
    manager,
    `5 business days left for the reviewers to answer the dispute, until ${days.endOf(7)}`
  );

  const reviewer = await openAs('reviewer', { size: desktop });
  await reviewer.getByRole('button', { name: 'Disputes' }).click();
  await reviewer.getByRole('link', { name: new RegExp(preparedCustomer) }).click();
  await expect(heading(reviewer, 'What was decided')).toBeVisible();
  await expect(seen(reviewer, 'The letter names no work.')).toBeVisible();
  await expect(seen(reviewer, 'The second page says what we did.')).toBeVisible();
  await expect(seen(reviewer, 'Added with the dispute')).toBeVisible();
  await reviewer.keyboard.press('a');
  const sheet = reviewer.getByRole('dialog', { name: 'Overturn the rejection' });
  await sheet.getByRole('button', { name: 'Overturn: approve the claim' }).click();
  await expect(sheet.getByText('Write why: a decision on a dispute needs its reason.').first()).toBeVisible();
  await sheet.getByLabel('Why', { exact: true }).fill('The new page shows the work.');
  await sheet.getByRole('button', { name: 'Overturn: approve the claim' }).click();
  await expect(sheet).toBeHidden();

  await expect(stateOf(manager, 'Approved')).toBeVisible({ timeout: 30_000 });
  await expect(heading(manager, 'Dispute decided')).toBeVisible();
  await expect(seen(manager, 'In your favour: the claim is approved.')).toBeVisible();
  await expect(seen(manager, 'The new page shows the work.')).toBeVisible();
  await expectCountdown(manager, `7 days left in which the customer can decline, until ${days.endOf(7)}`);
});

/** Made two hours before the last moment without a network, received twelve minutes after it. */
async function answerTooLate(page: Page, t: Words, setClock: (at: number) => Promise<void>) {
  const days = daysFromMonday();
  await page.context().setOffline(true);
  await page.getByLabel(t.claims.answer.comment).fill('Here is what you asked for.');
  await page.getByText(t.claims.answer.fields, { exact: true }).click();
  await page.getByLabel(t.claim.fields.customerContactName).fill('Eva Lima');
  await page.getByRole('button', { name: t.claims.answer.send }).click();
  await expect(stateOf(page, t.claim.states['in-review'])).toBeVisible();
  await setClock(days.at(8, 0, 12));
  await page.context().setOffline(false);
  await expect(stateOf(page, t.claim.states.rejected)).toBeVisible({ timeout: 30_000 });
}

test('[J15] a late answer becomes a dispute in one tap, and the reviewer sees both its moments', async ({
  server,
  openAs,
  setClock
}, info) => {
  test.slow();
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await prepareClaim(server, 'action-required');
  await setClock(days.at(7, 22));
  const manager = await openAs('manager', { goesOffline: true });
  await manager.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(manager);
  await chooseFile(manager, await writePdf(info.outputPath('signed.pdf'), { text: 'Signed.' }));
  await answerTooLate(manager, english, setClock);

  await manager.getByRole('button', { name: 'Dispute with this answer' }).click();
  await expect(stateOf(manager, 'Disputed')).toBeVisible();
  await expect(manager.getByRole('heading', { name: 'Needs your decision' })).toBeHidden();
  const onRecord = async () => {
    const record = await claim.onRecord();
    return record?.state === 'disputed' ? record.dispute.justification : record?.state;
  };
  await expect.poll(onRecord, { timeout: 30_000 }).toContain('Customer contact, name: ');
  expect(await onRecord()).toContain('Here is what you asked for.');
  expect(await onRecord()).toMatch(new RegExp(`made on ${days.say(7)}, 22:\\d\\d`));

  const reviewer = await openAs('reviewer', { size: desktop });
  await reviewer.goto(`/review/${claim.id}`);
  await expect(heading(reviewer, 'A late answer as proof')).toBeVisible({ timeout: 30_000 });
  // The device's own clock is the machine's: it lags behind the server's, which was moved for this journey.
  await expect(seen(reviewer, /was \d+ days behind the server’s, as last known/)).toBeVisible();
  await expect(seen(reviewer, new RegExp(`By the server’s time: ${days.say(7)}, 22:\\d\\d, UTC`))).toBeVisible();
  await expect(seen(reviewer, new RegExp(`${days.say(8)}, 00:1[2-9], UTC`))).toBeVisible();
  await expect(seen(reviewer, 'Made before the last moment')).toBeVisible();
  await expect(seen(reviewer, '1 file of the dispute, marked in the evidence')).toBeVisible();
  await expect(seen(reviewer, 'signed.pdf')).toBeVisible();
  await reviewer.keyboard.press('x');
  const sheet = reviewer.getByRole('dialog', { name: 'Uphold the rejection' });
  await sheet.getByLabel('Why', { exact: true }).fill('The proof is still missing.');
  await sheet.getByRole('button', { name: 'Uphold: rejected for good' }).click();

  await expect(heading(manager, 'Dispute decided')).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, 'The rejection stands, for good.')).toBeVisible();
  await expect(seen(manager, 'The proof is still missing.')).toBeVisible();
  await expect(manager.getByRole('button', { name: 'New claim from this one' })).toBeVisible();
});

test('[J15] a contributor prepares a dispute, and is told who can send it', async ({ server, openAs }) => {
  const claim = await rejectedClaim(server);
  const contributor = await openAs('contributor');
  await contributor.goto(`/claims/${claim.id}`);
  await contributor.getByRole('link', { name: 'Prepare a dispute' }).click();
  await expect(seen(contributor, /Prepare it here and hand it over.*Who can: manager/)).toBeVisible();
  await contributor.getByLabel('Business justification').fill('See page two.');
  await expect(seen(contributor, 'Draft saved on this device')).toBeVisible();
  await expect(contributor.getByRole('button', { name: 'Dispute', exact: true })).toBeHidden();
});

test('[J15] after the window a new claim takes the evidence along, and nothing of it is sent again', async ({
  server,
  openAs,
  setClock
}) => {
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await rejectedClaim(server);
  await setClock(days.at(31, 0, 5));
  const manager = await openAs('manager');
  const sent: string[] = [];
  manager.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('/chunk/')) sent.push(request.url());
  });
  await manager.goto(`/claims/${claim.id}/dispute`);
  await expect(heading(manager, 'This rejection can no longer be disputed')).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, `The time to dispute ended on ${days.endOf(30)}.`)).toBeVisible();
  await manager.getByRole('button', { name: 'New claim from this one' }).click();
  const sheet = manager.getByRole('dialog', { name: 'New claim from this one' });
  await expect(sheet.getByText('No evidence is taken along. Add it in the new claim.')).toBeVisible();
  await sheet.getByRole('checkbox', { name: 'letter.eml' }).check();
  await sheet.getByRole('button', { name: 'Begin the new claim' }).click();
  await manager.waitForURL(/\/edit/);
  const made = idOf(manager);
  expect(made).not.toBe(claim.id);
  await manager.goto(`/claims/${made}`);
  await expectFile(manager, 'letter.eml', 'On record');
  await expect(seen(manager, preparedCustomer)).toBeVisible();
  expect(sent).toEqual([]);
  // Its history begins with all that it was made with.
  await manager.goto(`/claims/${made}/history`);
  await expect(manager.getByRole('listitem').filter({ hasText: 'Claim created' })).toContainText('Microsoft Teams');
});

test('[J16] de rejeitada a contestada sem rede, com justificativa de negócios e PoE atualizada; a rejeição é revertida', async ({
  server,
  openAs
}, info) => {
  test.slow();
  const claim = await rejectedClaim(server);
  const manager = await openAs('manager', { locale: 'pt-BR', goesOffline: true });
  await manager.goto(`/claims/${claim.id}`);
  await expectUpToDate(manager, portuguese);
  await expect(stateOf(manager, 'Rejeitado')).toBeVisible();
  await expect(seen(manager, /Faltam 30 dias para contestar/)).toBeVisible();
  await expect(manager.getByRole('link', { name: 'Contestar', exact: true })).toBeVisible();
  const file = await writePdf(info.outputPath('trabalho.pdf'), { text: 'O que fizemos.' });
  await disputeOffline(manager, { file, why: 'A página 2 diz o que fizemos.' }, portuguese);
  await expect(stateOf(manager, 'Contestado')).toBeVisible();
  await manager.context().setOffline(false);
  await expectFile(manager, 'trabalho.pdf', 'Registrado');

  const reviewer = await openAs('reviewer', { locale: 'pt-BR', size: desktop });
  await reviewer.goto(`/review/${claim.id}`);
  await expect(heading(reviewer, 'Justificativa de negócios')).toBeVisible({ timeout: 30_000 });
  await reviewer.getByRole('button', { name: 'Reverter a rejeição' }).click();
  const sheet = reviewer.getByRole('dialog', { name: 'Reverter a rejeição' });
  await sheet.getByLabel('Por quê', { exact: true }).fill('A nova página mostra o trabalho.');
  await sheet.getByRole('button', { name: 'Reverter: aprovar a declaração' }).click();
  await expect(stateOf(manager, 'Aprovado')).toBeVisible({ timeout: 30_000 });
  await expect(heading(manager, 'Contestação decidida')).toBeVisible();
  await expect(seen(manager, 'A nova página mostra o trabalho.')).toBeVisible();
});

test('[J16] uma resposta feita no prazo e recebida tarde vira contestação com um toque', async ({
  server,
  openAs,
  setClock
}) => {
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await prepareClaim(server, 'action-required');
  await setClock(days.at(7, 22));
  const manager = await openAs('manager', { locale: 'pt-BR', goesOffline: true });
  await manager.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(manager, portuguese);
  await answerTooLate(manager, portuguese, setClock);
  await manager.getByRole('button', { name: 'Contestar com esta resposta' }).click();
  await expect(stateOf(manager, 'Contestado')).toBeVisible();
  const state = async () => (await claim.onRecord())?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe('disputed');
});
