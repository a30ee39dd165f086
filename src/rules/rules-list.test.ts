import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const listed = [...readFileSync(join(root, 'src/rules/RULES.md'), 'utf8').matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm)].map(
  ([, number = '']) => number
);
// Other folders number what they promise themselves, with other letters.
const letters = new Set(listed.map((number) => number[0]));

function proven(): readonly string[] {
  const files = ['src', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name))
  );
  return files
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/['"`]((?:\[[A-Z]\d+\] ?)+)/g)])
    .flatMap(([, numbers = '']) => [...numbers.matchAll(/[A-Z]\d+/g)].map(([number]) => number))
    .filter((number) => letters.has(number[0]));
}

test('every rule has a test, and every number in a test’s name is a rule', () => {
  const numbers = new Set(proven());
  expect({
    rulesWithoutTest: listed.filter((number) => !numbers.has(number)),
    testsWithoutRule: [...numbers].filter((number) => !listed.includes(number)),
    listedTwice: listed.filter((number, i) => listed.indexOf(number) !== i)
  }).toEqual({ rulesWithoutTest: [], testsWithoutRule: [], listedTwice: [] });
});
