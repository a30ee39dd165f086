import { registerOf, programmeDesk } from '#documents/ids.ts';
import type { ActionDocument } from '#documents/action-document.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { SystemRole } from '#rules/claim/actor.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { ChangeReader, readEverything, theStart, type Place, type UnreadDocument } from './change-reader.ts';
import { saveOver } from './cursors.ts';
import type { RecordStore } from './record-store.ts';
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
  #place: Place | null = null;
  #tickedAt = -Infinity;

  constructor(tools: ConsequenceTools, consequence: Consequence) {
    this.#tools = tools;
    this.#consequence = consequence;
  }

  /** Another process may have followed meanwhile. */
  forget(): void {
    this.#place = null;
  }

  async run(): Promise<void> {
    const { store, clock } = this.#tools;
    if (this.#place === null) {
      const unread: UnreadDocument[] = [];
      await this.#consequence.begin?.(this.#readAll(unread));
      const { since, unread: before } = await this.#resume();
      this.#place = { since, unread: [...before, ...unread] };
    }
    const database = store.open(registerOf(programmeDesk));
    // What it has read and not told is read again: it begins where the last round has ended.
    const reader = new ChangeReader({ database, prefix: 'claim:', limit: pageSize, from: this.#place });
    for (;;) {
      if (!this.#tools.mayDecide()) return;
      const { documents, isLast } = await reader.next();
      const claims = documents.flatMap(readClaim);
      if (claims.length > 0) await this.#consequence.take(claims);
      await this.#move(reader.place);
      if (isLast) break;
    }
    // In the official time: a clock that was moved for a demonstration asks at once.
    const now = clock.now();
    if (Math.abs(now - this.#tickedAt) < tickEveryMs || !this.#tools.mayDecide()) return;
    await this.#consequence.tick?.();
    this.#tickedAt = now;
  }

  /** What cannot be read yet is told later, as if it had just changed. */
  async *#readAll(unread: UnreadDocument[]): AsyncIterable<readonly Claim[]> {
    const database = this.#tools.store.open(registerOf(programmeDesk));
    const pages = readEverything({ database, prefix: 'claim:', limit: pageSize });
    for (;;) {
      const page = await pages.next();
      if (page.done) return void unread.push(...page.value.unread);
      yield page.value.flatMap(readClaim);
    }
  }

  async #resume(): Promise<Place> {
    const { store } = this.#tools;
    const [kept, { updateSeq }] = await Promise.all([
      store.open('registrar').read(this.#cursorId),
      store.open(registerOf(programmeDesk)).facts()
    ]);
    const seq = kept?.['seq'];
    const since = resumeFrom({ kept: [typeof seq === 'number' || typeof seq === 'string' ? seq : null], updateSeq });
    // From the start everything is named again.
    if (since === 0 || !kept || !Array.isArray(kept['unread'])) return { ...theStart, since };
    return { since, unread: kept['unread'] as readonly UnreadDocument[] };
  }

  async #move(place: Place): Promise<void> {
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return;
    if (!this.#tools.mayDecide()) throw new Error('the lease was lost');
    const { since: seq, unread } = place;
    await saveOver(this.#tools.store.open('registrar'), { _id: this.#cursorId, seq, unread });
    this.#place = place;
  }

  get #cursorId(): string {
    return `cursor:consequence-${this.#consequence.name}`;
  }
}

/** What a newer version wrote is left to it. */
function readClaim(document: { readonly _id: string }): readonly Claim[] {
  const claim = documentToClaim(document as unknown as ClaimDocument);
  return claim ? [claim] : [];
}
