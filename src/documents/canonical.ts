import { sha256 } from 'js-sha256';

/** JSON with sorted keys and without undefined members: the same content is the same text everywhere. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * The hash that names content: the first 128 bits of its canonical JSON's SHA-256, in hex, as long as a CouchDB revision.
 * Synchronous and without typed arrays, because it also runs inside CouchDB's JavaScript engine.
 */
export function hashOfContent(value: unknown): string {
  return sha256(canonicalJson(value)).slice(0, 32);
}

/**
 * Whether every text in it is whole: half of a surrogate pair is no Unicode, and CouchDB's parser refuses the batch that it comes in. Typing
 * with a length limit can cut an emoji in two.
 */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !anySurrogate.test(value) || makeWhole(value) === value;
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isWellFormed(key) && isWellFormed(member));
}

/** The same with U+FFFD in the place of each half character of its values. */
export function makeWellFormed(value: unknown): unknown {
  if (typeof value === 'string') return makeWhole(value);
  if (Array.isArray(value)) return value.map(makeWellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, makeWellFormed(member)]));
}

// Not the methods of texts that do the same: CouchDB's engine need not have them.
const anySurrogate = /[\ud800-\udfff]/;
const makeWhole = (text: string): string =>
  text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : '\ufffd'));

/** Bytes of a text in UTF-8, without TextEncoder: CouchDB's engine has none. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
