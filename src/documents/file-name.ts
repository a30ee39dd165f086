import { makeWellFormed, utf8Length } from './canonical.ts';

/**
 * A file's name as it is shown, sealed and saved again elsewhere: never empty, without marks that turn its letters around or hide its end, short
 * enough for every file system, and with an ending that says what it is.
 */
export function cleanFileName(
  name: string,
  facts: {
    /** What it is called where nothing is left of its name. */
    readonly fallback: string;
    /** Of its kind, by its content; empty where it is not known. */
    readonly ending: string;
    readonly isEnding: (ending: string) => boolean;
  }
): string {
  const { fallback, ending, isEnding } = facts;
  const whole = cleanText(name).trim();
  const dot = whole.lastIndexOf('.');
  const said = dot < 0 ? '' : whole.slice(dot + 1);
  const hasEnding = isEnding(said.toLowerCase());
  const base = trim(cut(trim(hasEnding ? whole.slice(0, dot) : whole), longestBase)) || fallback;
  const safe = systemNames.test(base) ? `_${base}` : base;
  const last = hasEnding ? said : ending;
  return last === '' ? safe : `${safe}.${last}`;
}

// File systems take 255 bytes; a few are left for the ending and for what a download adds, as " (1)".
const longestBase = 200;
// What Windows gives to no file, and never shows.
const systemNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Joiners stay: emoji and some scripts need them. */
function cleanText(name: string): string {
  return (makeWellFormed(name.normalize('NFC')) as string)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ');
}

const trim = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '');

/** By whole characters. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += utf8Length(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
}
