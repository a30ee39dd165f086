import { parse } from 'acorn';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTooNew, readMissing, supportedBrowsers } from './check-browsers.mjs';

// Rules of this file:

const root = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const missing = readMissing();

test.each([
  { source: 'const { promise } = Promise.withResolvers();', found: ['Promise.withResolvers'] },
  { source: 'fetch(url, { signal: AbortSignal.any(signals) });', found: ['AbortSignal.any'] },
  { source: 'const all = await Array.fromAsync(rows);', found: ['Array.fromAsync'] },
  { source: 'Object.groupBy(claims, stateOf);', found: ['Object.groupBy'] },
  { source: 'mine.isSubsetOf(theirs);', found: ['.isSubsetOf'] },
  { source: 'await navigator.storage.estimate();', found: ['.estimate'] },
  { source: 'URL.canParse(typed);', found: ['URL.canParse'] },
  { source: 'if (isOpen) Promise.withResolvers();', found: ['Promise.withResolvers'] }
])('[U5] $source: found', ({ source, found }) => {
  expect(findTooNew(source, missing)).toEqual(found);
});

test.each(['/[\\p{L}--[a-z]]/v', 'import data from "./a.json" with { type: "json" };', 'using file = open();'])(
  '[U5] %s: syntax that is too new',
  (source) => {
    expect(findTooNew(source, missing)).toMatchObject([expect.stringMatching(/^syntax: /)]);
  }
);

test.each([
  'claims.toSorted(byDay).findLast(isOpen);',
  'AbortSignal.timeout(1000);',
  'await navigator.storage.estimate?.();',
  'const signal = AbortSignal.any ? AbortSignal.any(signals) : first;',
  "if (typeof Promise.withResolvers === 'function') Promise.withResolvers();",
  'Promise.withResolvers ??= polyfill;',
  'class A { static { A.x = 1; } }',
  '/(?<=a)b/.test(text);'
])('[U5] %s: good', (source) => {
  expect(findTooNew(source, missing)).toEqual([]);
});

test('[U5] a worker that would have to be a module is found', () => {
  expect(findTooNew('import "./a.js";', missing, 'script')).toMatchObject([expect.stringMatching(/^syntax: /)]);
});

test('[U13] README names each supported browser with its oldest version', () => {
  const names = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', ios: 'iOS' };
  const said = supportedBrowsers().map(({ name, version }) => `${names[name]} ${version}`);
  expect(said.filter((each) => !read('README.md').includes(each))).toEqual([]);
  expect(said).toHaveLength(5);
});

test('[U14] the start script is ES5', () => {
  const [, script] = /<script>([^]*?)<\/script>/.exec(read('src/app.html'));
  expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
});

test('[U15] the home screen’s icon is 180 pixels wide and high, without an alpha channel', () => {
  const png = readFileSync(join(root, 'static/apple-touch-icon.png'));
  const [width, height, colourType] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt8(25)];
  expect({ width, height, colourType }).toEqual({ width: 180, height: 180, colourType: 2 });
  expect(read('src/app.html')).toContain('rel="apple-touch-icon" sizes="180x180" href="/apple-touch-icon.png"');
});
