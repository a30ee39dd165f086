import { writePdf } from '#tests/support/journey-files.ts';
import { chooseFile, expectFile, expectUpToDate, heading, seen, stateOf } from '#tests/support/journey-steps.ts';
import { english, portuguese } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs);

for (const { language, locale, t } of [
  { language: 'Brazilian Portuguese', locale: 'pt-BR', t: portuguese },
  { language: 'English', locale: 'en-GB', t: english }
] as const)
  test(`[J31] proof ages, the manager is told a month before, and refreshes it without a network; in ${language}`, async ({
    server,
    openAs,
    setClock
  }, info) => {
    test.slow();
    const claim = await prepareClaim(server, 'in-review', { signedOn: today - 300 });
    await claim.act('reviewer', 'approve', {});
    const manager = await openAs('manager', { locale, goesOffline: true });
    await expectUpToDate(manager, t);
    await manager.goto(`/claims/${claim.id}`);
    await expect(stateOf(manager, t.claim.states.approved)).toBeVisible();
    await expect(seen(manager, t.freshness.ages.fresh)).toBeVisible();
    await manager.goto('/');
    await expect(seen(manager, t.home.needs.refresh)).toBeHidden();

    // 45 days on: 345 of 365 are over.
    await setClock(Date.now() + 45 * dayMs);
    await manager.reload();
    await expect(seen(manager, t.home.needs.refresh)).toBeVisible({ timeout: 60_000 });
    await manager.context().setOffline(true);
    await manager.getByRole('link', { name: new RegExp(preparedCustomer) }).click();
    await expect(heading(manager, t.freshness.refresh.title)).toBeVisible();
    const file = await writePdf(info.outputPath('again.pdf'), { text: 'Adventure Works: Teams, signed again.' });
    await chooseFile(manager, file, t);
    await expect(manager.getByRole('status').filter({ visible: true }).last()).toBeVisible();
    await manager.getByLabel(t.evidence.facts.signedOn).fill(isoDay(today + 40));
    await manager.getByRole('button', { name: t.freshness.refresh.send, exact: true }).click();
    await expect(seen(manager, t.freshness.ages.fresh)).toBeVisible();
    await manager.context().setOffline(false);
    await expectFile(manager, 'again.pdf', t.claim.receipts['on-record']);
    await manager.goto('/');
    await expect(seen(manager, t.home.needs.refresh)).toBeHidden();

    const reviewer = await openAs('reviewer', { locale, size: desktop });
    await expectUpToDate(reviewer, t);
    await reviewer.goto(`/review/${claim.id}`);
    await expect(seen(reviewer, 'again.pdf')).toBeVisible({ timeout: 30_000 });
  });

const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
