import type { ActionContent } from '#documents/action-document.ts';
import type { Members } from './sealed-text.ts';

/** Something done to one member, wherever it stands; no answer is expected but the same one everywhere. */
export interface ChangeOfShape {
  readonly what: string;
  readonly content: Members;
}

const absent = Symbol('absent');

/** What is laid in the place of each member in turn: nothing, and something of every type and length. */
const replacements: readonly (readonly [string, unknown])[] = [
  ['missing', absent],
  ['null', null],
  ['a number', 7],
  ['a fraction', 0.5],
  ['a negative number', -1],
  ['a huge number', 9e15],
  ['true', true],
  ['an empty text', ''],
  ['a text', 'a'],
  ['a long text', 'ç'.repeat(2_001)],
  ['a text that is too long', 'x'.repeat(10_001)],
  ['a text that CouchDB’s parser may not like', '\u0000\u007f\ufffe\uffff\u2028 é e\u0301'],
  ['half of an emoji', 'a\ud83d'],
  ['an empty list', []],
  ['a list', ['a']],
  ['a list of holes', [null, null]],
  ['a long list', Array.from({ length: 101 }, (_, i) => `l${i}`)],
  ['an empty object', {}],
  ['an object', { a: 1 }],
  ['a deep object', JSON.parse(`${'{"a":'.repeat(31)}1${'}'.repeat(31)}`)],
  ['a deeper object', JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)]
];

/** Every change of every member of the content, however deep it stands, and one member too many in every object. */
export function changesOfShape(content: ActionContent): readonly ChangeOfShape[] {
  const changes: ChangeOfShape[] = [];
  for (const path of pathsOf(content)) {
    const where = path.join('/');
    for (const [name, value] of replacements)
      changes.push({ what: `${where}: ${name}`, content: replace(content, path, () => value) });
    changes.push({ what: `${where}: twice in a list`, content: replace(content, path, (value) => [value, value]) });
    changes.push({ what: `${where}: one more in it`, content: replace(content, path, addMember) });
  }
  return changes;
}

type Path = readonly (string | number)[];

/** Lists by their first item: the others are alike. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [0] : Object.keys(value);
  return keys.flatMap((key) => {
    const inner = [...path, key];
    return [inner, ...pathsOf((value as { readonly [key: string | number]: unknown })[key], inner)];
  });
}

function replace(value: unknown, path: Path, change: (value: unknown) => unknown): Members {
  return replaceAt(value, path, change) as Members;
}

function replaceAt(value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const changed = replaceAt(value[0], rest, change);
    return changed === absent ? value.slice(1) : [changed, ...(value.slice(1) as unknown[])];
  }
  const members = value as Members;
  const changed = replaceAt(members[key], rest, change);
  const entries = Object.entries(members).filter(([name]) => name !== key);
  return Object.fromEntries(changed === absent ? entries : [...entries, [key, changed]]);
}

function addMember(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as unknown[]), 'one more'];
  return typeof value === 'object' && value !== null ? { ...value, oneMore: 1 } : value;
}
