// A keyed list with the same key twice stops its whole screen: each key must be unique by the way it is made, never by what happens to be in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'svelte/compiler';

/** What names a thing among its like; never what is said of it: two things may be called the same. */
const identities = ['id', 'n', 'index', 'sha256', 'action', 'key', 'line', 'href', 'year', 'month', 'locale', 'org'];
const keepsUnique = ['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed'];

/** The lists of a component whose keys could be equal, as `line: list (key)`. */
export function findDoubtfulLists(source) {
  const tree = parse(source, { modern: true });
  const values = readValues(tree.instance?.content.body ?? []);
  const textOf = ({ start, end }) => source.slice(start, end);
  const found = [];
  walk(tree.fragment, (node) => {
    if (node.type !== 'EachBlock' || !node.key || isKeyUnique(node, values)) return;
    const line = source.slice(0, node.start).split('\n').length;
    found.push(`${line}: ${textOf(node.expression)} (${textOf(node.key)})`);
  });
  return found;
}

function isKeyUnique({ expression, context, key, index }, values) {
  if (key.type === 'BinaryExpression')
    return [key.left, key.right].every((part) => isKeyUnique({ expression, context, key: part }, values));
  if (key.type === 'MemberExpression')
    return !key.computed && (identities.includes(key.property.name) || values.get(expression.name) === 'imported');
  if (key.type !== 'Identifier') return false;
  if (key.name === index) return true;
  if (context.type === 'Identifier') return key.name === context.name && isListUnique(expression, values);
  if (context.type === 'ArrayPattern') {
    const isFirst = context.elements[0]?.name === key.name;
    return isFirst && (identities.includes(key.name) || isCallOf(expression, 'Object', 'entries'));
  }
  const property = context.properties.find(({ value }) => value?.name === key.name);
  return identities.includes(property?.key.name);
}

/** Whether no item can be there twice. `values`: what the component's own names stand for. */
function isListUnique(list, values) {
  switch (list.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isListUnique(list.expression, values);
    case 'NewExpression':
      return isNew(list, 'Set');
    case 'ArrayExpression': {
      const [first] = list.elements;
      if (first?.type === 'SpreadElement') return list.elements.length === 1 && isListUnique(first.argument, values);
      const written = list.elements.map((each) => (each.type === 'Literal' ? each.value : Symbol('unknown')));
      return written.every((each) => typeof each !== 'symbol') && new Set(written).size === written.length;
    }
    case 'CallExpression':
      if (isCallOf(list, 'Object', 'keys')) return true;
      if (list.callee.name === '$derived') return isListUnique(list.arguments[0], values);
      return (
        list.callee.type === 'MemberExpression' &&
        keepsUnique.includes(list.callee.property.name) &&
        isListUnique(list.callee.object, values)
      );
    case 'Identifier': {
      const value = values.get(list.name);
      // A constant of the program, imported: whoever writes a word in it twice sees it at once, and on every device.
      return value === 'imported' || (value !== undefined && isListUnique(value, values));
    }
    default:
      return false;
  }
}

function readValues(statements) {
  const values = new Map();
  for (const { type, importKind, specifiers, kind, declarations } of statements) {
    if (type === 'ImportDeclaration' && importKind !== 'type')
      for (const { local } of specifiers) values.set(local.name, 'imported');
    if (type === 'VariableDeclaration' && kind === 'const')
      for (const { id, init } of declarations) if (id.type === 'Identifier' && init) values.set(id.name, init);
  }
  return values;
}

function isCallOf(node, object, method) {
  const { type, callee } = node;
  return type === 'CallExpression' && callee.object?.name === object && callee.property?.name === method;
}

function isNew(node, name) {
  return node.type === 'NewExpression' && node.callee.name === name;
}

function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = execFileSync('git', ['ls-files', 'src/**/*.svelte'], { encoding: 'utf8' }).trim().split('\n');
  const found = files.flatMap((file) => findDoubtfulLists(readFileSync(file, 'utf8')).map((list) => `${file}:${list}`));
  for (const list of found) console.error(`${list}: could be the same key twice; take an id, a Set, or the index.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
