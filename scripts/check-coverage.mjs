// docs/coverage.md says of each statement of the published text where it lives and which test proves it: no empty cell, no test that is not.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', '*.test.ts', '*.spec.ts'], { encoding: 'utf8' }).trim().split('\n');
const tests = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
/** As a text begins, not as a comment says it. */
const begins = (text, name) => ["'", '"', '`'].some((quote) => text.includes(quote + name));
const faults = [];
const named = new Set();
let rows = 0;
for (const [index, line] of readFileSync('docs/coverage.md', 'utf8').split('\n').entries()) {
  if (!line.startsWith('| ') || line.startsWith('| Statement')) continue;
  rows++;
  const cells = line.split('|').slice(1, -1);
  const proofs = [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  if (cells.length !== 4 || cells.some((cell) => cell.trim() === '') || proofs.length === 0)
    faults.push(`line ${index + 1}: a statement, where it lives, the way to it, and a test are needed`);
  for (const name of proofs) {
    const found = tests.filter(({ text }) => begins(text, name));
    if (found.length === 0) faults.push(`line ${index + 1}: there is no test whose name begins with “${name}”`);
    for (const test of found) named.add(test);
  }
}
if (rows === 0) faults.push('there is no statement in docs/coverage.md');
// A test that is left out, or that leaves out the others, proves nothing.
for (const { file, text } of named)
  if (/\b(test|describe|it)(\.\w+)*\.(skip|skipIf|runIf|fixme|fails|todo|only)\b/.test(text))
    faults.push(`${file}: a test in it is not run`);
for (const fault of faults) console.error(`docs/coverage.md, ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
