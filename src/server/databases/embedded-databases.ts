import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import PouchDB from 'pouchdb';
import type { LevelFactory } from 'leveldown';
import type { Database, Databases } from './database.ts';
import { makeDurableLevel } from './durable-level.ts';
import { makeEmbeddedDatabase, type Pouch } from './embedded-database.ts';

/** A name becomes a directory: nothing but these letters ever may. */
const namePattern = /^[a-z][a-z0-9-]{0,60}$/;

/** PouchDB on LevelDB in `directory`, every write durable. `level` is exchanged in tests alone. */
export function openEmbeddedDatabases(directory: string, level: LevelFactory = makeDurableLevel()): Databases {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const names = new Set(readdirSync(directory).filter((name) => namePattern.test(name)));
  const openByName = new Map<string, { readonly pouch: Pouch; readonly database: Database }>();

  const open = (name: string): Database => {
    const already = openByName.get(name);
    if (already) return already.database;
    if (!names.has(name)) throw new Error(`database ${name} was not provisioned`);
    // Old revisions of claims are dropped as new ones come: a claim is one document that is rewritten often.
    const options = { adapter: 'leveldb', db: level, auto_compaction: true, revs_limit: 50 };
    const pouch = new PouchDB<object>(join(directory, name), options) as unknown as Pouch;
    const database = makeEmbeddedDatabase(name, pouch);
    openByName.set(name, { pouch, database });
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
    async close() {
      await Promise.all([...openByName.values()].map(({ pouch }) => pouch.close()));
      openByName.clear();
    }
  };
}
