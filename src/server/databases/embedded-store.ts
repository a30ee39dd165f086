import PouchDB from 'pouchdb';
import type { LevelFactory } from 'leveldown';
import { Pauses } from '#registrar/pauses.ts';
import {
  DatabaseUnavailable,
  type BulkGetReply,
  type Changes,
  type Sequence,
  type StoredDocument
} from './database.ts';
import { CannotOpen, openDurableLevel, type DurableLevel, type StoreFailure } from './durable-level.ts';
import { hasRoomToOpen } from './level-files.ts';

/** What we ask of PouchDB. Its published types know neither `latest` nor rows that are errors. */
export interface Pouch {
  info(): Promise<{ doc_count: number; update_seq: Sequence }>;
  get(id: string): Promise<StoredDocument>;
  put(document: StoredDocument): Promise<{ rev: string }>;
  bulkDocs(documents: readonly unknown[], options?: { new_edits?: boolean }): Promise<PouchRow[]>;
  allDocs(query: object): Promise<{ rows: AllDocsRow[] }>;
  revsDiff(asked: object): Promise<{ [id: string]: { missing: string[] } }>;
  changes(query: object): Promise<Changes>;
  bulkGet(query: object): Promise<BulkGetReply>;
  getAttachment(id: string, name: string): Promise<Buffer>;
  close(): Promise<void>;
}

export interface PouchRow {
  readonly id?: string;
  readonly rev?: string;
  readonly ok?: boolean;
  readonly error?: boolean | string;
  readonly name?: string;
  readonly reason?: string;
}

export interface AllDocsRow {
  readonly value?: { readonly rev: string; readonly deleted?: boolean };
  readonly doc?: StoredDocument | null;
  readonly error?: string;
}

/** Structured, without personal content. A pino logger fits. */
export interface StoreLog {
  info(facts: { readonly [name: string]: unknown }, message: string): void;
  error(facts: { readonly [name: string]: unknown }, message: string): void;
}

export interface EmbeddedStoreOptions {
  readonly name: string;
  readonly location: string;
  readonly level?: LevelFactory | undefined;
  readonly log: StoreLog;
}

interface Opened {
  readonly pouch: Pouch;
  readonly level: DurableLevel;
}

const retryPauses = { firstMs: 50, longestMs: 30_000 };
// Far longer than anything takes: an operation that PouchDB has lost would keep its caller, and whatever it locks, for ever.
const patienceMs = 5 * 60_000;

/**
 * One PouchDB and the LevelDB below it. After a failure both are left and opened again, until that succeeds; meanwhile every write is
 * answered with an outage, and every read as well, but for those of a store that can only not be written. docs/decisions/0025
 */
export class EmbeddedStore {
  readonly #options: EmbeddedStoreOptions;
  readonly #waiting = new Set<(error: Error) => void>();
  readonly #pauses = new Pauses(retryPauses);
  #opened: Opened | null = null;
  #opening: Promise<void> | null = null;
  #failure: StoreFailure | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;
  /** The last sequence that somebody was told is written. */
  #acknowledged = 0;

  constructor(options: EmbeddedStoreOptions) {
    this.#options = options;
  }

  /** What is wrong with it, as long as it is. */
  get failure(): StoreFailure | null {
    return this.#failure;
  }

  read<T>(ask: (pouch: Pouch) => Promise<T>): Promise<T> {
    return this.#ask(ask, ({ level }) => level.failure?.kind !== 'damaged');
  }

  write<T>(ask: (pouch: Pouch) => Promise<T>): Promise<T> {
    const askAndNote = async (pouch: Pouch): Promise<T> => {
      const answer = await ask(pouch);
      const { update_seq } = await pouch.info();
      this.#acknowledged = Math.max(this.#acknowledged, Number(update_seq));
      return answer;
    };
    return this.#ask(askAndNote, ({ level }) => level.failure === null);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#opening;
    const opened = this.#opened;
    this.#opened = null;
    if (opened?.level.failure) await this.#leave(opened);
    else await opened?.pouch.close();
    this.#endWaiting();
  }

  async #ask<T>(ask: (pouch: Pouch) => Promise<T>, isGood: (opened: Opened) => boolean): Promise<T> {
    const opened = this.#opened ?? (await this.#openFirst());
    if (!opened || !isGood(opened)) throw this.#outage();
    return this.#unlessItFails(opened, ask(opened.pouch));
  }

  /** An answer of PouchDB; an outage when the store fails before it comes. */
  #unlessItFails<T>({ level }: Opened, answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const lost = () => level.fail({ kind: 'damaged', what: 'PouchDB did not answer' });
      const timer = setTimeout(lost, patienceMs);
      timer.unref();
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(end);
      };
      const end = (error: Error) => {
        finish();
        reject(error);
      };
      this.#waiting.add(end);
      answer.then(
        (value) => {
          finish();
          resolve(value);
        },
        (error: unknown) => {
          finish();
          reject(this.#failure && !isAnswer(error) ? this.#outage() : error);
        }
      );
    });
  }

  async #openFirst(): Promise<Opened | null> {
    if (!this.#isClosed && !this.#failure) await (this.#opening ??= this.#open());
    return this.#opened;
  }

  /** Never throws: what went wrong is noted, and tried again. */
  async #open(): Promise<void> {
    const { location, level: inner } = this.#options;
    let level: DurableLevel | null = null;
    try {
      level = await openDurableLevel(location, {
        ...(inner ? { inner } : {}),
        onFailure: (found) => this.#note(found)
      });
      // Old revisions of claims are dropped as new ones come: a claim is one document that is rewritten often.
      const options = { adapter: 'leveldb', db: level.factory, auto_compaction: true, revs_limit: 50 };
      const opened: Opened = { level, pouch: new PouchDB<object>(location, options) as unknown as Pouch };
      const { update_seq } = await this.#unlessItFails(opened, opened.pouch.info());
      if (Number(update_seq) < this.#acknowledged)
        throw new CannotOpen({ kind: 'damaged', what: 'what was acknowledged is not there' });
      if (level.failure) throw new CannotOpen(level.failure);
      this.#opened = opened;
      this.#works();
    } catch (error) {
      await level?.close().catch(() => undefined);
      const found = error instanceof CannotOpen ? error.failure : level?.failure;
      this.#note(found ?? { kind: 'unwritable', what: 'it could not be opened' });
    } finally {
      this.#opening = null;
    }
  }

  #works(): void {
    if (this.#failure) this.#options.log.info({ database: this.#options.name }, 'database: works again');
    // Where only some of it cannot be read, each opening seems to succeed: it is tried ever more seldom, and said to be damaged meanwhile.
    if (this.#failure?.kind !== 'damaged') this.#pauses.reset();
    this.#failure = null;
  }

  #note(failure: StoreFailure): void {
    const { name, log } = this.#options;
    if (this.#isClosed) return;
    if (failure.kind !== this.#failure?.kind) log.error({ database: name, ...failure }, 'database: has failed');
    this.#failure = failure;
    if (failure.kind === 'damaged') this.#endWaiting();
    this.#tryAgainLater();
  }

  #tryAgainLater(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#openAgain(), this.#pauses.next());
    this.#retry.unref();
  }

  async #openAgain(): Promise<void> {
    // Until there is room what is there can at least be read.
    if (this.#failure?.kind === 'unwritable' && !(await hasRoomToOpen(this.#options.location)))
      return this.#tryAgainLater();
    if (this.#isClosed || this.#opening) return;
    const left = this.#opened;
    this.#opened = null;
    this.#endWaiting();
    this.#opening = (async () => {
      if (left) await this.#leave(left);
      await this.#open();
    })();
  }

  /** Not through PouchDB, which may wait for what was never answered. */
  async #leave({ level }: Opened): Promise<void> {
    await level.close().catch(() => undefined);
  }

  #endWaiting(): void {
    for (const end of [...this.#waiting]) end(this.#outage());
  }

  #outage(): DatabaseUnavailable {
    const { name } = this.#options;
    if (!this.#failure) return new DatabaseUnavailable(`the database ${name} is closed`);
    const { kind, what } = this.#failure;
    return new DatabaseUnavailable(
      `the database ${name} cannot be ${kind === 'damaged' ? 'read' : 'written'} (${what})`
    );
  }
}

/** "Not there" and "conflict" are PouchDB's answers, given as errors. */
const isAnswer = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500;
