import { mailStates, type MailDocument, type MailState } from '#documents/mail.ts';
import type { Instant } from '#rules/days/day.ts';
import { ChangeReader, theStart } from '../change-reader.ts';
import type { RecordStore, Sequence, StoredDocument } from '../record-store.ts';
import { resumeFrom } from '../sequences.ts';
import { mailDatabase } from './ensure-mail.ts';

interface IndexedMail {
  readonly id: string;
  readonly kind: MailDocument['kind'];
  readonly madeAt: Instant;
  readonly state: MailState;
  readonly nextTryAt: Instant;
  readonly fullSince: Instant | null;
}

/** A place in the list of all messages, newest first. */
export interface MailPlace {
  readonly madeAt: Instant;
  readonly id: string;
}

const pageSize = 500;

/** Which messages there are, in memory, read from the database once and kept up with its changes: the queue, and the administrators' list. */
export class MailIndex {
  readonly #store: RecordStore;
  readonly #mails = new Map<string, IndexedMail>();
  #reader: ChangeReader | null = null;
  /** The database's own word when it was last followed to its end: as long as it says the same, nothing has changed. */
  #seen: Sequence | null = null;
  #refreshing: Promise<void> = Promise.resolve();

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** What was written before the call is in the index when it resolves. */
  refresh(): Promise<void> {
    const next = this.#refreshing.catch(() => undefined).then(() => this.#follow());
    this.#refreshing = next;
    return next;
  }

  /** To be tried now, those that waited longest first. One that is `sending` was left by a process that ended. */
  due(machineNow: Instant): readonly string[] {
    return [...this.#mails.values()]
      .filter(({ state, nextTryAt }) => state === 'sending' || (state === 'waiting' && nextTryAt <= machineNow))
      .sort((a, b) => a.nextTryAt - b.nextTryAt || a.madeAt - b.madeAt || compare(a.id, b.id))
      .map(({ id }) => id);
  }

  /** Newest first, after `from`. */
  page(query: {
    readonly from: MailPlace | null;
    readonly limit: number;
    readonly states: readonly MailState[];
  }): readonly MailPlace[] {
    const { from, limit, states } = query;
    return [...this.#mails.values()]
      .filter((mail) => states.includes(mail.state) && (from === null || newestFirst(from, mail) < 0))
      .sort(newestFirst)
      .slice(0, limit)
      .map(({ id, madeAt }) => ({ id, madeAt }));
  }

  /** Null: there is no such message. */
  stateOf(id: string): MailState | null {
    return this.#mails.get(id)?.state ?? null;
  }

  /** Ids of one kind in these states. */
  find(kind: MailDocument['kind'], states: readonly MailState[]): readonly string[] {
    return [...this.#mails.values()]
      .filter((mail) => mail.kind === kind && states.includes(mail.state))
      .map(({ id }) => id);
  }

  /** Settled by then and not emptied, in no order. */
  full(settledUntil: Instant): readonly string[] {
    return [...this.#mails.values()]
      .filter(({ fullSince }) => fullSince !== null && fullSince <= settledUntil)
      .map(({ id }) => id);
  }

  count(): { readonly [S in MailState]: number } {
    const counts = Object.fromEntries(mailStates.map((state) => [state, 0])) as { [S in MailState]: number };
    for (const { state } of this.#mails.values()) counts[state]++;
    return counts;
  }

  async #follow(): Promise<void> {
    const database = this.#store.open(mailDatabase);
    const { updateSeq } = await database.facts();
    const place = this.#reader?.place ?? theStart;
    if (updateSeq === this.#seen && place.unread.length === 0) return;
    // A restored database may be behind what was read before: then everything is read anew.
    if (!this.#reader || resumeFrom({ kept: [place.since], updateSeq }) !== place.since) {
      this.#reader = new ChangeReader({ database, prefix: 'mail:', limit: pageSize, from: theStart });
      this.#mails.clear();
    }
    for (;;) {
      const { documents, isLast } = await this.#reader.next();
      this.#take(documents);
      if (isLast) break;
    }
    this.#seen = updateSeq;
  }

  #take(documents: readonly StoredDocument[]): void {
    for (const document of documents) {
      if (document['v'] !== 1) continue;
      const mail = document as unknown as MailDocument;
      const { _id: id, kind, madeAt, state, nextTryAt } = mail;
      this.#mails.set(id, { id, kind, madeAt, state, nextTryAt, fullSince: fullSince(mail) });
    }
  }
}

function newestFirst(a: MailPlace, b: MailPlace): number {
  return b.madeAt - a.madeAt || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** When it was settled; null where it was not yet, or was emptied. */
export function fullSince({ state, settledAt, emptiedAt }: MailDocument): Instant | null {
  const isFull = state !== 'waiting' && state !== 'sending' && emptiedAt === undefined;
  return isFull ? (settledAt ?? null) : null;
}
