import { closedDesign, inboxDesign, type DesignDocument } from '#couchdb/design-documents.ts';
import type { CouchSettings } from '../settings.ts';
import { makeCouchClient, type CouchClient } from './couch-client.ts';
import { makeCouchDatabase } from './couch-database.ts';
import type { Database, Databases, StoredDocument, WantedDatabase } from './database.ts';

export type OpenedCouch =
  { readonly ok: true; readonly databases: Databases } | { readonly ok: false; readonly sentence: string };

/** A CouchDB that only this server reaches. Its databases are completed at each start, whatever is there already. */
export async function openCouchDatabases(settings: CouchSettings): Promise<OpenedCouch> {
  const ask = makeCouchClient(settings);
  const problem = await findProblem(settings, ask);
  if (problem !== null) return { ok: false, sentence: problem };

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
      async close() {}
    }
  };
}

/** Why this CouchDB cannot be used, and what to do; null when it can. */
async function findProblem(settings: CouchSettings, ask: CouchClient): Promise<string | null> {
  const session = await ask({ path: '_session', expected: [401] });
  const { userCtx } = await session.json<{ userCtx?: { name: string | null; roles: string[] } }>();
  if (!userCtx?.roles.includes('_admin'))
    return 'COUCHDB_URL must name an administrator of that CouchDB: http://name:password@host:5984';
  if (settings.proxySecret === '') return `COUCHDB_PROXY_SECRET is not set.\n\n${configurationLines}`;
  const speaker = { name: 'probe', roles: ['probe'] };
  const right = await ask({ path: '_session', speaker, expected: [401] });
  const spoken = (await right.json<{ userCtx?: { name: string | null } }>()).userCtx;
  if (spoken?.name !== 'probe')
    return `This CouchDB does not accept proxy authentication with COUCHDB_PROXY_SECRET.\n\n${configurationLines}`;
  const guess = makeCouchClient({ ...settings, proxySecret: `not ${settings.proxySecret}` });
  const wrong = await guess({ path: '_session', speaker, expected: [401] });
  if ((await wrong.json<{ userCtx?: { name: string | null } }>()).userCtx?.name === 'probe')
    return `This CouchDB accepts proxy authentication without checking the secret: anybody could be anyone.\n\n${configurationLines}`;
  return null;
}

const configurationLines = `Add these lines to its configuration file (local.ini) and restart it:

[chttpd]
authentication_handlers = {chttpd_auth, cookie_authentication_handler}, {chttpd_auth, proxy_authentication_handler}, {chttpd_auth, default_authentication_handler}

[chttpd_auth]
proxy_use_secret = true
secret = <the value of COUCHDB_PROXY_SECRET>
`;

async function createDatabase(ask: CouchClient, path: string, { kind }: WantedDatabase): Promise<void> {
  // One shard where the order of `_changes` is the order of arrival: with more it is not. https://docs.couchdb.org/en/stable/cluster/sharding.html
  const shards = kind === 'evidence' ? '' : '?q=1';
  await ask({ method: 'PUT', path: `${path}${shards}`, expected: [412] });
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
  const standing = await (await ask({ path: `${path}/_security` })).json<object>();
  if (JSON.stringify(standing) !== JSON.stringify(wanted))
    await ask({ method: 'PUT', path: `${path}/_security`, body: wanted });
}

async function putDesign(ask: CouchClient, path: string, design: DesignDocument): Promise<void> {
  const answer = await ask({ path: `${path}/${design._id}`, expected: [404] });
  const standing = answer.ok ? await answer.json<StoredDocument>() : null;
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
