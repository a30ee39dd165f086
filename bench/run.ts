// All figures one after another, and one table. `npm run bench -- clocks first-sync`: only those.
import { benchClocks } from './clocks.ts';
import { benchColdStart } from './cold-start.ts';
import { benchEarnings } from './earnings.ts';
import { describe, isMet, tell, type Figure } from './figure.ts';
import { benchFirstSync } from './first-sync.ts';
import { benchIdle } from './idle.ts';
import { benchJavascriptSize } from './javascript-size.ts';
import { benchMovesOn } from './moves-on.ts';
import { benchPortalImport } from './portal-import.ts';
import { benchRegistrar } from './registrar.ts';
import { benchUpload } from './upload.ts';

const benches: ReadonlyMap<string, () => Promise<readonly Figure[]>> = new Map([
  ['clocks', async () => benchClocks()],
  ['registrar', benchRegistrar],
  ['idle', benchIdle],
  ['moves-on', benchMovesOn],
  ['javascript-size', benchJavascriptSize],
  ['cold-start', benchColdStart],
  ['first-sync', benchFirstSync],
  ['upload', benchUpload],
  ['earnings', benchEarnings],
  ['portal-import', benchPortalImport]
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.has(name));
if (unknown.length > 0) {
  tell(`There is no ${unknown.join(', ')}. There are: ${[...benches.keys()].join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, run] of benches) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  tell(`${name} …`);
  figures.push(...(await run()));
}
const table = figures.map((figure) => describe(figure));
const columns = Object.keys(table[0] ?? {});
const widths = columns.map((column) => Math.max(column.length, ...table.map((row) => (row[column] ?? '').length)));
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, n) => cell.padEnd(widths[n] ?? 0))
    .join('  ')
    .trimEnd();
console.log(line(columns));
for (const row of table) console.log(line(columns.map((column) => row[column] ?? '')));
process.exitCode = figures.every(isMet) ? 0 : 1;
