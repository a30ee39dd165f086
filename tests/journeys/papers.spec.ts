import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { languageFacts } from '#rules/language.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { heading, seen } from '#tests/support/journey-steps.ts';
import { english, portuguese } from '#tests/support/journey-words.ts';
import { expect, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

for (const { rule, locale, t } of [
  { rule: '[J32] in English, without network:', locale: 'en-GB', t: english },
  { rule: '[J33] em português, sem rede:', locale: 'pt-BR', t: portuguese }
] as const)
  test(`${rule} the pack, each value to copy in the portal’s order, and the customer’s page`, async ({
    server,
    openAs
  }) => {
    const claim = await prepareClaim(server, 'submitted');
    const page = await openAs('manager', { locale, goesOffline: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}/claims/${claim.id}`);
    await page.getByRole('link', { name: t.papers.pack.here.link }).click();
    // Fetched once, so that this device has the evidence.
    expect(await download(page, t.papers.pack.download)).toContain('letter.eml');
    await page.goto(`${server.url}/claims/${claim.id}`);
    await expect(page.getByRole('link', { name: t.papers.pack.here.link })).toBeVisible();
    await server.kill('SIGTERM');

    await page.getByRole('link', { name: t.papers.pack.here.link }).click();
    await expect(heading(page, t.papers.pack.here.title)).toBeVisible();
    const { tenantId } = t.claim.fields;
    await page.getByRole('button', { name: t.papers.pack.copy(tenantId), exact: true }).click();
    await expect(seen(page, t.papers.pack.copied(tenantId))).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f-]{36}$/);
    const labels = await page.locator('main li .wording > .quiet.small').allTextContents();
    expect(labels.slice(0, 2)).toEqual([t.claim.fields.solutionArea, t.claim.fields.activity]);

    const zip = await download(page, t.papers.pack.download);
    for (const name of [
      t.papers.pack.summaryName,
      t.papers.pack.valuesName,
      `${t.papers.pack.evidenceFolder}/letter.eml`
    ])
      expect(zip).toContain(name);
    expect(zip).toContain(`${tenantId}: `);
    expect(zip).toContain('%PDF');
    await expect(seen(page, t.papers.pack.done)).toBeVisible();

    await page.goto(`${server.url}/claims/${claim.id}`);
    await page.getByRole('link', { name: t.papers.explainer.link }).click();
    await expect(heading(page, t.papers.explainer.title)).toBeVisible();
    await expect(page.getByRole('img', { name: t.papers.explainer.codeName })).toBeVisible();
    await expect(seen(page, preparedCustomer)).toBeVisible();
    await expect(page.getByRole('group', { name: t.papers.explainer.signatures })).toBeVisible();
    const paper = await download(page, t.papers.explainer.download);
    expect(paper.startsWith('%PDF')).toBe(true);
    await chooseOther(page, locale);
  });

test('[J13] axe finds nothing on the papers', async ({ server, openAs }) => {
  const claim = await prepareClaim(server, 'submitted');
  const page = await openAs('manager');
  await prepareAxe(page);
  const found = [
    ...(await examine(page, `${server.url}/claims/${claim.id}/pack`)),
    ...(await examine(page, `${server.url}/claims/${claim.id}/explainer`))
  ];
  expect(found).toEqual([]);
});

/** The customer's language need not be the partner's. */
async function chooseOther(page: Page, locale: 'en-GB' | 'pt-BR'): Promise<void> {
  const other = locale === 'pt-BR' ? 'en' : 'pt-BR';
  await page.getByText(languageFacts[other].name).click();
  await expect(page.locator(`article[lang="${other}"]`)).toBeVisible();
}

/** Latin-1: every byte is a letter. */
async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return (await readFile(await file.path())).toString(name.includes('ZIP') ? 'utf8' : 'latin1');
}
