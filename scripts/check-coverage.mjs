// docs/coverage.md says of each statement of the published text where it lives and which test proves it: no empty cell, no test that is not.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', '*.test.ts', '*.spec.ts'], { encoding: 'utf8' }).trim().split('\n');
const tests = files.map((file) => readFileSync(file, 'utf8')).join('\n');
const faults = [];
let rows = 0;
for (const [index, line] of readFileSync('docs/coverage.md', 'utf8').split('\n').entries()) {
  if (!line.startsWith('| ') || line.startsWith('| Statement')) continue;
  rows++;
  const cells = line.split('|').slice(1, -1);
  const proofs = [...(cells[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  if (cells.length !== 3 || cells.some((cell) => cell.trim() === '') || proofs.length === 0)
    faults.push(`line ${index + 1}: a statement, where it lives, and a test are needed`);
  for (const name of proofs)
    if (!tests.includes(name)) faults.push(`line ${index + 1}: there is no test whose name begins with “${name}”`);
}
if (rows === 0) faults.push('there is no statement in docs/coverage.md');
for (const fault of faults) console.error(`docs/coverage.md, ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
