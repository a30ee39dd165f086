import type { RecordDatabase, Sequence, StoredDocument } from './record-store.ts';

/** What `_changes` named and nobody could read as it was named. */
export interface UnreadDocument {
  readonly id: string;
  readonly rev: string;
}

/** How far a database was followed: everything up to `since` was read, but for `unread`. */
export interface Place {
  readonly since: Sequence;
  readonly unread: readonly UnreadDocument[];
}

export const theStart: Place = { since: 0, unread: [] };

export interface ReadPage {
  readonly documents: readonly StoredDocument[];
  readonly deleted: readonly string[];
  /** Nothing more is there now. */
  readonly isLast: boolean;
}

/**
 * Reads by id what `_changes` names. On a cluster the replica that names a document may be ahead of those that are asked for it: what is
 * missing then, or older than it was named, is remembered and asked for again with each page. [R62]
 */
export class ChangeReader {
  readonly #database: RecordDatabase;
  readonly #prefix: string;
  readonly #limit: number;
  readonly #isKnown: (document: UnreadDocument) => boolean;
  readonly #unread: Map<string, string>;
  #since: Sequence;

  constructor(options: {
    readonly database: RecordDatabase;
    readonly prefix: string;
    readonly limit: number;
    readonly from: Place;
    /** Whoever wrote it knows it, and needs not read it. */
    readonly isKnown?: (document: UnreadDocument) => boolean;
  }) {
    this.#database = options.database;
    this.#prefix = options.prefix;
    this.#limit = options.limit;
    this.#isKnown = options.isKnown ?? (() => false);
    this.#unread = new Map(options.from.unread.map(({ id, rev }) => [id, rev]));
    this.#since = options.from.since;
  }

  get place(): Place {
    return { since: this.#since, unread: [...this.#unread].map(([id, rev]) => ({ id, rev })) };
  }

  async next(): Promise<ReadPage> {
    const page = await this.#database.changes({ since: this.#since, limit: this.#limit, style: 'main_only' });
    const deleted: string[] = [];
    for (const { id, deleted: isDeleted = false, changes } of page.results) {
      const rev = changes[0]?.rev ?? '';
      if (!id.startsWith(this.#prefix)) continue;
      if (isDeleted) deleted.push(id);
      if (isDeleted || this.#isKnown({ id, rev })) this.#unread.delete(id);
      else this.#unread.set(id, rev);
    }
    const documents = await this.#read();
    // Without rows it says nothing new, though a cluster words it anew each time.
    if (page.results.length > 0) this.#since = page.last_seq;
    return { documents, deleted, isLast: page.results.length < this.#limit };
  }

  async #read(): Promise<readonly StoredDocument[]> {
    const ids = [...this.#unread.keys()];
    if (ids.length === 0) return [];
    const found = await this.#database.readMany(ids);
    return found.flatMap((document) => {
      if (!document || isOlder(document._rev ?? '', this.#unread.get(document._id) ?? '')) return [];
      this.#unread.delete(document._id);
      return [document];
    });
  }
}

/** Every document that there is now, a page at a time. Lists may leave some out: they ask one replica. Answers with where it ended. */
export async function* readEverything(order: {
  readonly database: RecordDatabase;
  readonly prefix: string;
  readonly limit: number;
}): AsyncGenerator<readonly StoredDocument[], Place> {
  const reader = new ChangeReader({ ...order, from: theStart });
  for (;;) {
    const { documents, isLast } = await reader.next();
    if (documents.length > 0) yield documents;
    if (isLast) return reader.place;
  }
}

/** The same, for whoever must not go on without one of them. */
export async function* readAll(order: Parameters<typeof readEverything>[0]): AsyncGenerator<readonly StoredDocument[]> {
  const { unread } = yield* readEverything(order);
  if (unread.length > 0) throw new Error(`${String(unread.length)} named documents cannot be read yet`);
}

export const generationOf = (rev: string): number => Number.parseInt(rev, 10) || 0;

export const isOlder = (rev: string, than: string): boolean => generationOf(rev) < generationOf(than);
