import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Invitation } from '#documents/administration-api.ts';
import { ulidPattern } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import { bufferToBytes, type Bytes } from '../databases/bytes.ts';
import type { StoredDocument } from '../databases/database.ts';

/** `invitation:<ulid>` in `accounts`. Its links are hashes here: whoever reads the database cannot join. [G34] */
export interface InvitationDocument extends StoredDocument {
  readonly v: 1;
  readonly invitation: Omit<Invitation, 'state'>;
  /** `expired` is not written: the time says it. */
  readonly state: Exclude<Invitation['state'], 'expired'>;
  /** Of the link that was shown, then of those that were mailed. Each of them opens it. */
  readonly links: readonly string[];
  /** Whose password it sets. */
  readonly person?: string;
  /** That account's when the link was made; absent: 0. Whatever ends sessions ends the link: another password, above all. */
  readonly epoch?: number;
}

export const invitationId = (id: string): string => `invitation:${id}`;

export function stateAt({ state, invitation }: InvitationDocument, now: Instant): Invitation['state'] {
  return state === 'waiting' && invitation.expiresAt <= now ? 'expired' : state;
}

/** The token names its invitation and ends with 256 bits of chance. */
export function makeToken(id: string): { readonly token: string; readonly hash: string } {
  const token = `${id}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** The id of the invitation that a token names, or null where it is no token. */
export function idOfToken(token: string): string | null {
  const id = token.slice(0, 26);
  return ulidPattern.test(id) && /^[A-Za-z0-9_-]{43}$/.test(token.slice(26)) ? id : null;
}

export function opens(token: string, { links }: InvitationDocument): boolean {
  const given = bytesOf(hashOf(token));
  return links.some((link) => {
    const known = bytesOf(link);
    return known.length === given.length && timingSafeEqual(known, given);
  });
}

const bytesOf = (hex: string): Bytes => bufferToBytes(Buffer.from(hex, 'hex'));

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
