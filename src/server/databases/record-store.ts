import type { Change, RecordDatabase, RecordStore, WriteOutcome } from '#registrar/record-store.ts';
import type { ChangeRow, Database, Databases, StoredDocument, WriteRow, Written } from './database.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import type { Organisations } from '../administration/organisations.ts';

interface RecordStoreParts {
  readonly databases: Databases;
  readonly evidence: EvidenceStore;
  readonly organisations: Organisations;
}

/** What the registrar asks for, over either kind of databases. */
export function makeRecordStore({ databases, evidence, organisations }: RecordStoreParts): RecordStore {
  const openByName = new Map<string, RecordDatabase>();
  return {
    exclusive: databases.kind === 'embedded',
    open(name) {
      const already = openByName.get(name);
      if (already) return already;
      const opened = makeRecordDatabase(databases.open(name));
      openByName.set(name, opened);
      return opened;
    },
    listDesks: () => organisations.listDesks(),
    verifyFile: (org, manifest) => evidence.verifyFile(org, manifest),
    readChunkList: (org, list) => evidence.chunkList(org, list)
  };
}

function makeRecordDatabase(database: Database): RecordDatabase {
  return {
    async info() {
      return { updateSeq: (await database.facts()).updateSeq };
    },
    get: (id) => database.read(id),
    put: async (document) => writtenToOutcome(await database.write(document)),
    async bulkDocs(documents) {
      return (await database.writeMany(documents)).map(rowToOutcome);
    },
    async replicate(documents) {
      const failed = (await database.replicate(documents)).find(({ error }) => error !== undefined);
      if (failed) throw new Error(`${failed.id} was not written: ${failed.error ?? ''}`);
    },
    readMany: (ids) => database.readMany(ids),
    range: ({ from, to, limit }) => database.readRange({ from, to, limit: limit ?? 1_000_000 }),
    async changes({ since, limit, style }) {
      const { results, last_seq } = await database.changes({ since, limit, style: style ?? 'main_only' });
      const toChange = ({ id, seq, deleted, changes }: ChangeRow): Change => ({
        id,
        seq,
        deleted: deleted === true,
        revs: changes.map(({ rev }) => rev)
      });
      return { results: results.map(toChange), lastSeq: last_seq };
    },
    async bulkGet(revisions) {
      const { results } = await database.bulkGet(revisions, { revs: false, latest: false });
      return results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok ? [ok] : [])));
    },
    async getLocal(id) {
      const found = await database.read(`_local/${id}`);
      if (!found) return null;
      const { _id, _rev, ...content } = found;
      return content;
    },
    async putLocal(id, content) {
      for (let tries = 0; tries < 10; tries++) {
        const rev = (await database.read(`_local/${id}`))?._rev;
        const document: StoredDocument = {
          ...content,
          _id: `_local/${id}`,
          ...(rev === undefined ? {} : { _rev: rev })
        };
        if ((await database.write(document)).ok) return;
      }
      throw new Error(`_local/${id} is written by somebody else all the time`);
    }
  };
}

const writtenToOutcome = (written: Written): WriteOutcome =>
  written.ok
    ? { ok: true, rev: written.rev, settled: written.settled }
    : { ok: false, why: written.error === 'conflict' ? 'conflict' : 'refused' };

const rowToOutcome = (row: WriteRow): WriteOutcome =>
  row.error === undefined
    ? { ok: true, rev: row.rev ?? '', settled: row.settled ?? true }
    : { ok: false, why: row.error === 'conflict' ? 'conflict' : 'refused' };
