import type { Page } from '@playwright/test';
import { customer as said } from '#texts/pt-br/customer.ts';
import { daysFromMonday } from '#tests/support/journey-days.ts';
import { expectFile, expectUpToDate, heading, idOf, seen, stateOf } from '#tests/support/journey-steps.ts';
import { portuguese as t } from '#tests/support/journey-words.ts';
import { desktop, expect, phone } from '#tests/support/journey.ts';
import { test } from '#tests/support/mail-journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

const inPortuguese = { locale: 'pt-BR' } as const;
const letter = 'letter.eml';

async function putRulesInForce(page: Page): Promise<void> {
  await page.goto('/programme/profiles/terms');
  await page.getByLabel(t.programme.terms.profile).selectOption('2023');
  await page.getByRole('button', { name: t.programme.terms.save }).click();
  await expect(seen(page, new RegExp(`^${t.programme.profiles.published['2023']}`))).toBeVisible();
}

/** From the claim's own screen; ends in the new claim, whose id it tells. */
async function beginNewClaim(page: Page, { takeLetter }: { readonly takeLetter: boolean }): Promise<string> {
  await page.getByRole('button', { name: t.claims.actions.newFromThis }).click();
  const sheet = page.getByRole('dialog', { name: t.disputes.newClaim.title });
  const file = sheet.getByRole('checkbox', { name: letter });
  // What was found wanting is not proposed.
  await expect(file).toBeChecked({ checked: !takeLetter });
  if (takeLetter) await file.check();
  // [V82] The guide asks for updated proof.
  await expect(sheet.getByText(t.disputes.newClaim.onlyOld)).toBeVisible();
  await sheet.getByRole('button', { name: t.disputes.newClaim.begin }).click();
  await page.waitForURL(/\/edit/);
  return idOf(page);
}

test('[J39] as regras de 2023: respondida, aprovada, enviada quando o cliente é avisado, recusada semanas depois, contestada uma vez', async ({
  server,
  inbox,
  browser,
  openAs,
  setClock
}) => {
  test.slow();
  const days = daysFromMonday();
  await setClock(days.at(0));
  await putRulesInForce(await openAs('administrator', { ...inPortuguese, size: desktop }));
  await setClock(days.at(1));
  const claim = await prepareClaim(server, 'submitted');
  const manager = await openAs('manager', inPortuguese);
  await manager.goto(`/claims/${claim.id}/edit`);
  await expect(seen(manager, new RegExp(t.form.notEditable.later))).toBeVisible();

  await claim.act('reviewer', 'begin-review', {});
  await claim.act('reviewer', 'request-information', {
    reasons: ['missing-poe'],
    comment: 'Which letter?',
    removeProducts: []
  });
  await manager.goto(`/claims/${claim.id}`);
  await expect(seen(manager, 'Faltam 14 dias úteis para responder')).toBeVisible({ timeout: 30_000 });
  await manager.getByRole('link', { name: t.claims.actions.answer }).click();
  await manager.getByText(t.claims.answer.fields, { exact: true }).click();
  await manager.getByLabel(t.claim.fields.customerContactName).fill('Eva Lima');
  await manager.getByRole('button', { name: t.claims.answer.send }).click();
  await expect(stateOf(manager, t.claim.states['in-review'])).toBeVisible();
  await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 30_000 }).toBe('in-review');

  // Nobody is at that address: the claim waits, without a time for consent that could stop.
  inbox.setMood((to) => (to.startsWith('ana@') ? { kind: 'refuse', code: 550, at: 'recipient' } : { kind: 'take' }));
  await claim.act('reviewer', 'approve', {});
  await expect(seen(manager, t.consent.suspendedAtOnce)).toBeVisible({ timeout: 60_000 });
  await expect(seen(manager, t.claim.approvedAtOnce)).toBeVisible();
  await manager.getByRole('link', { name: t.consent.correct }).click();
  await expect(seen(manager, t.consent.contact.afterwardsAtOnce)).toBeVisible();
  await manager.getByLabel(t.consent.contact.email).fill('eva@adventure-works.com');
  await manager.getByRole('button', { name: t.consent.contact.send }).click();
  await expect(seen(manager, /^Enviada para avaliação de incentivos em/)).toBeVisible({ timeout: 60_000 });
  await expect(seen(manager, t.claims.outcome.approvedAnyTime)).toBeVisible();

  await setClock(days.at(21));
  const mail = await inbox.waitFor(({ to }) => to.includes('eva@adventure-works.com'));
  expect(mail.text).toContain(said.disagree.anyTime);
  const device = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
  const page = await device.newPage();
  await page.goto(new RegExp(`${server.url}/consent/[\\w.-]+`).exec(mail.text)?.[0] ?? '');
  await page.getByText(said.decline.open, { exact: true }).click();
  await page.getByRole('button', { name: said.decline.confirm }).click();
  await expect(page.getByRole('heading', { level: 1, name: said.done.declined.heading })).toBeVisible();
  await device.close();

  await expect(stateOf(manager, t.claim.states.rejected)).toBeVisible({ timeout: 30_000 });
  const dispute = manager.getByRole('link', { name: t.disputes.dispute, exact: true });
  await dispute.click();
  await expect(seen(manager, t.disputes.onlyOne)).toBeVisible();
  await manager.getByLabel(t.disputes.justification).fill('O cliente recusou por engano.');
  await manager.getByRole('button', { name: t.disputes.send, exact: true }).click();
  await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 30_000 }).toBe('disputed');
  await claim.act('reviewer', 'decide-dispute', { outcome: 'reject', comment: 'The customer says no.' });
  await expect(heading(manager, t.disputes.answered.title)).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, t.disputes.closed.lost)).toBeVisible();
  await expect(dispute).toHaveCount(0);

  const sent: string[] = [];
  manager.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().includes('/chunk/')) sent.push(request.url());
  });
  const made = await beginNewClaim(manager, { takeLetter: true });
  await manager.goto(`/claims/${made}`);
  await expectFile(manager, letter, t.claim.receipts['on-record']);
  await expect(seen(manager, 'Eva Lima')).toBeVisible();
  expect(sent).toEqual([]);
});

test('[J39] uma retirada é definitiva, e diz o que fazer; a nova declaração leva o resto', async ({
  server,
  openAs,
  setClock
}) => {
  test.slow();
  const days = daysFromMonday();
  await setClock(days.at(0));
  await putRulesInForce(await openAs('administrator', { ...inPortuguese, size: desktop }));
  await setClock(days.at(1));
  const wrong = await prepareClaim(server, 'submitted');
  const left = await prepareClaim(server, 'submitted');
  await left.act('manager', 'withdraw', { why: 'no-longer-working-together' });
  const manager = await openAs('manager', inPortuguese);
  await expectUpToDate(manager, t);
  await manager.goto(`/claims/${wrong.id}`);
  await manager.getByRole('button', { name: t.claims.actions.withdraw }).click();
  const sheet = manager.getByRole('dialog', { name: t.claims.withdrawal.title });
  await expect(sheet.getByText(t.claims.withdrawal.forGood)).toBeVisible();
  await sheet.getByRole('radio', { name: t.claim.withdrawalReasons['wrong-mpn-id'] }).check();
  await sheet.getByRole('button', { name: t.claims.withdrawal.confirm }).click();
  await expect(seen(manager, t.disputes.closed.withdrawn)).toBeVisible();
  await expect(manager.getByRole('link', { name: t.disputes.dispute, exact: true })).toHaveCount(0);
  const made = await beginNewClaim(manager, { takeLetter: false });
  await manager.goto(`/claims/${made}`);
  await expectFile(manager, letter, t.claim.receipts['on-record']);
  await expect(seen(manager, 'Microsoft Teams')).toBeVisible();
  await expect(manager.getByText('1234567').filter({ visible: true })).toHaveCount(0);

  await manager.goto(`/claims/${left.id}/dispute`);
  await expect(seen(manager, t.disputes.closed['no-longer'])).toBeVisible();
  await expect(manager.getByRole('button', { name: t.claims.actions.newFromThis })).toHaveCount(0);
});
