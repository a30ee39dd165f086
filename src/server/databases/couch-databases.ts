import { closedDesign, inboxDesign, type DesignDocument } from '#couchdb/design-documents.ts';
import type { CouchSettings } from '../settings.ts';
import { makeCouchClient, type CouchClient } from './couch-client.ts';
import { makeCouchDatabase } from './couch-database.ts';
import { findCouchProblem } from './couch-problem.ts';
import type { Database, Databases, StoredDocument, WantedDatabase } from './database.ts';

export type OpenedCouch =
  { readonly ok: true; readonly databases: Databases } | { readonly ok: false; readonly sentence: string };

/** A CouchDB that only this server reaches. Its databases are completed at each start, whatever is there already. */
export async function openCouchDatabases(settings: CouchSettings): Promise<OpenedCouch> {
  const problem = await findCouchProblem(settings);
  if (problem !== null) return { ok: false, sentence: problem };
  const ask = makeCouchClient(settings);

  const pathOf = (name: string) => encodeURIComponent(settings.prefix + name);
  const known = new Set<string>();
  const openByName = new Map<string, Database>();
  const design = await inboxDesign();

  return {
    ok: true,
    databases: {
      kind: 'couchdb',
      open(name) {
        const already = openByName.get(name);
        if (already) return already;
        const database = makeCouchDatabase({ name, path: pathOf(name), ask });
        openByName.set(name, database);
        return database;
      },
      // Another process may have made it since.
      async exists(name) {
        if (known.has(name)) return true;
        if (!(await ask({ path: pathOf(name), expected: [404] })).ok) return false;
        known.add(name);
        return true;
      },
      async provision(wanted) {
        await createDatabase(ask, pathOf(wanted.name), wanted);
        await putSecurity(ask, pathOf(wanted.name), wanted);
        await putDesign(ask, pathOf(wanted.name), wanted.kind === 'inbox' ? design : closedDesign);
        known.add(wanted.name);
      },
      problems: () => [],
      async close() {}
    }
  };
}

// All nodes of a cluster have to agree.
const makingMs = 30_000;

async function createDatabase(ask: CouchClient, path: string, { kind }: WantedDatabase): Promise<void> {
  // One shard where the order of `_changes` is the order of arrival: with more it is not. https://docs.couchdb.org/en/stable/cluster/sharding.html
  const shards = kind === 'evidence' ? '' : '?q=1';
  await ask({ method: 'PUT', path: `${path}${shards}`, patienceMs: makingMs, expected: [412] });
}

async function putSecurity(ask: CouchClient, path: string, { kind, desk }: WantedDatabase): Promise<void> {
  const roles = {
    inbox: [`desk:${desk}`],
    register: [`desk:${desk}`],
    reference: ['signed-in'],
    evidence: ['_admin'],
    private: ['_admin']
  };
  const wanted = {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: roles[kind] },
    ...(desk === null ? {} : { desk })
  };
  const standing = (await ask({ path: `${path}/_security` })).json<object>();
  if (JSON.stringify(standing) !== JSON.stringify(wanted))
    await ask({ method: 'PUT', path: `${path}/_security`, body: wanted });
}

async function putDesign(ask: CouchClient, path: string, design: DesignDocument): Promise<void> {
  const answer = await ask({ path: `${path}/${design._id}`, expected: [404] });
  const standing = answer.ok ? answer.json<StoredDocument>() : null;
  const { _rev, ...content } = standing ?? {};
  if (standing && isSameDesign(content, design)) return;
  // A conflict is another process that starts at the same time with the same text.
  await ask({
    method: 'PUT',
    path: `${path}/${design._id}`,
    body: { ...design, ...(_rev ? { _rev } : {}) },
    expected: [409]
  });
}

const isSameDesign = (standing: object, wanted: DesignDocument): boolean =>
  JSON.stringify(Object.entries(standing).sort()) === JSON.stringify(Object.entries(wanted).sort());
