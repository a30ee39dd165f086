import { inboxOf } from '#documents/ids.ts';
import type { HeldAction } from './claim-work.ts';
import type { RecordDatabase, RecordStore, Sequence } from './record-store.ts';
import { overwrite } from './overwrite.ts';
import { resumeFrom } from './sequences.ts';

export interface Cursor {
  readonly since: Sequence;
  /** Passed by, and still to be decided. */
  readonly held: readonly HeldAction[];
}

const localId = '_local/registrar';

/** How far an inbox has been decided: kept in the `registrar` database and in the inbox itself. [R9] */
export async function loadCursor(store: RecordStore, desk: string): Promise<Cursor> {
  const inbox = store.open(inboxOf(desk));
  const [kept, local, { updateSeq }] = await Promise.all([
    store.open('registrar').read(cursorId(desk)),
    inbox.read(localId),
    inbox.facts()
  ]);
  const since = resumeFrom({ kept: [readSequence(kept), readSequence(local)], updateSeq });
  return { since, held: Array.isArray(kept?.['held']) ? (kept['held'] as readonly HeldAction[]) : [] };
}

export async function saveCursor(store: RecordStore, desk: string, cursor: Cursor): Promise<void> {
  await saveOver(store.open('registrar'), { _id: cursorId(desk), seq: cursor.since, held: cursor.held });
  await overwrite(store.open(inboxOf(desk)), { _id: localId, seq: cursor.since });
}

const cursorId = (desk: string): string => `cursor:${inboxOf(desk)}`;

function readSequence(document: { readonly [member: string]: unknown } | null): Sequence | null {
  const seq = document?.['seq'];
  return typeof seq === 'number' || typeof seq === 'string' ? seq : null;
}

export async function saveOver(
  database: RecordDatabase,
  document: { readonly _id: string; readonly [member: string]: unknown }
): Promise<void> {
  const stored = await database.read(document._id);
  const outcome = await database.write({ ...document, ...(stored?._rev ? { _rev: stored._rev } : {}) });
  if (!outcome.ok) throw new Error(`${document._id} was written by another process`);
  if (!outcome.settled) throw new Error(`${document._id} was not settled`);
}
