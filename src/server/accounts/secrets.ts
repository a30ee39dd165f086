import { randomBytes } from 'node:crypto';
import { tryAgain } from '#registrar/try-again.ts';
import { bufferToBytes, type Bytes } from '../databases/bytes.ts';
import type { Databases } from '../databases/database.ts';
import { registrarDatabase } from './sessions.ts';

/** Made once, at first need. Of two processes that make one at once, the first to be written counts for both. */
export async function readSecret(databases: Databases, name: 'consent' | 'devices'): Promise<Bytes> {
  const database = databases.open(registrarDatabase);
  const id = `secret:${name}`;
  const secret = await tryAgain(async () => {
    const kept = (await database.read(id))?.['secret'];
    if (typeof kept === 'string') return kept;
    await database.write({ _id: id, v: 1, secret: randomBytes(32).toString('base64url') });
    return 'again';
  });
  if (secret === 'again') throw new Error(`${id} can be neither read nor written`);
  return bufferToBytes(Buffer.from(secret, 'base64url'));
}
