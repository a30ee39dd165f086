import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LevelFactory } from 'leveldown';
import { makeDirectory } from '../data-directory-lock.ts';
import type { Database, Databases } from './database.ts';
import { makeEmbeddedDatabase } from './embedded-database.ts';
import { EmbeddedStore, type StoreLog } from './embedded-store.ts';

/** A name becomes a directory: nothing but these letters ever may. */
const namePattern = /^[a-z][a-z0-9-]{0,60}$/;

interface EmbeddedOptions {
  readonly log?: StoreLog;
  /** Exchanged in tests alone. */
  readonly level?: LevelFactory;
}

/** PouchDB on LevelDB in `directory`, every write durable. */
export function openEmbeddedDatabases(directory: string, { log = silent, level }: EmbeddedOptions = {}): Databases {
  makeDirectory(directory);
  const names = new Set(readdirSync(directory).filter((name) => namePattern.test(name)));
  const openByName = new Map<string, { readonly store: EmbeddedStore; readonly database: Database }>();

  const open = (name: string): Database => {
    const already = openByName.get(name);
    if (already) return already.database;
    if (!names.has(name)) throw new Error(`database ${name} was not provisioned`);
    const store = new EmbeddedStore({ name, location: join(directory, name), level, log });
    const database = makeEmbeddedDatabase(name, store);
    openByName.set(name, { store, database });
    return database;
  };

  return {
    kind: 'embedded',
    open,
    exists: async (name) => names.has(name),
    async provision({ name }) {
      if (!namePattern.test(name)) throw new Error(`${name} is no name for a database`);
      names.add(name);
      await open(name).facts();
    },
    problems: () =>
      [...openByName].flatMap(([database, { store }]) =>
        store.failure ? [{ database, kind: store.failure.kind }] : []
      ),
    async close() {
      await Promise.all([...openByName.values()].map(({ store }) => store.close()));
      openByName.clear();
    }
  };
}

const silent: StoreLog = { info: () => undefined, error: () => undefined };
