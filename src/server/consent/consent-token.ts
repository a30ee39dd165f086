import { createHmac, timingSafeEqual } from 'node:crypto';
import { organisationPattern, ulidPattern } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import { bufferToBytes, type Bytes } from '../databases/bytes.ts';

/** What a link is good for: one claim, one round of telling its customer. */
export interface ConsentLink {
  readonly org: string;
  readonly claim: string;
  readonly round: number;
  /** In official time; to the second. */
  readonly expiresAt: Instant;
}

export interface ConsentTokens {
  /** The same link is the same token each time, so that a message which goes twice says the same. */
  seal(link: ConsentLink): string;
  /** Null: nobody here made it. */
  read(token: string): ConsentLink | null;
}

const version = 1;
const headLength = 1 + 16 + 2 + 4;
const mostRounds = 65_535;

/** A version, the claim, the round, the seconds until which it holds, the organisation; then an HMAC-SHA256 over all of it. */
export function makeConsentTokens(secret: Bytes): ConsentTokens {
  const macOf = (payload: Buffer): Bytes => {
    const mac = createHmac('sha256', secret).update('consent').update(bufferToBytes(payload));
    return bufferToBytes(mac.digest());
  };
  return {
    seal({ org, claim, round, expiresAt }) {
      if (!organisationPattern.test(org) || !ulidPattern.test(claim) || round < 1 || round > mostRounds)
        throw new Error('no link can be made for this');
      const payload = Buffer.alloc(headLength + org.length);
      payload.writeUInt8(version, 0);
      payload.write(ulidToHex(claim), 1, 'hex');
      payload.writeUInt16BE(round, 17);
      payload.writeUInt32BE(Math.floor(expiresAt / 1_000), 19);
      payload.write(org, headLength, 'ascii');
      return `${payload.toString('base64url')}.${Buffer.from(macOf(payload)).toString('base64url')}`;
    },
    read(token) {
      const [, said = '', proof = ''] = /^([\w-]{32,86})\.([\w-]{43})$/.exec(token) ?? [];
      const payload = Buffer.from(said, 'base64url');
      const mac = Buffer.from(proof, 'base64url');
      // The last digit has bits to spare: only one of its spellings is ours.
      if (payload.toString('base64url') !== said || mac.toString('base64url') !== proof) return null;
      if (payload.length <= headLength || !timingSafeEqual(macOf(payload), bufferToBytes(mac))) return null;
      if (payload.readUInt8(0) !== version) return null;
      return {
        org: payload.toString('ascii', headLength),
        claim: hexToUlid(payload.toString('hex', 1, 17)),
        round: payload.readUInt16BE(17),
        expiresAt: payload.readUInt32BE(19) * 1_000
      };
    }
  };
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function ulidToHex(ulid: string): string {
  let value = 0n;
  for (const digit of ulid) value = value * 32n + BigInt(digits.indexOf(digit));
  return value.toString(16).padStart(32, '0');
}

function hexToUlid(hex: string): string {
  let value = BigInt(`0x${hex}`);
  let ulid = '';
  for (let i = 0; i < 26; i++) {
    ulid = `${digits[Number(value % 32n)] ?? ''}${ulid}`;
    value /= 32n;
  }
  return ulid;
}
