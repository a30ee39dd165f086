import Dexie from 'dexie';
// @ts-expect-error It has no types; what is used of it is a replication that every PouchDB has.
import PouchDB from 'pouchdb-browser';
import { personHeader } from '#documents/api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { openDevice } from '#device/database.ts';
import { readShelf } from '#device/reference-shelf.ts';
import { Connection } from '#sync/connection.ts';
import { makePull } from '#sync/pull.ts';

type Way = 'ours' | 'plain' | 'pouch-same-batch' | 'pouch-defaults';

async function signIn(email: string, password: string): Promise<Person> {
  const reply = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password })
  });
  return ((await reply.json()) as { readonly person: Person }).person;
}

/** The app's own first synchronisation: claims and the lists' rows, with their indexes. */
async function syncOurs(person: Person): Promise<number> {
  const device = await openDevice(person.id);
  const connection = new Connection({ personId: person.id, origin: '', learnTime: () => undefined });
  const actor = { id: person.id, role: person.role, desk: person.desk, org: person.org };
  const load = () =>
    makePull({ device, connection, desk: person.desk, beholder: () => ({ actor, shelf, now: Date.now() }) });
  let shelf = await readShelf(device.relaxed);
  await load().reference();
  shelf = await readShelf(device.relaxed);
  const startedAt = performance.now();
  await load().once();
  const lengthMs = performance.now() - startedAt;
  check(await device.relaxed.claims.count());
  return lengthMs;
}

/** One request for everything, one write of everything: the least that any way must do. */
async function syncPlain(): Promise<number> {
  const database = new Dexie('plain');
  database.version(1).stores({ claims: 'id' });
  await database.open();
  const startedAt = performance.now();
  const reply = await fetch('/plain/_changes?include_docs=true');
  const { results } = (await reply.json()) as {
    readonly results: readonly { readonly id: string; readonly doc: object }[];
  };
  await database.table('claims').bulkPut(results.map(({ id, doc }) => ({ id, document: doc })));
  const lengthMs = performance.now() - startedAt;
  check(await database.table('claims').count());
  return lengthMs;
}

async function syncPouch(person: Person, options: { readonly batch_size?: number }): Promise<number> {
  const local = new PouchDB('pouch', { adapter: 'idb' });
  await local.info();
  const remote = new PouchDB(`${location.origin}/db/register-${person.desk}`, {
    skip_setup: true,
    fetch: (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set(personHeader, person.id);
      return fetch(url, { ...init, headers });
    }
  });
  const startedAt = performance.now();
  await PouchDB.replicate(remote, local, options);
  const lengthMs = performance.now() - startedAt;
  check((await local.info()).doc_count - 1);
  return lengthMs;
}

function check(claims: number): void {
  if (claims < 5_000) throw new Error(`only ${String(claims)} claims came`);
}

const page = {
  /** The part of PouchDB that the app loads later is loaded before the clock starts, as it is in everybody else's. */
  async run(way: Way, account: { readonly email: string; readonly password: string }): Promise<number> {
    const person = await signIn(account.email, account.password);
    if (way === 'ours') return syncOurs(person);
    if (way === 'plain') return syncPlain();
    return syncPouch(person, way === 'pouch-same-batch' ? { batch_size: 1000 } : {});
  }
};

export type FirstSyncPage = typeof page;
Object.assign(globalThis, { page });
