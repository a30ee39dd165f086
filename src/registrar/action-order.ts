import { inboxOf, partsOfActionId, refusalDocumentId, registerOf } from '#documents/ids.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { lateAfterMs } from './gaps.ts';
import type { ArrivedAction } from './claim-work.ts';
import type { RecordStore } from './record-store.ts';

interface Asked {
  readonly claim: Claim | null;
  /** Actions that were refused outside a history. */
  readonly refused: ReadonlySet<string>;
  readonly now: Instant;
}

/**
 * The order in which one claim's actions are decided: by receipt, then by id; but never one before the action its own device made
 * before it, unless that has been awaited for ten minutes. [R1] [R5]
 */
export class ActionOrder {
  readonly #store: RecordStore;
  #pending: readonly ArrivedAction[];
  readonly #settled = new Set<string>();
  readonly #lookedUp = new Map<string, boolean>();
  #known: { readonly claim: Claim | null; readonly ids: ReadonlySet<string> } | null = null;

  constructor(store: RecordStore, actions: readonly ArrivedAction[]) {
    this.#store = store;
    this.#pending = [...actions].sort(
      (a, b) => a.receivedAt - b.receivedAt || (a.action.id < b.action.id ? -1 : Number(a.action.id > b.action.id))
    );
  }

  /** `missing`: the earlier action that was not waited for any longer; whoever decides looks whether it has arrived all the same. Null when every one left has to wait. */
  async next(asked: Asked): Promise<{ readonly arrived: ArrivedAction; readonly missing: string | null } | null> {
    for (const arrived of this.#pending) {
      const { after } = arrived.action;
      if (after === null || this.#settled.has(after) || this.isKnown(after, asked.claim, asked.refused))
        return { arrived, missing: null };
      if (isVoided(after, asked.claim)) return { arrived, missing: null };
      if (this.isKnown(arrived.action.id, asked.claim, asked.refused)) return { arrived, missing: null };
      if (this.#pending.some(({ action }) => action.id === after)) continue;
      if (await this.#isSettledElsewhere(arrived, after)) return { arrived, missing: null };
      if (arrived.receivedAt + lateAfterMs <= asked.now) return { arrived, missing: after };
    }
    return null;
  }

  /** Whether an action is on record already, waits on the claim for its files, or was refused. [R2] */
  isKnown(action: string, claim: Claim | null, refused: ReadonlySet<string>): boolean {
    if (refused.has(action)) return true;
    if (this.#known?.claim !== claim) this.#known = { claim, ids: knownIds(claim) };
    return this.#known?.ids.has(action) ?? false;
  }

  settle(arrived: ArrivedAction): void {
    this.#settled.add(arrived.action.id);
    if (arrived.action.kind === 'void') this.#settled.add(arrived.action.replaces);
    this.putAside(arrived);
  }

  putAside(arrived: ArrivedAction): void {
    this.#pending = this.#pending.filter((other) => other !== arrived);
  }

  left(): readonly ArrivedAction[] {
    return this.#pending;
  }

  /** Whether an action that seems to be missing lies in the inbox, and was passed by. [R62] */
  async hasArrived(missing: string, arrived: ArrivedAction): Promise<boolean> {
    if (partsOfActionId(missing)?.claim !== arrived.action.claim) return false;
    return (await this.#store.open(inboxOf(arrived.desk)).read(missing)) !== null;
  }

  /** Refused where no claim carries it, or replaced by a void one that was. */
  async #isSettledElsewhere(arrived: ArrivedAction, after: string): Promise<boolean> {
    const known = this.#lookedUp.get(after);
    if (known !== undefined) return known;
    const prefix = `action:${arrived.action.claim}:`;
    const [refusal, others] = await Promise.all([
      this.#store.open(registerOf(arrived.desk)).read(refusalDocumentId(after)),
      this.#store.open(inboxOf(arrived.desk)).readRange({ from: prefix, to: `${prefix}\uffff` })
    ]);
    const isSettled =
      refusal !== null || others.some((other) => other['kind'] === 'void' && other['replaces'] === after);
    this.#lookedUp.set(after, isSettled);
    return isSettled;
  }
}

function isVoided(action: string, claim: Claim | null): boolean {
  return claim?.history.some(({ kind, said }) => kind === 'void' && said?.['replaces'] === action) ?? false;
}

function knownIds(claim: Claim | null): ReadonlySet<string> {
  const ids = new Set<string>();
  if (!claim) return ids;
  for (const { action } of claim.history) if (action !== null) ids.add(action);
  for (const { action } of claim.waiting) ids.add(action.id);
  return ids;
}
