import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { bufferToBytes, bytesToBuffer, type Bytes } from '../databases/bytes.ts';

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

/**
 * In a thread of its own, one after another. Node's own pool has four threads, and every read of a database goes through it: four people who
 * sign in would keep all others waiting. [G104] docs/decisions/0033
 */
function derive(password: string, salt: Bytes, cost: number): Promise<Bytes> {
  const task = [password.normalize('NFKC'), salt, hashBytes, { N: cost, r: blockSize, maxmem: 256 * cost * blockSize }];
  return new Promise((resolve, reject) => {
    hasher ??= startHasher();
    // Only while something is asked of it does it keep the process from ending.
    hasher.ref();
    asked.push({ resolve, reject });
    hasher.postMessage(task);
  });
}

let hasher: Worker | null = null;
/** In the order in which it answers. */
let asked: { readonly resolve: (hash: Bytes) => void; readonly reject: (error: Error) => void }[] = [];

function startHasher(): Worker {
  const worker = new Worker(hasherProgram, { eval: true });
  worker.on('message', (hash: Bytes) => {
    asked.shift()?.resolve(new Uint8Array(hash));
    if (asked.length === 0) worker.unref();
  });
  worker.on('error', (error: Error) => {
    const left = asked;
    [hasher, asked] = [null, []];
    for (const { reject } of left) reject(error);
  });
  return worker;
}

const hasherProgram = `
  const { parentPort } = require('node:worker_threads');
  const { scryptSync } = require('node:crypto');
  parentPort.on('message', (task) => parentPort.postMessage(new Uint8Array(scryptSync(...task))));
`;

const bytesToBase64 = (bytes: Bytes): string => bytesToBuffer(bytes).toString('base64');
const base64ToBytes = (text: string): Bytes => bufferToBytes(Buffer.from(text, 'base64'));
