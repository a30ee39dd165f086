// Everything that CI runs, one part after another, and a closing line that counts all of it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const bin = (name) => join('node_modules', '.bin', name);
const checks = [
  'types',
  'format',
  'lint',
  'worker',
  'rules',
  'imports',
  'unused',
  'lengths',
  'lists',
  'browsers',
  'coverage'
];
const suites = [
  ['unit tests', bin('vitest'), ['run', '--project', 'unit', ...vitestReport('unit')], () => countVitest('unit')],
  [
    'tests across processes',
    bin('vitest'),
    ['run', '--project', 'process', ...vitestReport('process')],
    () => countVitest('process')
  ],
  [
    'journeys in three engines',
    bin('vitest'),
    ['run', '--project', 'engines', ...vitestReport('engines')],
    () => countVitest('engines')
  ],
  ['journeys', bin('playwright'), ['test'], countPlaywright]
];

let passed = 0;
let failed = 0;
run('svelte-kit sync', bin('svelte-kit'), ['sync']);
await Promise.all([checkInTurn(), checkInTurn()]);
// `npm run check` stops short of the suites that start processes.
const chosen = process.argv.includes('--checks') ? suites.slice(0, 1) : suites;
for (const [name, command, args, count] of chosen) {
  const good = run(name, command, args);
  const counted = count();
  passed += counted.passed;
  // A runner that ends badly without a failed test still failed.
  failed += good ? counted.failed : Math.max(1, counted.failed);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Each check uses one processor: two of these share them out. */
async function checkInTurn() {
  for (let name = checks.shift(); name !== undefined; name = checks.shift()) {
    const began = Date.now();
    const child = spawn('npm', ['run', '--silent', `check:${name}`], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    const [code] = await once(child, 'close');
    process.stdout.write(`\n── ${name}\n${Buffer.concat(said)}`);
    sayOutcome(name, code === 0, began);
    if (code === 0) passed += 1;
    else failed += 1;
  }
}

function run(name, command, args) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  sayOutcome(name, status === 0, began);
  return status === 0;
}

function sayOutcome(name, isGood, began) {
  console.log(`── ${name}: ${isGood ? 'good' : 'FAILED'}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function vitestReport(name) {
  return ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', join(results, `${name}.json`)];
}

function countVitest(name) {
  const file = join(results, `${name}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countPlaywright() {
  const file = join(results, 'journeys.json');
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
