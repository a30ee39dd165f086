import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unguardText } from '#tables/guard-text.ts';
import { openTable } from '#tables/open-table.ts';
import { textOf } from '#tables/table.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { expectUpToDate, seen } from '#tests/support/journey-steps.ts';
import { portuguese } from '#tests/support/journey-words.ts';
import { expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

async function downloaded(page: Page, button: string): Promise<{ readonly bytes: Buffer; readonly name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click()
  ]);
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
}

async function read(bytes: Buffer): Promise<readonly { readonly [column: string]: string }[]> {
  const rows: { readonly [column: string]: string }[] = [];
  const table = await openTable(new Blob([new Uint8Array(bytes)]), () => 0);
  for await (const batch of table.batches())
    for (const { cells } of batch.rows)
      rows.push(Object.fromEntries(table.header.map((name, n) => [name, textOf(cells[n])])));
  return rows;
}

test('[J29] claims are exported as a table that opens again, and no name in it is a formula', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'editing');
  const name = '=HYPERLINK("http://evil.example","Teams; Exchange")';
  await claim.act('manager', 'edit', { changes: { name: { from: 'Teams at Adventure Works', to: name } } });
  await prepareClaim(server, 'submitted');
  const page = await openAs('manager', { goesOffline: true });
  await expectUpToDate(page);
  await page.goto('/reports');
  await page.getByRole('link', { name: /Claims as a table/ }).click();
  await expect(seen(page, '2 claims')).toBeVisible();
  // Everything is on the device.
  await page.context().setOffline(true);
  const all = await downloaded(page, 'Download CSV');
  expect(all.name).toBe('claims.csv');
  expect([...all.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = await read(all.bytes);
  expect(rows.map((row) => row['State']).sort()).toEqual(['Editing', 'Submitted']);
  const edited = rows.find((row) => row['Claim id'] === claim.id);
  expect(edited?.['Claim name']?.startsWith("'=")).toBe(true);
  expect(unguardText(edited?.['Claim name'] ?? '')).toBe(name);
  expect(edited).toMatchObject({ Customer: 'Adventure Works', Products: 'Microsoft Teams', 'Evidence files': '1' });

  await page.getByLabel('States').selectOption('Submitted');
  await expect(seen(page, '1 claim')).toBeVisible();
  expect((await read((await downloaded(page, 'Download CSV')).bytes)).length).toBe(1);
});

test('[J29] in Portuguese it has semicolons and Portuguese headings', async ({ server, openAs }) => {
  await prepareClaim(server, 'submitted');
  const page = await openAs('manager', { locale: 'pt-BR' });
  await expectUpToDate(page, portuguese);
  await page.goto('/reports/claims');
  await expect(seen(page, '1 declaração')).toBeVisible();
  const { bytes, name } = await downloaded(page, 'Baixar CSV');
  expect(name).toBe('declaracoes.csv');
  await prepareAxe(page);
  expect(await examine(page, '/reports/claims')).toEqual([]);
  expect(bytes.toString('utf8')).toContain('ID da declaração;ID no portal;Status;Parceiro');
  expect(await read(bytes)).toMatchObject([{ Status: 'Enviado', Parceiro: 'Contoso', Cliente: 'Adventure Works' }]);
});
