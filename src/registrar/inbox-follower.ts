import { deskOfOrganisation, inboxOf, organisationOfDesk } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import { readArrivals, refuseUnreadable } from './arrivals.ts';
import { loadCursor, saveCursor } from './cursors.ts';
import { keyOfClaim, type ArrivedAction, type ClaimWork, type HeldAction } from './claim-work.ts';
import { decideClaims, otherDeskMs } from './decide-claims.ts';
import type { Office } from './office.ts';
import type { Sequence } from './record-store.ts';

/** Changes read at once: a batch costs a handful of synced writes, however many actions are in it. */
const pageSize = 400;

export interface Neighbours {
  /** False while that desk's inbox fails; else once everything in it has been decided. */
  isCaughtUp(desk: string): Promise<boolean>;
  isDesk(desk: string): boolean;
}

/** Decides what arrives in one inbox, in order. */
export class InboxFollower {
  readonly desk: string;
  readonly #office: Office;
  readonly #neighbours: Neighbours;
  readonly #held = new Map<string, HeldAction>();
  readonly #woken = new Set<string>();
  #since: Sequence | null = null;
  #decided = 0;
  #batches = 0;

  constructor(options: { readonly desk: string; readonly office: Office; readonly neighbours: Neighbours }) {
    this.desk = options.desk;
    this.#office = options.office;
    this.#neighbours = options.neighbours;
  }

  get decided(): number {
    return this.#decided;
  }

  get batches(): number {
    return this.#batches;
  }

  /** When a held action is next to be looked at; null: none is. */
  get lookAgainAt(): Instant | null {
    let first = Infinity;
    for (const { until } of this.#held.values()) first = Math.min(first, until);
    return Number.isFinite(first) ? first : null;
  }

  /** Files of this organisation were looked at: actions that were held for it can be decided. True when there are any. */
  wake(org: string): boolean {
    for (const { id, why, org: ofOrg } of this.#held.values())
      if (why === 'files' && ofOrg === org) this.#woken.add(id);
    return this.#woken.size > 0;
  }

  /** Everything that is there now. */
  async readToTheEnd(): Promise<void> {
    const { store } = this.#office;
    this.#since ??= await this.#resume();
    for (;;) {
      if (!this.#office.mayDecide()) return;
      const page = await store.open(inboxOf(this.desk)).changes({
        since: this.#since,
        limit: pageSize,
        style: 'main_only'
      });
      const ids = this.#idsToDecide(page.results.filter(({ deleted }) => !deleted).map(({ id }) => id));
      if (ids.length > 0) await this.#decide(ids);
      const hasMoved = page.results.length > 0 && page.last_seq !== this.#since;
      if (hasMoved || ids.length > 0) await this.#move(page.last_seq);
      if (page.results.length < pageSize) return;
    }
  }

  /** Another process may have decided meanwhile. */
  forget(): void {
    this.#since = null;
    this.#woken.clear();
    for (const held of this.#held.values()) this.#office.watch.release(held);
    this.#held.clear();
  }

  async #resume(): Promise<Sequence> {
    const cursor = await loadCursor(this.#office.store, this.desk);
    for (const held of cursor.held) {
      // Read from the start, for instance after a backup was restored: what is there is named again.
      if (held.why === 'unread' && cursor.since === 0) continue;
      this.#hold(held.why === 'files' ? { ...held, until: 0 } : held);
    }
    return cursor.since;
  }

  async #move(since: Sequence): Promise<void> {
    if (!this.#office.mayDecide()) throw new Error('the lease was lost');
    await saveCursor(this.#office.store, this.desk, { since, held: [...this.#held.values()] });
    this.#since = since;
    this.#batches++;
  }

  #idsToDecide(changed: readonly string[]): readonly string[] {
    const ids = new Set<string>();
    const claims = new Set<string>();
    for (const id of changed) {
      // A stamp alone matters only to an action that is held for it.
      const action = id.startsWith('received:') ? id.slice('received:'.length) : id;
      if (!action.startsWith('action:') || (action !== id && !this.#held.has(action))) continue;
      ids.add(action);
      claims.add(action.slice('action:'.length, action.lastIndexOf(':')));
    }
    const now = this.#office.clock.now();
    for (const held of this.#held.values()) if (held.until <= now || this.#woken.has(held.id)) claims.add(held.claim);
    // All of a claim's: one may be held for another of them.
    for (const held of this.#held.values()) if (claims.has(held.claim)) ids.add(held.id);
    this.#woken.clear();
    return [...ids];
  }

  async #decide(ids: readonly string[]): Promise<void> {
    const { store, clock } = this.#office;
    const now = clock.now();
    const firstSeen = new Map([...this.#held.values()].map(({ id, seenAt, since }) => [id, seenAt ?? since]));
    const { isDesk } = this.#neighbours;
    const { arrived, held, unreadable } = await readArrivals({ store, desk: this.desk, ids, firstSeen, now, isDesk });
    if (unreadable.length > 0) await this.#office.confirm();
    await refuseUnreadable(store, { desk: this.desk, unreadable, now });
    // Before anything is decided: what came after it waits for it.
    for (const still of held) this.#hold(still);
    const { ready, waiting } = await this.#askNeighbours(arrived, now);
    const outcome = await decideClaims(this.#office, groupByClaim(ready));
    this.#decided += outcome.decided;
    const isStillHeld = new Set(held.map(({ id }) => id));
    for (const id of ids) {
      const before = this.#held.get(id);
      if (!before || isStillHeld.has(id)) continue;
      this.#office.watch.release(before);
      this.#held.delete(id);
    }
    for (const still of [...waiting, ...outcome.held]) this.#hold(still);
  }

  /**
   * What a partner's people sent is decided before what reviewers sent: a clock that their own action would have been in time for
   * must not be run out by a reviewer's later one that lay in the shorter inbox. [R1]
   */
  async #askNeighbours(
    arrived: readonly ArrivedAction[],
    now: Instant
  ): Promise<{ readonly ready: readonly ArrivedAction[]; readonly waiting: readonly HeldAction[] }> {
    if (organisationOfDesk(this.desk) !== null) return { ready: arrived, waiting: [] };
    const orgs = [...new Set(arrived.map(({ action }) => action.org))];
    const answers = await Promise.all(orgs.map((org) => this.#neighbours.isCaughtUp(deskOfOrganisation(org))));
    const failing = new Set(orgs.filter((_, index) => !answers[index]));
    return {
      ready: arrived.filter(({ action }) => !failing.has(action.org)),
      waiting: arrived
        .filter(({ action }) => failing.has(action.org))
        .map(({ action: { id, org, claim }, receivedAt }) => ({
          id,
          org,
          claim,
          why: 'desk',
          since: receivedAt,
          until: now + otherDeskMs
        }))
    };
  }

  #hold(held: HeldAction): void {
    const before = this.#held.get(held.id);
    if (before) this.#office.watch.release(before);
    this.#held.set(held.id, held);
    this.#office.watch.hold(held);
  }
}

function groupByClaim(arrived: readonly ArrivedAction[]): readonly ClaimWork[] {
  const works = new Map<string, { org: string; claim: string; actions: ArrivedAction[]; time: false }>();
  for (const one of arrived) {
    const { org, claim } = one.action;
    const key = keyOfClaim({ org, claim });
    const work = works.get(key) ?? { org, claim, actions: [], time: false };
    work.actions.push(one);
    works.set(key, work);
  }
  return [...works.values()];
}
