import { DatabaseUnavailable } from './database.ts';
import type { CouchAnswer, CouchClient } from './couch-client.ts';

/** One database of a CouchDB. */
export interface CouchPlace {
  /** Its encoded name there. */
  readonly path: string;
  readonly ask: CouchClient;
}

export const attachmentName = 'data';

/** A node that has just come back may not know a database yet: that is no word about what is in it. */
export function isFound(answer: CouchAnswer): boolean {
  if (answer.ok) return true;
  const { reason } = answer.json<{ reason?: string }>();
  if (reason === 'Database does not exist.' || reason === 'no_db_file')
    throw new DatabaseUnavailable('CouchDB does not know the database');
  return false;
}

export function encodeId(id: string): string {
  const own = ['_local/', '_design/'].find((prefix) => id.startsWith(prefix)) ?? '';
  return own + encodeURIComponent(id.slice(own.length));
}
