import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorizationOf } from '#server/databases/couch-addresses.ts';
import type { CouchSettings } from '#server/settings.ts';
import type { ServerProcess } from './server-process.ts';

/** What a stopped server had stored, to be laid back over whatever it has stored since. */
export interface ServerBackup {
  /** The server is stopped. */
  restore(): Promise<void>;
  dispose(): Promise<void>;
}

/** The server is stopped. Embedded: a copy of its directory. CouchDB: copies of its databases, made as its operator would, by replication. */
export async function backUp({ settings }: ServerProcess): Promise<ServerBackup> {
  return settings.couch ? backUpCouch(settings.couch) : backUpDirectory(settings.dataDirectory);
}

async function backUpDirectory(directory: string): Promise<ServerBackup> {
  const copy = await mkdtemp(join(tmpdir(), 'on-record-backup-'));
  await cp(directory, copy, { recursive: true });
  return {
    async restore() {
      await rm(directory, { recursive: true });
      await cp(copy, directory, { recursive: true });
    },
    dispose: () => rm(copy, { recursive: true, force: true })
  };
}

/** A copy has other sequences than its original, and none of its local documents: cursors and checkpoints are lost with it. */
async function backUpCouch({ addresses, prefix }: CouchSettings): Promise<ServerBackup> {
  const [address] = addresses;
  if (!address) throw new Error('a CouchDB has at least one address');
  const { base } = address;
  const authorization = authorizationOf(address);
  const ask = async (path: string, order: { readonly method?: string; readonly body?: object } = {}) => {
    const reply = await fetch(`${base}/${path}`, {
      method: order.method ?? 'GET',
      headers: { authorization, 'content-type': 'application/json' },
      body: order.body ? JSON.stringify(order.body) : null
    });
    if (!reply.ok) throw new Error(`CouchDB answered ${String(reply.status)}: ${await reply.text()}`);
    return reply.json();
  };
  const ownNames = async (start: string): Promise<readonly string[]> =>
    ((await ask('_all_dbs')) as readonly string[]).filter((name) => name.startsWith(start));
  const copy = async (from: string, to: string): Promise<void> => {
    await ask(`${to}?q=1`, { method: 'PUT' });
    const addressOf = (name: string): object => ({
      url: `${base}/${name}`,
      headers: { Authorization: authorization }
    });
    await ask('_replicate', { method: 'POST', body: { source: addressOf(from), target: addressOf(to) } });
  };

  const copyPrefix = `backup-of-${prefix}`;
  const names = await ownNames(prefix);
  // A replication takes CouchDB a few seconds to begin, whatever there is to copy.
  await Promise.all(names.map((name) => copy(name, `backup-of-${name}`)));
  return {
    async restore() {
      for (const name of await ownNames(prefix)) await ask(name, { method: 'DELETE' });
      await Promise.all(names.map((name) => copy(`backup-of-${name}`, name)));
    },
    async dispose() {
      for (const name of await ownNames(copyPrefix)) await ask(name, { method: 'DELETE' });
    }
  };
}
