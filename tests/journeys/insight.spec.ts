import type { Page } from '@playwright/test';
import { daysFromMonday } from '#tests/support/journey-days.ts';
import { approveClaim } from '#tests/support/approved-claim.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { expectUpToDate, heading, seen } from '#tests/support/journey-steps.ts';
import { portuguese } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

const chart = (page: Page, name: RegExp) => page.getByRole('img', { name });
const rows = (page: Page, title: string) => page.getByRole('table', { name: title, exact: true }).getByRole('row');

async function openTables(page: Page, words: string): Promise<void> {
  for (const summary of await page.locator('summary', { hasText: words }).all()) await summary.click();
}

test('[J34] claims are counted offline: states, time, returns, decisions, deadlines; filtered and compared, with a table behind each chart', async ({
  server,
  openAs,
  setClock
}) => {
  test.slow();
  const days = daysFromMonday();
  await setClock(days.at(0));
  await prepareClaim(server, 'editing');
  await prepareClaim(server, 'submitted', { fields: { mpnId: '7654321' } });
  const approved = await prepareClaim(server, 'action-required');
  await approved.act('manager', 'respond', { comment: 'The signed one.' });
  await approved.act('reviewer', 'approve', {});
  // Its answer never comes: rejected when the time is over, on the Tuesday after next.
  await prepareClaim(server, 'action-required');
  await prepareClaim(server, 'in-review', { org: 'fabrikam' });
  await setClock(days.at(10));

  const page = await openAs('manager', { size: desktop, goesOffline: true });
  await expectUpToDate(page);
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('link', { name: /^Insight/ }).click();
  await expect(seen(page, /^4 claims counted/)).toBeVisible();
  await expect(chart(page, /^Claims by state: .*Rejected 1/)).toBeVisible({ timeout: 60_000 });

  // From here on there is no server.
  await server.kill('SIGTERM');
  await page.reload();
  await expect(seen(page, '4 claims counted, from what is on this device')).toBeVisible();
  await expect(chart(page, /^Claims by state: Editing 1 · 25%, Submitted 1 · 25%/)).toBeVisible();
  await expect(seen(page, /^2 of 3 submitted claims \(67%\) came back at least once/)).toBeVisible();
  await expect(seen(page, /^1 of 2 decided claims \(50%\) is approved/)).toBeVisible();
  await expect(seen(page, '8 of 10 (80%) ended in time.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Organisation' })).toHaveCount(0);

  await openTables(page, 'As a table');
  await expect(rows(page, 'Claims by state')).toHaveCount(9);
  await expect(rows(page, 'Time in each state').filter({ hasText: /^Action required/ })).toHaveText(
    /^Action required\s*3\.[678].days\s*6\.[678].days\s*2\s*0$/
  );
  await expect(rows(page, 'Returned for more information').nth(1)).toHaveText(
    /^Missing proof of execution\s*2\s*100%$/
  );
  await expect(rows(page, 'Approved and rejected').nth(2)).toHaveText(/^Rejected: No partner response\s*1\s*50%$/);
  const deadlines = rows(page, 'Deadlines met and missed');
  await expect(deadlines.filter({ hasText: 'Partner answers' })).toHaveText(/^Partner answers\s*1\s*1\s*50%$/);
  await expect(deadlines.filter({ hasText: 'begins' })).toHaveText(/^Reviewer begins the review\s*2\s*1\s*67%$/);

  await page.getByRole('radio', { name: 'Location' }).check();
  await expect(rows(page, 'Claims compared').nth(1)).toHaveText(/1234567.*3\s*100%\s*50%\s*1$/);
  await page.getByRole('combobox', { name: 'Location' }).selectOption('7654321');
  await expect(seen(page, /^1 claim counted/)).toBeVisible();
  await expect(seen(page, 'No claim has been decided yet.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Product' }).selectOption('Microsoft Teams');
  await expect(seen(page, /^1 claim counted/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(seen(page, /^4 claims counted/)).toBeVisible();

  // The programme sees all organisations, and one of them; a reviewer's device has too little to count.
  await server.restart();
  const administrator = await openAs('administrator', { size: desktop });
  await administrator.goto('/reports/insight');
  await expect(seen(administrator, /^4 claims counted/)).toBeVisible({ timeout: 60_000 });
  await expect(seen(administrator, /^Drafts are not among them/)).toBeVisible();
  await administrator.getByRole('combobox', { name: 'Organisation' }).selectOption('Fabrikam');
  await expect(seen(administrator, /^1 claim counted/)).toBeVisible();
  const reviewer = await openAs('reviewer');
  await reviewer.goto('/reports/insight');
  await expect(heading(reviewer, 'Insight is for partners and the programme')).toBeVisible();
});

test('[J35] o panorama em português, no celular e sem rede', async ({ server, openAs }) => {
  test.slow();
  await prepareClaim(server, 'action-required');
  await approveClaim(server);
  const page = await openAs('reader', { locale: 'pt-BR', goesOffline: true });
  await expectUpToDate(page, portuguese);
  await prepareAxe(page);
  expect(await examine(page, '/reports/insight', seen(page, /^2 declarações contadas/))).toEqual([]);

  await server.kill('SIGTERM');
  await page.goto('/reports');
  await page.getByRole('link', { name: /^Panorama/ }).click();
  await expect(seen(page, '2 declarações contadas, a partir do que está neste aparelho')).toBeVisible();
  await expect(
    chart(page, /^Declarações por status: Ação de parceiro necessária 1 · 50% e Aprovado 1 · 50%$/)
  ).toBeVisible();
  await expect(seen(page, /^1 de 2 declarações enviadas \(50%\) voltou ao menos uma vez/)).toBeVisible();
  await openTables(page, 'Em tabela');
  await expect(rows(page, 'Devolvidas para mais informações').nth(1)).toHaveText(/^Ausência da PoE\s*1\s*100%$/);
  await expect(rows(page, 'Tempo em cada status').filter({ hasText: /^Enviado/ })).toHaveText(
    /^Enviado\s*<.1.h\s*<.1.h\s*2\s*0$/
  );
  await page.getByRole('combobox', { name: 'Mês do envio' }).selectOption({ index: 1 });
  await expect(seen(page, /^2 declarações contadas/)).toBeVisible();
  // Nothing is wider than the phone: a table scrolls in itself.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
