import { validateField } from '#rules/claim/validate-field.ts';

/**
 * What people paste is seldom what a field wants: a GUID comes in braces or inside a link, an address with a name around it.
 * Each reader gives the value to keep, or says what is wrong; the text as typed is never changed under the person's hands.
 */
export type Reading<P extends string> =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: P };

export type GuidProblem = 'empty' | 'unfinished' | 'too-long' | 'wrong-character' | 'placeholder';

/** A tenant id or subscription id: with braces, spaces, no hyphens, in capitals, inside a link or a whole copied answer. [F2] */
export function readGuid(text: string): Reading<GuidProblem> {
  if (text.trim() === '') return wrong('empty');
  const inside = guidInside.exec(text)?.[0] ?? bareHex.exec(text)?.[0];
  if (inside) return guidFrom(inside.replaceAll('-', ''));
  const bare = text.replace(/[\s{}()"'<>-]|urn:uuid:/gi, '');
  if (/[^0-9a-f]/i.test(bare)) return wrong('wrong-character');
  if (bare.length < 32) return wrong('unfinished');
  return bare.length > 32 ? wrong('too-long') : guidFrom(bare);
}

/** How many of a GUID's 32 hexadecimal digits are there, for a count while it is typed. */
export function countGuidDigits(text: string): number {
  return text.replace(/[^0-9a-f]/gi, '').length;
}

export type EmailProblem = 'empty' | 'no-at' | 'no-domain' | 'not-an-address';

/** Takes `mailto:` links and `Name <address>` as mail programs copy them. [F2] */
export function readEmail(text: string): Reading<EmailProblem> {
  const bare = (/<([^<>]+)>/.exec(text)?.[1] ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .replace(/[;,.]+$/, '');
  if (bare === '') return wrong('empty');
  const at = bare.lastIndexOf('@');
  if (at < 0) return wrong('no-at');
  const local = bare.slice(0, at);
  const domain = readDomain(bare.slice(at + 1));
  if (!domain.ok) return wrong('no-domain');
  const address = `${local}@${domain.value}`;
  return validateField('customerContactEmail', address) === null ? right(address) : wrong('not-an-address');
}

export type DomainProblem = 'empty' | 'no-dot' | 'not-a-domain';

/** The domain of a web address, an e-mail address or a domain as typed; `www.` is not part of what the customer registered. [F2] */
export function readDomain(text: string): Reading<DomainProblem> {
  const bare = text.trim();
  if (bare === '') return wrong('empty');
  const afterAt = /^[^/?#]*@/.test(bare) ? bare.slice(bare.indexOf('@') + 1) : bare;
  const host = afterAt
    .replace(/^[a-z][a-z0-9+.-]*:\/\/+/i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/[>;,.]+$/, '');
  const name = host.toLowerCase().replace(/^www\./, '');
  if (name !== '' && !name.includes('.')) return wrong('no-dot');
  return validateField('customerDomain', name) === null ? right(name) : wrong('not-a-domain');
}

/** Names and titles: no space at the ends, one between words. */
export function tidyText(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

const guidInside = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/i;
const bareHex = /(?<![0-9a-f-])[0-9a-f]{32}(?![0-9a-f-])/i;

function guidFrom(hex: string): Reading<GuidProblem> {
  const digits = hex.toLowerCase();
  if (/^(.)\1{31}$/.test(digits)) return wrong('placeholder');
  return right(
    [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
  );
}

const right = (value: string) => ({ ok: true, value }) as const;
const wrong = <P extends string>(problem: P) => ({ ok: false, problem }) as const;
