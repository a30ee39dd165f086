import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '#tests/support/administrators.ts';
import type { EngineDevice } from '#tests/support/engine-device.ts';
import { button, heading, link, text } from '#tests/support/engine-steps.ts';
import type { EngineWalk } from '#tests/support/engine-walk.ts';
import { english as t } from '#tests/support/journey-words.ts';
import { workbook } from '#tests/support/workbook.ts';

const dayMs = 86_400_000;
const tenants = ['3f2504e0-4f89-41d3-9a0c-0305e82c3341', '3f2504e0-4f89-41d3-9a0c-0305e82c3342'] as const;

/** Files of other programs, on a device of a partner's manager that is open already. */
export function walkImports(
  walk: EngineWalk,
  { device, claim }: { readonly device: () => EngineDevice; readonly claim: () => string }
): void {
  const { engine } = walk;

  walk.step(`[I8] ${engine}: of a workbook that does not decide it the marks and days are asked`, async () => {
    const file = await keep(walk, 'earnings.xlsx', earningsBook(claim()));
    const { asks, ready } = t.earnings.import;
    await device().goTo('/reports/earnings');
    await device().attach(t.earnings.import.choose, [file]);
    await device().see({ role: 'choice', name: new RegExp(`^${asks.marks['.']}.*BRL 416\\.23$`) });
    await device().see({ role: 'choice', name: new RegExp(`^${asks.marks[',']}.*BRL 4,146\\.50$`) });
    await device().check(new RegExp(`^${asks.marks[',']}`));
    await device().check(new RegExp(`^${asks.orders['day-first']}`));
    await device().screenshot('asked');
    await device().press(button(asks.goOn));
    await device().see(heading(ready.title('earnings.xlsx')));
    await device().see(text(new RegExp(`BRL 4,146\\.50`)));
    await device().see(text(ready.totals('6', 1)));
    await device().screenshot('read');
    await device().press(button(ready.confirm('3', 3)));
    await device().see(text('BRL 4,146.50'));
    await device().see(text(new RegExp(t.earnings.summary.matched('3', '3'))));
    await device().screenshot('earned');
  });

  walk.step(`[I9] ${engine}: the portal’s export makes claims, and catches them up`, async () => {
    const administrator = await walk.server().signIn('administrator');
    const decide = async (from: string, to: string) => {
      const { status } = await ask(administrator, 'PATCH', '/organisations/contoso', { adjudicated: { from, to } });
      if (status !== 200) throw new Error(`Contoso is not decided ${to}: ${String(status)}`);
    };
    const { creates, catchesUp, confirm, done, toClaims } = t.portalImport;
    await decide('here', 'elsewhere');
    await device().goTo('/imports');
    await device().see(button(t.portalImport.choose));
    await device().attach('', [await keep(walk, 'portal.csv', new Blob([portalCsv()]))]);
    await device().see(heading(creates(2)));
    await device().see({ role: 'choice', name: /Loja Um.*Microsoft Teams/ });
    await device().screenshot('export');
    await device().press(button(confirm(2)));
    await device().see(text(done(2)));
    await device().attach('', [await keep(walk, 'portal.xlsx', portalBook())]);
    await device().see(heading(catchesUp(1)));
    await device().press(button(confirm(1)));
    await device().see(text(done(1)));
    await device().press(link(toClaims));
    await device().see(link(/Loja Um/));
    // What comes after it in this engine is about claims that are decided here.
    await decide('elsewhere', 'here');
  });
}

async function keep(walk: EngineWalk, name: string, file: Blob): Promise<string> {
  const path = join(walk.folder(), name);
  await writeFile(path, new Uint8Array(await file.arrayBuffer()));
  return path;
}

const cell = (value: string | number): string =>
  typeof value === 'number' ? `<c><v>${String(value)}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: readonly (string | number)[]): string => `<row>${cells.map(cell).join('')}</row>`;

/** Texts among numbers: how the numbers are kept says nothing of how the texts are written. */
const earningsBook = (claim: string): Blob =>
  workbook({
    sheets: [
      [
        row('Earnings of October'),
        row('Claim ID', 'Workload name', 'Date associated', 'Earning amount', 'Earning month', 'Currency'),
        row(claim, 'Microsoft Teams', '03/04/2026', '1.234', '2026-10', 'BRL'),
        row(claim, 'Microsoft Teams', '03/04/2026', '2.500', '2026-10', 'BRL'),
        row(claim, 'Microsoft Teams', '03/04/2026', 412.5, '2026-10', 'BRL'),
        row('Grand Total', '', '', '4.146', '', 'BRL')
      ].join('')
    ]
  });

const header = ['Claim ID', 'Claim status', 'Status date', 'Customer name', 'Customer tenant ID', 'Products'] as const;
const daysAgo = (days: number): number => Math.floor(Date.now() / dayMs) - days;
const portalCsv = (): string =>
  [
    header,
    ...tenants.map((tenant, n) => [
      ...[`P-${String(n + 1)}`, 'Submitted', new Date(daysAgo(5) * dayMs).toISOString().slice(0, 10)],
      ...[n === 0 ? 'Loja Um' : 'Loja Dois', tenant, 'Microsoft Teams']
    ])
  ]
    .map((cells) => cells.join(';'))
    .join('\r\n');

/** Days that a workbook counts from the end of 1899. */
const portalBook = (): Blob =>
  workbook({
    sheets: [
      row(...header) +
        `<row>${cell('P-1')}${cell('In review')}<c s="1"><v>${String(daysAgo(3) + 25_569)}</v></c>${cell('Loja Um')}${cell(tenants[0])}${cell('Microsoft Teams')}</row>`
    ],
    formats: [0, 14]
  });
