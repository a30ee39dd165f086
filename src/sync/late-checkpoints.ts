import type { Json, Peer } from './replica.ts';

export interface LateCheckpoints {
  readonly peer: Peer;
  /** Writes what is due, once everything before it is stored here. */
  flush(): Promise<void>;
}

/**
 * The server's side of the checkpoints, written now and then instead of after each batch: losing one costs only that a batch is compared
 * again. It must never be ahead of what this device has stored (`stored`), for where both sides are of one session the replicator believes
 * the server's.
 */
export function writeCheckpointsLate(remote: Peer, stored: () => Promise<void>): LateCheckpoints {
  const known = new Map<string, Json>();
  const due = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // One after the other: of two at once the server would refuse one.
    writing = writing.catch(() => undefined).then(writeDue);
    return writing;
  }

  async function writeDue(): Promise<void> {
    const documents = [...due].map((id) => known.get(id)).filter((document) => document !== undefined);
    due.clear();
    // As they were now: what is added while the writes end belongs to the next time.
    await stored();
    for (const document of documents) {
      const id = String(document['_id']);
      try {
        const { rev } = (await remote.put(document)) as { readonly rev?: string };
        const present = known.get(id);
        if (present && rev) known.set(id, { ...present, _rev: rev });
      } catch {
        // No network, or another tab was quicker: the next replication compares a little more.
        known.delete(id);
      }
    }
  }

  const peer = Object.assign(Object.create(remote) as Peer, {
    async get(id: string): Promise<Json> {
      const document = known.get(id) ?? (await remote.get(id));
      known.set(id, document);
      // The replicator writes into what it is given.
      return structuredClone(document);
    },
    put(document: Json): Promise<unknown> {
      const id = String(document['_id']);
      known.set(id, structuredClone(document));
      due.add(id);
      timer ??= setTimeout(() => {
        // What could not be stored is told by `stored` to whoever runs the replication.
        flush().catch(() => undefined);
      }, lateMs);
      return Promise.resolve({ ok: true });
    }
  });
  return { peer, flush };
}

const lateMs = 2_000;
