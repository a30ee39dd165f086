import type { Claim, Clock } from '#rules/claim/claim.ts';
import type { ActionKind } from '#rules/claim/action.ts';
import { kindOf, type PartnersMove } from '#rules/claim/kinds.ts';
import { partnersClock } from '#rules/clocks/whose-clock.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { ActionRow } from './rows.ts';

/** The claim is shown as if this had happened, but the record does not count it yet: it, or a file of it, is on this device alone. */
export interface UnsentMove {
  readonly kind: PartnersMove;
  /** Nothing of it has left the device; else it was received, and waits for its files. */
  readonly isHere: boolean;
  /** What goes on meanwhile, and ends at the latest when the files have to be there; null: nothing presses. */
  readonly running: Clock | null;
}

export function findUnsentMove({
  actions,
  doomed,
  onRecord
}: {
  readonly actions: readonly Pick<ActionRow, 'id' | 'kind' | 'stage'>[];
  readonly doomed: ReadonlyMap<string, RefusalFact>;
  readonly onRecord: Claim | null;
}): UnsentMove | null {
  // In the vendor's portal it has happened, and ended them.
  const clocks = onRecord?.adjudicated === 'here' ? onRecord.clocks : [];
  const clock = partnersClock(clocks);
  const here = actions.findLast((row) => row.stage === 'on-device' && moveOf(row.kind) && !doomed.has(row.id));
  const kind = here && moveOf(here.kind);
  if (kind) return { kind, isHere: true, running: clock };
  const own = new Set(actions.map(({ id }) => id));
  const waiting = onRecord?.waiting.find(({ action }) => own.has(action.id));
  const waitingKind = waiting && moveOf(waiting.action.kind);
  if (!waiting || !waitingKind) return null;
  const running = clock && { ...clock, dueBy: Math.max(clock.dueBy, waiting.filesBy) };
  return { kind: waitingKind, isHere: false, running };
}

const moveOf = (kind: string): PartnersMove | null =>
  kindOf(kind as ActionKind).isPartnersMove ? (kind as PartnersMove) : null;
