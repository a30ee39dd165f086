import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ClaimRules } from './claim-rules.ts';
import type { ClaimWork } from './decide-claims.ts';
import { DueQueue } from './due-queue.ts';
import type { ArrivedAction, HeldAction } from './judge-claim.ts';
import { leavesReviewAt } from './mirrors.ts';
import type { RegistrarClock } from './registrar-clock.ts';

/** What is to come of itself, of every claim: when a clock is due, which files are awaited, which actions are held. In memory alone. */
export class ClaimWatch {
  readonly due = new DueQueue();
  readonly #rules: ClaimRules;
  readonly #clock: RegistrarClock;
  /** By organisation, then claim. */
  readonly #awaited = new Map<string, Map<string, readonly FileManifest[]>>();
  /** By organisation. */
  readonly #wanted = new Map<string, readonly FileManifest[]>();
  /** By `<org>/<claim>`, then action. */
  readonly #held = new Map<string, Map<string, HeldAction>>();

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
    for (const held of this.#held.get(`${work.org}/${work.claim}`)?.values() ?? []) {
      if (held.why === 'clock' || held.since >= arrived.receivedAt) continue;
      if (work.actions.some(({ action }) => action.id === held.id)) continue;
      if (!first || held.since < first.since) first = held;
    }
    return first;
  }

  heldIn(org: string): readonly HeldAction[] {
    return [...this.#held].flatMap(([key, ofClaim]) => (key.startsWith(`${org}/`) ? [...ofClaim.values()] : []));
  }

  /** Until when a claim's clocks wait for an action that was received and is held. */
  heldUntil(key: string): Instant | null {
    const held = this.#held.get(key);
    return held ? Math.max(...[...held.values()].map(({ until }) => until)) : null;
  }

  clear(): void {
    this.due.clear();
    this.#awaited.clear();
    this.#wanted.clear();
    this.#held.clear();
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
