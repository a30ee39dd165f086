import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bufferToBytes } from '../databases/bytes.ts';
import { makeConsentTokens, type ConsentLink } from './consent-token.ts';

const digits = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const textOf = (units: readonly string[], lengths: { readonly minLength: number; readonly maxLength: number }) =>
  fc.array(fc.constantFrom(...units), lengths).map((parts) => parts.join(''));
const links: fc.Arbitrary<ConsentLink> = fc.record({
  org: textOf([...'abcxyz019-'], { minLength: 0, maxLength: 39 }).map((rest) => `c${rest}`),
  claim: fc
    .tuple(fc.constantFrom(...digits.slice(0, 8)), textOf(digits, { minLength: 25, maxLength: 25 }))
    .map((parts) => parts.join('')),
  round: fc.integer({ min: 1, max: 65_535 }),
  expiresAt: fc.integer({ min: 0, max: 4_294_967_295 }).map((seconds) => seconds * 1_000)
});
const tokens = makeConsentTokens(bufferToBytes(randomBytes(32)));

test('[G20] what was sealed is read again, the same link is the same token, and it fits into an address', () => {
  fc.assert(
    fc.property(links, (link) => {
      const token = tokens.seal(link);
      expect(tokens.read(token)).toEqual(link);
      expect(tokens.seal({ ...link })).toBe(token);
      expect(token).toMatch(/^[A-Za-z0-9_-]{32,86}\.[A-Za-z0-9_-]{43}$/);
    })
  );
});

test('[G20] with any character changed, left out or added, nobody made it', () => {
  const other = fc.constantFrom(...'ABCXYZabcxyz0189_-+/= é');
  fc.assert(
    fc.property(links, fc.nat(), other, (link, position, character) => {
      const token = tokens.seal(link);
      const at = position % token.length;
      const changed = `${token.slice(0, at)}${character}${token.slice(at + 1)}`;
      if (changed !== token) expect(tokens.read(changed)).toBeNull();
      expect(tokens.read(`${token.slice(0, at)}${token.slice(at + 1)}`)).toBeNull();
      expect(tokens.read(`${token.slice(0, at)}${character}${token.slice(at)}`)).toBeNull();
    })
  );
});

test('[G20] another secret’s token, and texts that are none, are nobody’s', () => {
  const others = makeConsentTokens(bufferToBytes(randomBytes(32)));
  fc.assert(fc.property(links, (link) => tokens.read(others.seal(link)) === null));
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => tokens.read(text) === null));
  const zeros = Buffer.alloc(80).toString('base64url');
  for (const text of ['', '.', zeros, '__proto__', '../../etc/passwd']) expect(tokens.read(text)).toBeNull();
});
