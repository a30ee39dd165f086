import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { bufferToBytes, bytesToBuffer, type Bytes } from './bytes.ts';

/** scrypt's cost is kept with each hash, so that it can be raised later without anybody's signing in again. */
export interface PasswordHash {
  readonly kind: 'scrypt';
  readonly cost: number;
  readonly salt: string;
  readonly hash: string;
}

// 2^15 with r=8 takes 32 MB and about 100 ms. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
const cost = 2 ** 15;
const blockSize = 8;
const hashBytes = 32;

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = bufferToBytes(randomBytes(16));
  const hash = await derive(password, salt, cost);
  return { kind: 'scrypt', cost, salt: bytesToBase64(salt), hash: bytesToBase64(hash) };
}

/** Also for an account that does not exist (null): then it takes as long, and is never right. */
export async function isRightPassword(password: string, known: PasswordHash | null): Promise<boolean> {
  const { salt, hash, cost } = known ?? nobody;
  const expected = base64ToBytes(hash);
  const given = await derive(password, base64ToBytes(salt), cost);
  return timingSafeEqual(given, expected) && known !== null;
}

/** Readable aloud and typed on a phone: no letters that look alike. 20 of 31 are 99 bits. */
export function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const picked = [...randomBytes(64)].filter((byte) => byte < 248).map((byte) => letters[byte % letters.length]);
  return [0, 5, 10, 15].map((start) => picked.slice(start, start + 5).join('')).join('-');
}

const nobody: PasswordHash = {
  kind: 'scrypt',
  cost,
  salt: randomBytes(16).toString('base64'),
  hash: randomBytes(hashBytes).toString('base64')
};

function derive(password: string, salt: Bytes, cost: number): Promise<Bytes> {
  const options: ScryptOptions = { N: cost, r: blockSize, p: 1, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, hash) =>
      error ? reject(error) : resolve(bufferToBytes(hash))
    );
  });
}

const bytesToBase64 = (bytes: Bytes): string => bytesToBuffer(bytes).toString('base64');
const base64ToBytes = (text: string): Bytes => bufferToBytes(Buffer.from(text, 'base64'));
