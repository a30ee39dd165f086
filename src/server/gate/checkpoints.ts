import type { Database } from '../databases/database.ts';
import { canonicalJson, utf8Length } from '#documents/canonical.ts';

/**
 * A person's replication checkpoints in a database: all in one `_local` document of that person, so that nobody reads or
 * overwrites another's, and a device that makes up names cannot fill the disk. [G6]
 */
export const largestCheckpoint = 16 * 1024;
const mostCheckpoints = 24;

export interface CheckpointBody {
  readonly [member: string]: unknown;
}

export type WrittenCheckpoint =
  { readonly ok: true; readonly rev: string } | { readonly ok: false; readonly code: 'conflict' | 'too-large' };

interface Checkpoint {
  readonly rev: number;
  readonly writtenAt: number;
  readonly body: CheckpointBody;
}

export async function readCheckpoint(
  database: Database,
  { person, name }: { readonly person: string; readonly name: string }
): Promise<CheckpointBody | null> {
  const { checkpoints } = await readAll(database, person);
  const found = checkpoints.get(name);
  return found ? { ...found.body, _id: `_local/${name}`, _rev: `0-${found.rev}` } : null;
}

/** As CouchDB does it: `_rev` must be the present one. The one that was not written for longest makes room. */
export async function writeCheckpoint(
  database: Database,
  {
    person,
    name,
    content,
    writtenAt
  }: { readonly person: string; readonly name: string; readonly content: CheckpointBody; readonly writtenAt: number }
): Promise<WrittenCheckpoint> {
  const { _id, _rev, _revisions, ...body } = content;
  if (utf8Length(canonicalJson(body)) > largestCheckpoint) return { ok: false, code: 'too-large' };
  for (let tries = 0; tries < 5; tries++) {
    const { checkpoints, stored } = await readAll(database, person);
    const before = checkpoints.get(name);
    if (before ? _rev !== `0-${before.rev}` : _rev !== undefined) return { ok: false, code: 'conflict' };
    const rev = (before?.rev ?? 0) + 1;
    checkpoints.set(name, { rev, writtenAt, body });
    const kept = [...checkpoints].sort(([, a], [, b]) => b.writtenAt - a.writtenAt).slice(0, mostCheckpoints);
    const written = await database.write({
      _id: documentId(person),
      ...(stored?._rev === undefined ? {} : { _rev: stored._rev }),
      // A list, not an object by name: a name is the device's choice, and `__proto__` is one.
      checkpoints: kept.map(([name, checkpoint]) => ({ name, ...checkpoint }))
    });
    if (written.ok) return { ok: true, rev: `0-${rev}` };
  }
  return { ok: false, code: 'conflict' };
}

async function readAll(database: Database, person: string) {
  const stored = await database.read(documentId(person));
  const rows = (stored?.['checkpoints'] ?? []) as readonly (Checkpoint & { readonly name: string })[];
  const checkpoints = new Map(rows.map(({ name, ...checkpoint }): [string, Checkpoint] => [name, checkpoint]));
  return { checkpoints, stored };
}

const documentId = (person: string): string => `_local/checkpoints.${person}`;
