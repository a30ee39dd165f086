import http from 'pouchdb-adapter-http';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { absentHeader } from '#documents/api.ts';
import type { ArrivedDocument } from '#device/take-register.ts';
import { strange, type Connection } from './connection.ts';
import { Outage } from './outage.ts';
import type { ChangesOptions, Peer } from './replica.ts';

// Loaded when the first replication begins, and never before the first screen: 26 KB.
PouchDB.plugin(http).plugin(replication);

/**
 * A database behind the gate. The replicator asks for its id to name the checkpoint, and for its size to count how far it is, which nobody
 * looks at: both are answered here, because each would be a request, and a failing one of these is nobody's to catch. Documents come with
 * their changes, which saves a request for each batch; those that do not are fetched here as well: PouchDB takes a first `_bulk_get` that met no network for a server without one, and for as long as the page lives
 * asks for each document alone, which the gate does not know.
 */
export function openRemote(connection: Connection, name: string): Peer {
  const options = {
    adapter: 'http',
    // Setting up would try to make the database.
    skip_setup: true,
    fetch: async (url: string | Request, init?: RequestInit) => {
      const isCheckpoint = String(url).includes('/_local/');
      const reply = await connection.fetch(url, isCheckpoint ? askForAbsent(init) : init);
      if (reply.headers.get(absentHeader) !== null) return new Response(await reply.text(), { status: 404 });
      // Of what it is not given PouchDB keeps the status alone, and who said it would be lost. 409: another tab wrote the checkpoint. [S26]
      if (!reply.ok && reply.status !== 409) throw await strange(reply);
      return String(url).includes('/_changes?') ? expectChanges(reply) : reply;
    }
  };
  const remote = new PouchDB(connection.urlOf(`/db/${name}`), options) as unknown as Peer;
  const carried = new CarriedDocuments();
  const readChanges = remote.changes.bind(remote);
  return Object.assign(remote, {
    changes(asked: ChangesOptions): unknown {
      const reading = readChanges({ ...asked, include_docs: true } as ChangesOptions) as Emitter;
      return reading.on('change', (change) => carried.keep(change as Change));
    },
    id: () => Promise.resolve(name),
    info: () => Promise.resolve({ db_name: name, doc_count: 0, update_seq: 0 }),
    bulkGet: async ({ docs }: Parameters<Peer['bulkGet']>[0]): Promise<unknown> => {
      const here = docs.map(({ id, rev }) => ({ id, docs: [{ ok: carried.take(id, rev) }] }));
      if (here.every(({ docs: [found] }) => found?.ok)) return { results: here };
      const reply = await connection.ask(`/db/${name}/_bulk_get?revs=true&latest=true`, {
        method: 'POST',
        json: { docs }
      });
      if (!reply.ok) throw await strange(reply);
      return expectDocuments((await reply.json()) as Carried);
    }
  });
}

/** A browser writes each 404 into its console, and a device that was just opened has no checkpoint yet. */
function askForAbsent(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers);
  headers.set(absentHeader, '1');
  return { ...init, headers };
}

interface Carried {
  readonly results?: readonly { readonly docs?: readonly { readonly ok?: unknown }[] }[];
}

/** Where something that was named is not carried, the replicator stumbles, which would be told as a fault of the app. [S23] */
function expectDocuments(said: Carried): Carried {
  const isWhole = said.results?.every(({ docs }) => docs !== undefined && docs.every(({ ok }) => ok !== undefined));
  if (!isWhole) throw new Outage('strange-answer', 200);
  return said;
}

/** Anything else would pass for a list without changes, and the person would read that they are up to date. */
function expectChanges(reply: Response): Response {
  const readJson = reply.json.bind(reply);
  const json = async (): Promise<unknown> => {
    const said = (await readJson()) as { readonly results?: unknown } | null;
    if (!Array.isArray(said?.results)) throw new Outage('strange-answer', reply.status);
    return said;
  };
  return Object.assign(reply, { json });
}

interface Change {
  readonly id: string;
  doc?: ArrivedDocument;
}

interface Emitter {
  on(event: 'change', run: (change: unknown) => void): unknown;
}

/** What came with the changes, until the replicator asks for it. What it never asks for, because it is here already, is forgotten. */
class CarriedDocuments {
  readonly #documents = new Map<string, ArrivedDocument>();

  keep(change: Change): void {
    if (!change.doc) return;
    if (this.#documents.size >= mostCarried) this.#documents.clear();
    this.#documents.set(change.id, change.doc);
    // The replicator would copy it with every batch that it tells of.
    delete change.doc;
  }

  take(id: string, rev: string): ArrivedDocument | undefined {
    const found = this.#documents.get(id);
    this.#documents.delete(id);
    return found?._rev === rev ? found : undefined;
  }
}

// More than the batches that are on their way at once.
const mostCarried = 4_000;

export interface ReplicationOptions {
  readonly live?: boolean;
  readonly batch_size: number;
  readonly batches_limit?: number;
  readonly style?: 'main_only' | 'all_docs';
  readonly heartbeat?: number;
  readonly timeout?: number;
}

export interface Replicating {
  cancel(): void;
  /** Live: everything that was there has come, and it waits for more. */
  on(event: 'paused', run: () => void): unknown;
  on(event: 'active', run: () => void): unknown;
  /** Rejects with what stopped it; a cancelled one resolves. */
  readonly done: Promise<void>;
}

/** Checkpoints on both sides; retries are ours, because PouchDB's end at a 401. */
export function replicate(source: Peer, target: Peer, options: ReplicationOptions): Replicating {
  let first: unknown;
  const note = (error: unknown): void => void (first ??= error);
  const running = PouchDB.replicate(
    noting(source, note) as never,
    noting(target, note) as never,
    {
      ...options,
      retry: false
    } as PouchDB.Replication.ReplicateOptions
  );
  const done = new Promise<void>((resolve, reject) => {
    running.on('complete', () => resolve());
    running.on('error', (error: unknown) => {
      // Some of PouchDB's are no errors but look like them; in its wrapping they keep their status.
      const found = [first, error].find((candidate) => candidate instanceof Error);
      reject(found ?? new Error('replication failed', { cause: error }));
    });
  });
  return {
    cancel: () => running.cancel(),
    on: (event: 'paused' | 'active', run: () => void) => running.on(event as 'paused', run),
    done
  };
}

/** The replicator makes an error of its own out of any that it meets, without the name and the words that tell what it was. */
function noting(peer: Peer, note: (error: unknown) => void): Peer {
  const noted = <A extends readonly unknown[], R>(ask: (...given: A) => Promise<R>) => {
    return (...given: A): Promise<R> => {
      const answer = ask.apply(peer, given as never);
      // That there is no checkpoint yet is no failure.
      answer.catch((error: unknown) => {
        if ((error as { readonly status?: unknown }).status !== 404) note(error);
      });
      return answer;
    };
  };
  return Object.assign(Object.create(peer) as Peer, {
    get: noted(peer.get),
    put: noted(peer.put),
    revsDiff: noted(peer.revsDiff),
    bulkGet: noted(peer.bulkGet),
    bulkDocs: noted(peer.bulkDocs),
    changes(options: ChangesOptions): unknown {
      const changes = peer.changes(options) as PromiseLike<unknown>;
      changes.then(undefined, note);
      return changes;
    }
  });
}
