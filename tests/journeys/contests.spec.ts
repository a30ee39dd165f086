import type { Page } from '@playwright/test';
import { expectUpToDate, heading, seen, stateOf } from '#tests/support/journey-steps.ts';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs);
const theirFields = { mpnId: '5820014', partnerContactName: 'Elisa Prado', partnerContactEmail: 'elisa@other.example' };

const languages = [
  { language: 'English', locale: 'en-GB', t: english },
  { language: 'Brazilian Portuguese', locale: 'pt-BR', t: portuguese }
] as const;

/** What stands on the whole page, seen or not. */
const pageText = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML.toLowerCase());

async function expectContested(page: Page, claim: string, t: Words): Promise<void> {
  await page.goto(`/claims/${claim}`);
  await expect(heading(page, t.contests.own.title)).toBeVisible({ timeout: 30_000 });
  await expect(seen(page, t.contests.own.meanings.contested)).toBeVisible();
}

for (const { language, locale, t } of languages)
  test(`[J30] two partners claim one product: both are told, neither of the other, and the most recent proof decides; in ${language}`, async ({
    server,
    openAs
  }) => {
    test.slow();
    const ours = await prepareClaim(server, 'in-review', { signedOn: today - 200 });
    await ours.act('reviewer', 'approve', {});
    const contoso = await openAs('manager', { locale });
    await contoso.goto(`/claims/${ours.id}`);
    await expect(stateOf(contoso, t.claim.states.approved)).toBeVisible();

    const theirs = await prepareClaim(server, 'submitted', {
      org: 'fabrikam',
      signedOn: today - 20,
      fields: theirFields
    });
    const fabrikam = await openAs('fabrikamManager', { locale });
    await expectContested(contoso, ours.id, t);
    await expectContested(fabrikam, theirs.id, t);
    await contoso.goto('/');
    await expect(seen(contoso, t.home.needs.contest)).toBeVisible();

    // The reviewer decides without a network: it is sent when there is one.
    const reviewer = await openAs('reviewer', { locale, size: desktop, goesOffline: true });
    await expectUpToDate(reviewer, t);
    await reviewer
      .getByRole('region', { name: `${t.contests.queue.title}: 1` })
      .getByRole('link', { name: new RegExp(preparedCustomer) })
      .click();
    await expect(heading(reviewer, t.contests.desk.title('Microsoft Teams'))).toBeVisible();
    await reviewer.context().setOffline(true);
    const sides = reviewer.getByRole('article');
    await expect(sides.nth(0)).toContainText('Fabrikam');
    await expect(sides.nth(0)).toContainText(t.contests.desk.mostRecent);
    await expect(sides.nth(1)).toContainText('Contoso');
    await reviewer.getByRole('radio', { name: /Fabrikam/ }).check();
    const toContoso = reviewer.getByLabel(t.contests.desk.commentTo('Contoso'));
    await toContoso.fill('Fabrikam was there later.');
    await expect(seen(reviewer, t.contests.desk.namesOther('Contoso', 'Fabrikam'))).toBeVisible();
    await toContoso.fill('Your letter is the older one.');
    await expect(seen(reviewer, t.contests.desk.namesOther('Contoso', 'Fabrikam'))).toBeHidden();
    await expect(seen(reviewer, t.contests.desk.summary.rejected('Contoso'))).toBeVisible();
    await reviewer.getByRole('button', { name: t.contests.desk.send, exact: true }).click();
    await expect(seen(reviewer, t.contests.desk.decided)).toBeVisible();
    await reviewer.context().setOffline(false);

    await expectHeld(fabrikam, t);
    await contoso.goto(`/claims/${ours.id}`);
    await expect(stateOf(contoso, t.claim.states.rejected)).toBeVisible({ timeout: 30_000 });
    await expect(seen(contoso, t.contests.own.allLost)).toBeVisible();
    await expect(seen(contoso, 'Your letter is the older one.')).toBeVisible();
    for (const name of ['fabrikam', theirFields.mpnId, theirs.id.toLowerCase()])
      expect(await pageText(contoso)).not.toContain(name);
    for (const name of ['contoso', ours.id.toLowerCase()])
      expect((await pageText(fabrikam)).replaceAll('rui@contoso.com', '')).not.toContain(name);
  });

async function expectHeld(page: Page, t: Words): Promise<void> {
  await expect(seen(page, t.contests.own.meanings.held)).toBeVisible({ timeout: 30_000 });
  await expect(seen(page, t.contests.desk.suggestions.held)).toBeVisible();
}
