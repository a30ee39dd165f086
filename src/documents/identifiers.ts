import { validateField } from '#rules/claim/validate-field.ts';

/**
 * One reader for each thing that is named outside of this product: tenant and subscription ids, addresses, domains, MPN ids, a portal's
 * claim ids; for the form, imports, sign-in and invitations alike. What people paste is seldom what a field wants: a GUID comes in braces
 * or inside a link, an address with a name around it, an id through a spreadsheet. Each reader gives the value to keep, or says what is
 * wrong; the text as typed is never changed under the person's hands.
 */
export type Reading<P extends string> =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: P };

/** Without what nobody sees and programs add (zero width, direction marks, soft hyphens), and with the plain hyphen for its look-alikes. [I5] */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(hyphens, '-');
}

export type GuidProblem = 'empty' | 'unfinished' | 'too-long' | 'wrong-character' | 'placeholder' | 'several';

/** A tenant id or subscription id: with braces, spaces, no hyphens, in capitals, inside a link or a whole copied answer. [F2] */
export function readGuid(typed: string): Reading<GuidProblem> {
  const text = plainText(typed);
  if (text.trim() === '') return wrong('empty');
  const named = namedTenant.exec(text)?.[1];
  const found = named ? [named] : [...(text.match(guidInside) ?? []), ...(text.match(bareHex) ?? [])];
  const inside = new Set(found.map((each) => each.replaceAll('-', '').toLowerCase()));
  // Which of two different ones is meant, nobody can know.
  if (inside.size > 1) return wrong('several');
  for (const hex of inside) return guidFrom(hex);
  const bare = text.replace(/[\s{}()"'<>-]|urn:uuid:/gi, '');
  if (/[^0-9a-f]/i.test(bare)) return wrong('wrong-character');
  if (bare.length < 32) return wrong('unfinished');
  return bare.length > 32 ? wrong('too-long') : guidFrom(bare);
}

/** How many of a GUID's 32 hexadecimal digits are there, for a count while it is typed. */
export function countGuidDigits(text: string): number {
  return plainText(text).replace(/[^0-9a-f]/gi, '').length;
}

export type EmailProblem = 'empty' | 'no-at' | 'no-domain' | 'not-an-address';

/** Takes `mailto:` links and `Name <address>` as mail programs copy them. [F2] */
export function readEmail(typed: string): Reading<EmailProblem> {
  const text = plainText(typed);
  // Which of two is meant, nobody can know.
  if ((text.match(/@/g) ?? []).length > 1) return wrong('not-an-address');
  const bare = (/<([^<>]+)>/.exec(text)?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .replace(/[;,.]+$/, '');
  if (bare === '') return wrong('empty');
  const at = bare.lastIndexOf('@');
  if (at < 0) return wrong('no-at');
  const local = bare.slice(0, at);
  // A mailbox at www.contoso.com is not one at contoso.com.
  const domain = readHost(bare.slice(at + 1));
  if (!domain.ok) return wrong('no-domain');
  const address = `${local}@${domain.value}`;
  return validateField('customerContactEmail', address) === null ? right(address) : wrong('not-an-address');
}

/** The address to look an account up by, or to write: read where it can be, else as typed without what nobody sees. [I5] */
export function addressOf(typed: string): string {
  const read = readEmail(typed);
  return read.ok ? read.value : plainText(typed).trim();
}

export type DomainProblem = 'empty' | 'no-dot' | 'not-a-domain';

/** The domain of a web address, an e-mail address or a domain as typed; `www.` is not part of what the customer registered. [F2] */
export function readDomain(typed: string): Reading<DomainProblem> {
  return readHost(typed, /^www\./);
}

function readHost(typed: string, notPart?: RegExp): Reading<DomainProblem> {
  const bare = plainText(typed).trim();
  if (bare === '') return wrong('empty');
  const afterAt = /^[^/?#]*@/.test(bare) ? bare.slice(bare.indexOf('@') + 1) : bare;
  const host = afterAt
    .replace(/^[a-z][a-z0-9+.-]*:\/\/+/i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/[>;,.]+$/, '');
  const name = notPart ? host.toLowerCase().replace(notPart, '') : host.toLowerCase();
  if (name !== '' && !name.includes('.')) return wrong('no-dot');
  return validateField('customerDomain', name) === null ? right(name) : wrong('not-a-domain');
}

export type NumberProblem = 'empty' | 'not-a-number' | 'spoilt';

/** An MPN id: digits, also with the marks that a spreadsheet puts between and behind them ("4,711,002", "4711002.0"). [I5] */
export function readMpnId(typed: string): Reading<NumberProblem> {
  const text = withoutTextMark(plainText(typed).trim());
  if (text === '') return wrong('empty');
  if (isSpoilt(text)) return wrong('spoilt');
  const digits = digitsOf(text.replace(/^(mpn|partner)?\s*(one)?\s*id\s*[:#]?\s*/i, '')) ?? text;
  return validateField('mpnId', digits) === null ? right(digits) : wrong('not-a-number');
}

/** The portal's id of a claim, or any other id whose form we do not know: as it is, but for what a spreadsheet did to it. [I5] */
export function readOutsideId(typed: string): Reading<'empty' | 'spoilt'> {
  const text = withoutTextMark(tidyText(plainText(typed)));
  if (text === '') return wrong('empty');
  return isSpoilt(text) ? wrong('spoilt') : right(digitsOf(text) ?? text);
}

/**
 * What a spreadsheet leaves of an id that it took for a number, a date or a formula: "4.71E+06", "#REF!", "########", "1-Mar". What it
 * rounded to fifteen digits is seen only beside the others of its column: `areRounded`. [I6]
 */
export function isSpoilt(text: string): boolean {
  return text.startsWith('=') || exponent.test(text) || spreadsheetError.test(text) || becameDate.test(text);
}

/** Ids of one column: all that have more digits than a spreadsheet keeps end in zeros from there on. [I6] */
export function areRounded(ids: Iterable<string>): boolean {
  let long = 0;
  for (const id of ids) {
    const digits = id.replace(/^0+/, '');
    if (!/^\d{16,}$/.test(digits)) continue;
    if (/[1-9]/.test(digits.slice(15))) return false;
    long++;
  }
  return long > 0;
}

/** What is left of an id that is a number when a spreadsheet has taken the zeros at its beginning away. [I6] */
export const withoutLeadingZeros = (id: string): string => id.replace(/^0+(?=\d+$)/, '');

/** Programs write an apostrophe before digits that are to stay a text. */
const withoutTextMark = (text: string): string => text.replace(/^'(?=\d)/, '');

/** Names and titles: no space at the ends, one between words. */
export function tidyText(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

// What NFKC leaves of the hyphens: the true one, the unbreakable one, dashes, the minus.
const hyphens = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
// A sign-in link names the app beside the tenant.
const namedTenant =
  /(?:\b(?:tenant(?:_?id)?|tid)=|login\.microsoftonline\.com\/|sts\.windows\.net\/)\{?([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})(?![0-9a-f])/i;
const guidInside = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/gi;
const bareHex = /(?<![0-9a-f-])[0-9a-f]{32}(?![0-9a-f-])/gi;
const exponent = /^[-+]?\d+(?:[.,]\d+\s?e\s?[-+]?|\s?e\s?[-+])\d+$/i;
// Also as Excel says it in Portuguese: #VALOR!, #N/D, #NOME?; and LibreOffice: Err:502
const spreadsheetError = /^(?:#+|#N\/[AD]|#[\p{Lu}/0]+[!?]|Err:\d{3})$/u;
const becameDate = new RegExp(
  [
    String.raw`^(?:\d{1,2}[-/ ]\p{L}{3}\.?(?:[-/ ](?:\d{2}|\d{4}))?|\p{L}{3}\.?[-/]\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}`,
    String.raw`\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?)$`
  ].join('|'),
  'u'
);

/** Null: it is no whole number. */
function digitsOf(text: string): string | null {
  const whole = /^(.*?)[.,]0+$/.exec(text)?.[1] ?? text;
  const isGrouped = /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:[\s'’]\d{3})+$/;
  for (const each of [text, whole]) {
    if (/^\d+$/.test(each)) return each;
    if (isGrouped.test(each)) return each.replace(/\D/g, '');
  }
  return null;
}

function guidFrom(hex: string): Reading<GuidProblem> {
  const digits = hex.toLowerCase();
  if (/^(.)\1{31}$/.test(digits)) return wrong('placeholder');
  return right(
    [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
  );
}

const right = (value: string) => ({ ok: true, value }) as const;
const wrong = <P extends string>(problem: P) => ({ ok: false, problem }) as const;
