// Tells what the clocks of claims are, for support and for tests: `npm run --silent clocks -- cases.json`.
import { readFileSync } from 'node:fs';
import { answerCase, readCases } from './clock-case.ts';

const path = process.argv[2];
if (path === undefined) fail('Say which file to read: npm run --silent clocks -- cases.json');
const cases = readCases(readText(path));
if (!cases.ok) fail(`${path}: ${cases.sentence}`);
process.stdout.write(`${JSON.stringify(cases.cases.map(answerCase))}\n`);

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
