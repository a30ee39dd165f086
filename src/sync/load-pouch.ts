import type { Connection } from './connection.ts';

/**
 * The replicator's code, which is fetched when it is first needed. Without network that is an outage; with one, a part of the app is missing.
 */
export async function loadPouch(connection: Connection) {
  try {
    return await import('./pouch.ts');
  } catch (error) {
    // Rejects with the outage, where there is one.
    const reply = await connection.ask('/api/session');
    await reply.arrayBuffer();
    throw error;
  }
}
