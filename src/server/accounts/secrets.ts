import { randomBytes } from 'node:crypto';
import { bufferToBytes, type Bytes } from '../databases/bytes.ts';
import type { Databases } from '../databases/database.ts';
import { registrarDatabase } from './sessions.ts';

/** Made once, at first need. Of two processes that make one at once, the first to be written counts for both. */
export async function readSecret(databases: Databases, name: 'consent' | 'devices'): Promise<Bytes> {
  const database = databases.open(registrarDatabase);
  const id = `secret:${name}`;
  for (let tries = 0; tries < 3; tries++) {
    const kept = (await database.read(id))?.['secret'];
    if (typeof kept === 'string') return bufferToBytes(Buffer.from(kept, 'base64url'));
    await database.write({ _id: id, v: 1, secret: randomBytes(32).toString('base64url') });
  }
  throw new Error(`${id} can be neither read nor written`);
}
