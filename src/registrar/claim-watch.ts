import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Instant } from '#rules/days/day.ts';
import { generationOf } from './change-reader.ts';
import type { ClaimRules } from './claim-rules.ts';
import { DueQueue } from './due-queue.ts';
import { keepsOrder, type ArrivedAction, type ClaimWork, type HeldAction } from './claim-work.ts';
import { leavesReviewAt } from './mirrors.ts';
import type { RegistrarClock } from './registrar-clock.ts';

/** A claim's clocks wait no longer for an action that cannot be read: whoever sent it has it still, or nobody. */
const unreadAtMostMs = 24 * 60 * 60_000;

/** What is to come of itself, of every claim: when a clock is due, which files are awaited, which actions are held. In memory alone. */
export class ClaimWatch {
  readonly due = new DueQueue();
  readonly #rules: ClaimRules;
  readonly #clock: RegistrarClock;
  /** By organisation, then claim. */
  readonly #awaited = new Map<string, Map<string, readonly FileManifest[]>>();
  /** By organisation. */
  readonly #wanted = new Map<string, readonly FileManifest[]>();
  /** By `<org>/<claim>`, then action. `/<claim>` where nobody can read of which organisation it is. */
  readonly #held = new Map<string, Map<string, HeldAction>>();
  /** By `<org>/<claim>`: the newest revision that was read or written here. */
  readonly #generations = new Map<string, number>();

  constructor(options: { readonly rules: ClaimRules; readonly clock: RegistrarClock }) {
    this.#rules = options.rules;
    this.#clock = options.clock;
  }

  get heldCount(): number {
    let count = 0;
    for (const held of this.#held.values()) count += held.size;
    return count;
  }

  /** As the claim is on record now. */
  track(claim: Claim, blockedUntil: Instant | null): void {
    const leaves = leavesReviewAt(claim);
    const upcoming = [this.#rules.nextDue(claim), leaves !== null && leaves > this.#clock.now() ? leaves : null];
    const next = Math.min(...upcoming.map((at) => at ?? Infinity));
    const at = Math.max(next, blockedUntil ?? 0);
    this.due.set(`${claim.org}/${claim.id}`, Number.isFinite(at) ? at : null);
    this.#await(claim, filesAwaitedBy(claim));
  }

  noteRevision(key: string, rev: string): void {
    this.#generations.set(key, Math.max(generationOf(rev), this.#generations.get(key) ?? 0));
  }

  /** Whether a read has found less than was there before: nothing may be decided on it. [R62] */
  isBehind(key: string, rev: string | null): boolean {
    return generationOf(rev ?? '') < (this.#generations.get(key) ?? 0);
  }

  isNewer(key: string, rev: string): boolean {
    return generationOf(rev) > (this.#generations.get(key) ?? 0);
  }

  /** An action cannot be decided before these were looked at. */
  wantFiles(org: string, files: readonly FileManifest[]): void {
    this.#wanted.set(org, [...(this.#wanted.get(org) ?? []), ...files]);
  }

  takeWanted(org: string): readonly FileManifest[] {
    const files = this.#wanted.get(org) ?? [];
    this.#wanted.delete(org);
    return files;
  }

  awaitedIn(org: string): ReadonlyMap<string, readonly FileManifest[]> {
    return this.#awaited.get(org) ?? new Map<string, readonly FileManifest[]>();
  }

  /** Of evidence that is not verified yet, and of actions that are held until somebody has looked. */
  get orgsAwaitingFiles(): ReadonlySet<string> {
    const orgs = new Set([...this.#awaited.keys(), ...this.#wanted.keys()]);
    for (const ofClaim of this.#held.values())
      for (const { why, org } of ofClaim.values()) if (why === 'files') orgs.add(org);
    return orgs;
  }

  hold(held: HeldAction): void {
    const key = `${held.org}/${held.claim}`;
    const ofClaim = this.#held.get(key) ?? new Map<string, HeldAction>();
    ofClaim.set(held.id, held);
    this.#held.set(key, ofClaim);
  }

  release(held: HeldAction): void {
    const key = `${held.org}/${held.claim}`;
    const ofClaim = this.#held.get(key);
    ofClaim?.delete(held.id);
    if (ofClaim?.size === 0) this.#held.delete(key);
  }

  /** The first of the claim's held actions that was received before this one, and is not being decided with it. */
  heldBefore(work: ClaimWork, arrived: ArrivedAction): HeldAction | null {
    let first: HeldAction | null = null;
    for (const held of this.#heldOn(`${work.org}/${work.claim}`)) {
      if (held.why === 'clock' || held.since >= arrived.receivedAt) continue;
      if (work.actions.some(({ action }) => action.id === held.id)) continue;
      if (!first || held.since < first.since) first = held;
    }
    return first;
  }

  /** Whether one of the claim's held actions keeps those waiting that were received then, and is not being decided with them. [R62] */
  heldInOrder(work: ClaimWork, receivedAt: Instant): boolean {
    return this.#heldOn(`${work.org}/${work.claim}`).some(
      ({ id, why, since }) =>
        keepsOrder.has(why) &&
        // When it was received is what is not known of one without a stamp.
        (why === 'stamp' || since < receivedAt) &&
        !work.actions.some(({ action }) => action.id === id)
    );
  }

  heldIn(org: string): readonly HeldAction[] {
    return [...this.#held].flatMap(([key, ofClaim]) => (key.startsWith(`${org}/`) ? [...ofClaim.values()] : []));
  }

  /** Until when a claim's clocks wait for an action that was received and is held. */
  heldUntil(key: string): Instant | null {
    const held = this.#heldOn(key);
    return held.length > 0 ? Math.max(...held.map(({ until }) => until)) : null;
  }

  clear(): void {
    this.due.clear();
    this.#awaited.clear();
    this.#wanted.clear();
    this.#held.clear();
    this.#generations.clear();
  }

  #heldOn(key: string): readonly HeldAction[] {
    const ofNobody = key.slice(key.indexOf('/'));
    const held = [...(this.#held.get(key)?.values() ?? []), ...(this.#held.get(ofNobody)?.values() ?? [])];
    const now = this.#clock.now();
    return held.filter(({ why, seenAt }) => why !== 'unread' || seenAt === undefined || seenAt + unreadAtMostMs > now);
  }

  #await(claim: Claim, files: readonly FileManifest[]): void {
    const ofOrg = this.#awaited.get(claim.org) ?? new Map<string, readonly FileManifest[]>();
    if (files.length > 0) ofOrg.set(claim.id, files);
    else ofOrg.delete(claim.id);
    if (ofOrg.size > 0) this.#awaited.set(claim.org, ofOrg);
    else this.#awaited.delete(claim.org);
  }
}

function filesAwaitedBy(claim: Claim): readonly FileManifest[] {
  if (claim.state === 'discarded') return [];
  const waiting = claim.waiting.flatMap(({ action }) => ('files' in action && action.files ? action.files : []));
  return [...claim.evidence.filter(({ verifiedAt }) => verifiedAt === null), ...waiting];
}
