// What is built must run in every browser that package.json names (`browserslist`): no newer syntax, and nothing newer called without a look
// whether it is there. What each browser knows is MDN's data.
import data from '@mdn/browser-compat-data/forLegacyNode';
import { parse } from 'acorn';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
/** The youngest standard that all of them read whole: static blocks in classes were the last to come. */
const syntaxYear = 2022;
/**
 * Called so by things that are not the language's or the browser's: Dexie's tables, dates' formats, luxon's intervals, WebAssembly's memory, colours; and
 * by whoever looks first in a place further off (Dexie, Svelte). In our own code the compiler tells them apart (`lib` in tsconfig.json).
 */
const alsoOthers = new Set(
  [
    'createPolicy',
    'databases',
    'destroy',
    'drop',
    'format',
    'grow',
    'intersection',
    'range',
    'seek',
    'take',
    'toArray',
    'toHex',
    'union',
    'use'
  ].map((name) => `.${name}`)
);
const namesInData = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari'],
  ios: ['safari_ios']
};

export function supportedBrowsers() {
  const { browserslist } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return browserslist.map((line) => {
    const [name, version] = line.split(' >= ');
    return { name, version };
  });
}

/**
 * Names of what all of them know today and one of them did not yet in its oldest version: that is what no journey in today's browsers
 * shows. `Promise.try` and `Temporal` as written, `.union` of whatever it is asked.
 */
export function readMissing({ javascript, api } = data, browsers = supportedBrowsers()) {
  const floors = browsers.flatMap(({ name, version }) => namesInData[name].map((key) => ({ key, version })));
  const missing = new Set();
  const there = new Set();
  for (const [owner, members] of [...Object.entries(javascript.builtins), ...Object.entries(api)])
    for (const [member, { __compat }] of Object.entries({ ...members, '': members })) {
      const name = member.replace(/_static$/, '');
      if (!__compat || !/^([a-z][A-Za-z0-9]*)?$/.test(name)) continue;
      const isNew =
        isIn(
          __compat,
          floors.map(({ key }) => ({ key, version: 'Infinity' }))
        ) && !isIn(__compat, floors);
      if (name === '') {
        if (isNew) missing.add(owner);
        continue;
      }
      if (isNew) missing.add(`${owner}.${name}`);
      // A static of the language's own objects is not marked as one: it is looked for in both ways.
      if (isNew && name === member) missing.add(`.${name}`);
      if (isIn(__compat, floors)) there.add(`.${name}`);
    }
  return new Set([...missing].filter((name) => !there.has(name)));
}

function isIn({ support }, browsers) {
  return browsers.every(({ key, version }) =>
    [support[key]].flat().some((each) => each && !each.flags && !each.prefix && isSince(each, version))
  );
}

function isSince({ version_added: since, version_removed: until }, version) {
  if (typeof since !== 'string' || since === 'preview') return false;
  return compare(since, version) <= 0 && (until === undefined || compare(version, until) < 0);
}

function compare(one, other) {
  const [a, b] = [one, other].map((version) => version.replace('≤', '').split('.').map(Number));
  return a[0] - b[0] || (a[1] ?? 0) - (b[1] ?? 0);
}

/** What of it a script uses without having asked for it, or the syntax that it does not read. */
export function findTooNew(source, missing, sourceType = 'module') {
  let tree;
  try {
    tree = parse(source, { ecmaVersion: syntaxYear, sourceType, allowHashBang: true });
  } catch (error) {
    return [`syntax: ${error.message}`];
  }
  // PDF.js' edition for older browsers brings what it needs along.
  if (source.includes('__core-js_shared__')) return [];
  const found = new Set();
  walk(tree, [], (node, above) => {
    const name = nameOf(node, above.at(-1), missing);
    if (name !== null && !isAskedFor(node, above, name, source)) found.add(name);
  });
  return [...found];
}

function nameOf(node, parent, missing) {
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier')
    return missing.has(node.callee.name) ? node.callee.name : null;
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const { object, property } = node;
  const whole = object.type === 'Identifier' ? `${object.name}.${property.name}` : null;
  if (whole !== null && missing.has(whole)) return whole;
  const isCalled = parent?.type === 'CallExpression' && parent.callee === node;
  const called = `.${property.name}`;
  return isCalled && missing.has(called) && !alsoOthers.has(called) ? called : null;
}

/** `a.b?.()`, `typeof a.b`, `a.b ? … : …`, `if (a.b) …`, `a.b ??= …`: whoever asks first may use it. */
function isAskedFor(node, above, name, source) {
  const last = name.split('.').at(-1);
  const parent = above.at(-1);
  if (parent?.type === 'CallExpression' && parent.optional) return true;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return true;
  if (parent?.type === 'AssignmentExpression' && parent.left === node) return true;
  return above.some((ancestor) => {
    const condition = ancestor.test ?? (ancestor.type === 'LogicalExpression' ? ancestor.left : null);
    return condition !== null && condition !== undefined && source.slice(condition.start, condition.end).includes(last);
  });
}

function walk(node, above, visit) {
  visit(node, above);
  const inside = [...above, node];
  for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') walk(child, inside, visit);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = readMissing();
  const built = join(root, 'build', 'app');
  const found = readdirSync(built, { recursive: true })
    .filter((file) => /\.m?js$/.test(file))
    .flatMap((file) => {
      // Registered as a classic script: Firefox runs modules as workers of this kind from 147 on.
      const sourceType = file === 'service-worker.js' ? 'script' : 'module';
      const source = readFileSync(join(built, file), 'utf8');
      return findTooNew(source, missing, sourceType).map((name) => `${file}: ${name}`);
    });
  for (const each of found) console.error(`${each} is newer than the browsers that package.json names.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
