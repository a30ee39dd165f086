import { organisationOfDesk, registerOf } from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { Instant } from '#rules/days/day.ts';
import { ChangeReader, readEverything, type Place } from './change-reader.ts';
import { keyOfClaim } from './claim-work.ts';
import { InboxFollower, type Neighbours } from './inbox-follower.ts';
import type { Office } from './office.ts';
import type { SetAside } from './registrar.ts';
import { repairLeaves } from './repair-leaves.ts';
import type { RecordDatabase, StoredDocument } from './record-store.ts';
import { Task } from './task.ts';

const scanPage = 200;

/** One desk, in a task of its own: where its inbox or its register cannot be read it is set aside, and holds up no other. [R63] */
export class Desk {
  readonly name: string;
  readonly task: Task;
  readonly follower: InboxFollower;
  readonly #office: Office;
  readonly #desks: () => readonly string[];
  /** How far its register was read; null: what others may have decided is read anew. */
  #place: Place | null = null;
  #term = 0;
  #mustLook = false;
  /** In steady time: since when something that was asked for has not been done. */
  #askedAt: number | null = null;
  #lastDecidedAt: Instant | null = null;

  constructor(options: {
    readonly name: string;
    readonly office: Office;
    readonly neighbours: Neighbours;
    /** Every desk's name, in whose inboxes the actions of a losing leaf may lie. */
    readonly desks: () => readonly string[];
    /** After each round. */
    readonly onDone: () => void;
  }) {
    const { name, office, neighbours, onDone } = options;
    this.name = name;
    this.#office = office;
    this.#desks = options.desks;
    this.follower = new InboxFollower({ desk: name, office, neighbours });
    this.task = new Task({
      name: `desk ${name}`,
      log: office.log,
      now: () => office.clock.machineNow(),
      run: async () => {
        await this.#run();
        onDone();
      }
    });
  }

  get lastDecidedAt(): Instant | null {
    return this.#lastDecidedAt;
  }

  /** Where it is set aside that is what is said of it: nothing else is wrong. */
  get undecidedForMs(): number {
    if (this.setAside !== null) return 0;
    return this.#askedAt === null ? 0 : this.#office.clock.steadyNow() - this.#askedAt;
  }

  get setAside(): SetAside | null {
    const { failure, failingSince } = this.task;
    return failure === null || failingSince === null ? null : { desk: this.name, why: failure, since: failingSince };
  }

  request(): void {
    this.#askedAt ??= this.#office.clock.steadyNow();
    this.task.request();
  }

  /** Also for what nobody told of: other processes' writes, leaves left by races. */
  look(): void {
    this.#mustLook = true;
    this.request();
  }

  /** Another process may have decided meanwhile. */
  forget(): void {
    this.#place = null;
    this.#term++;
    this.follower.forget();
  }

  async #run(): Promise<void> {
    const askedAt = this.#askedAt;
    if (!this.#office.mayDecide()) return;
    if (organisationOfDesk(this.name) !== null && this.#place === null) {
      const term = this.#term;
      const place = await this.#readRegister();
      if (term !== this.#term) throw new Error('the lease has changed hands meanwhile');
      this.#place = place;
    }
    const { decided } = this.follower;
    await this.follower.readToTheEnd();
    if (this.follower.decided > decided) this.#lastDecidedAt = this.#office.clock.machineNow();
    if (this.#askedAt === askedAt) this.#askedAt = null;
    if (!this.#mustLook) return;
    this.#mustLook = false;
    try {
      await this.#followRegister();
      // Last: what it decides again may have to wait for files.
      await repairLeaves(this.#office, { desk: this.name, desks: this.#desks() });
    } catch (error) {
      this.#mustLook = true;
      throw error;
    }
  }

  async #readRegister(): Promise<Place> {
    const pages = readEverything({ database: this.#register, prefix: 'claim:', limit: scanPage });
    for (;;) {
      const page = await pages.next();
      if (!page.done) this.#track(page.value);
      else if (page.value.unread.length === 0) return page.value;
      else throw new Error('the register names claims that cannot be read yet');
    }
  }

  /** What a process decided that had the lease before, and which a replica told of late. */
  async #followRegister(): Promise<void> {
    if (this.#place === null || this.#office.store.exclusive) return;
    const { watch } = this.#office;
    const reader = new ChangeReader({
      database: this.#register,
      prefix: 'claim:',
      limit: scanPage,
      from: this.#place,
      isKnown: ({ id, rev }) => !watch.isNewer(this.#keyOf(id), rev)
    });
    for (;;) {
      const { documents, isLast } = await reader.next();
      this.#track(documents);
      if (isLast) break;
    }
    this.#place &&= reader.place;
  }

  #track(documents: readonly StoredDocument[]): void {
    for (const document of documents) {
      const key = this.#keyOf(document._id);
      // It may have been decided while it was read.
      if (this.#office.watch.isBehind(key, document._rev ?? null)) continue;
      this.#office.watch.noteRevision(key, document._rev ?? '');
      const claim = documentToClaim(document as unknown as ClaimDocument);
      if (claim) this.#office.watch.track(claim, null);
    }
  }

  #keyOf(id: string): string {
    return keyOfClaim({ org: organisationOfDesk(this.name) ?? '', claim: id.slice('claim:'.length) });
  }

  get #register(): RecordDatabase {
    return this.#office.store.open(registerOf(this.name));
  }
}
