import { registerOf, programmeDesk } from '#documents/ids.ts';
import type { ActionDocument } from '#documents/action-document.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { SystemRole } from '#rules/claim/actor.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { saveOver } from './cursors.ts';
import type { RecordStore, Sequence } from './record-store.ts';
import type { RegistrarClock, RegistrarLog } from './registrar-clock.ts';
import { resumeFrom } from './sequences.ts';

/**
 * What follows from claims on record, besides the claim itself: mail, contests. Each follows the programme's register with its own cursor,
 * which moves only after `take` has resolved: a process that is killed in between is told again. Whatever it writes therefore has an id that
 * follows from what it is about, so that twice is once. [R20]
 */
export interface Consequence {
  /** Names its cursor. */
  readonly name: string;
  /** Claims that changed, each as it stands now, in any number; the same ones again after a crash or a restored backup. */
  take(claims: readonly Claim[]): Promise<void>;
  /** Every claim that was ever submitted, once after each start and before the first `take`, for those that keep an index. */
  begin?(claims: AsyncIterable<readonly Claim[]>): Promise<void>;
  /** About once a minute: what falls due by itself. */
  tick?(): Promise<void>;
}

/** What a consequence may use. */
export interface ConsequenceTools {
  readonly store: RecordStore;
  readonly clock: RegistrarClock;
  readonly log: RegistrarLog;
  /** False: another process decides now; whatever writes stops. */
  mayDecide(): boolean;
  /** Puts actions that no person made into an organisation's inbox, to be decided like all others. The same one twice is one. */
  submit(order: {
    readonly org: string;
    readonly role: Extract<SystemRole, 'customer' | 'registrar'>;
    readonly actions: readonly ActionDocument[];
  }): Promise<void>;
}

export type MakeConsequences = (tools: ConsequenceTools) => readonly Consequence[];

const pageSize = 200;
const tickEveryMs = 60_000;

/** Tells one consequence of every claim that changes in the programme's register. */
export class ConsequenceFollower {
  readonly #tools: ConsequenceTools;
  readonly #consequence: Consequence;
  #since: Sequence | null = null;
  #tickedAt = -Infinity;

  constructor(tools: ConsequenceTools, consequence: Consequence) {
    this.#tools = tools;
    this.#consequence = consequence;
  }

  /** Another process may have followed meanwhile. */
  forget(): void {
    this.#since = null;
  }

  async run(): Promise<void> {
    const { store, clock } = this.#tools;
    const register = store.open(registerOf(programmeDesk));
    if (this.#since === null) {
      await this.#consequence.begin?.(this.#readAll());
      this.#since = await this.#resume();
    }
    for (;;) {
      if (!this.#tools.mayDecide()) return;
      const page = await register.changes({ since: this.#since, limit: pageSize });
      const keys = page.results.filter(({ id, deleted }) => !deleted && id.startsWith('claim:')).map(({ id }) => id);
      const claims = keys.length === 0 ? [] : (await register.readMany(keys)).flatMap(readClaim);
      if (claims.length > 0) await this.#consequence.take(claims);
      if (page.results.length > 0) await this.#move(page.lastSeq);
      if (page.results.length < pageSize) break;
    }
    // In the official time: a clock that was moved for a demonstration asks at once.
    const now = clock.now();
    if (Math.abs(now - this.#tickedAt) < tickEveryMs || !this.#tools.mayDecide()) return;
    await this.#consequence.tick?.();
    this.#tickedAt = now;
  }

  async *#readAll(): AsyncIterable<readonly Claim[]> {
    const register = this.#tools.store.open(registerOf(programmeDesk));
    let from = 'claim:';
    for (;;) {
      const documents = await register.range({ from, to: 'claim:\uffff', limit: pageSize });
      yield documents.flatMap(readClaim);
      const last = documents.at(-1);
      if (!last || documents.length < pageSize) return;
      from = `${last._id}\u0000`;
    }
  }

  async #resume(): Promise<Sequence> {
    const { store } = this.#tools;
    const [kept, { updateSeq }] = await Promise.all([
      store.open('registrar').get(this.#cursorId),
      store.open(registerOf(programmeDesk)).info()
    ]);
    const seq = kept?.['seq'];
    return resumeFrom({ kept: [typeof seq === 'number' || typeof seq === 'string' ? seq : null], updateSeq });
  }

  async #move(since: Sequence): Promise<void> {
    if (!this.#tools.mayDecide()) throw new Error('the lease was lost');
    await saveOver(this.#tools.store.open('registrar'), { _id: this.#cursorId, seq: since });
    this.#since = since;
  }

  get #cursorId(): string {
    return `cursor:consequence-${this.#consequence.name}`;
  }
}

/** What a newer version wrote is left to it. */
function readClaim(document: { readonly _id: string } | null): readonly Claim[] {
  const claim = document && documentToClaim(document as unknown as ClaimDocument);
  return claim ? [claim] : [];
}
