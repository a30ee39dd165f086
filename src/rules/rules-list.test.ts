import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** The numbers at the head of each line of a list: `- **[C1]** …`, `- **[U6]**–**[U12]**, **[G124]** …`. */
function listedIn(file: string): readonly string[] {
  const heads = [
    ...readFileSync(join(root, file), 'utf8').matchAll(/^- ((?:(?:\*\*)?\[[A-Z]\d+\](?:\*\*)?[–, ]*)+)/gm)
  ];
  return heads.flatMap(([, head = '']) =>
    [...head.matchAll(/\[([A-Z])(\d+)\](?:(?:\*\*)?–(?:\*\*)?\[\1(\d+)\])?/g)].flatMap(([, letter = '', from, to]) =>
      Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => `${letter}${String(Number(from) + i)}`)
    )
  );
}

const rules = listedIn('src/rules/RULES.md');
const listed = [...rules, ...listedIn('tests/journeys/JOURNEYS.md'), ...listedIn('docs/promises.md')];

function proven(): ReadonlySet<string> {
  const files = ['src', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name))
  );
  const numbers = files
    // What several engines walk alike stands in a file of its own.
    .filter((name) => /\.(test|spec)\.(ts|mjs)$|journeys\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/['"`](?:\$\{\w+\}: )?((?:\[[A-Z]\d+\] ?)+)/g)])
    .flatMap(([, heads = '']) => [...heads.matchAll(/[A-Z]\d+/g)].map(([number]) => number));
  return new Set(numbers);
}

test('every rule and promise has a test, every number in a test’s name is listed, and none means two things', () => {
  const numbers = proven();
  expect({
    withoutTest: listed.filter((number) => !numbers.has(number)),
    notListed: [...numbers].filter((number) => !listed.includes(number)),
    listedTwice: listed.filter((number, i) => listed.indexOf(number) !== i)
  }).toEqual({ withoutTest: [], notListed: [], listedTwice: [] });
});
