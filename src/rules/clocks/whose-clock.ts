import type { Instant } from '../days/day.ts';
import type { Claim, Clock } from '../claim/claim.ts';
import type { ClockName } from '../claim/profile.ts';
import { hasRunOut } from './start-clock.ts';

/** Who has to move before the clock runs out. */
export type Whose = 'partner' | 'reviewer' | 'customer';

const movers = {
  intake: 'reviewer',
  review: 'reviewer',
  response: 'partner',
  'decision-target': 'reviewer',
  consent: 'customer',
  'dispute-window': 'partner',
  'dispute-answer': 'reviewer'
} as const satisfies { readonly [C in ClockName]: Whose };

/** A clock that the partner loses something with. */
export type PartnersClock = { [C in ClockName]: (typeof movers)[C] extends 'partner' ? C : never }[ClockName];

/** [C13] */
export function whoseMove(clock: ClockName): Whose {
  return movers[clock];
}

/** [C13] */
export function isPartnersClock(clock: ClockName): clock is PartnersClock {
  return movers[clock] === 'partner';
}

export function clockNamed(clocks: readonly Clock[], name: ClockName): Clock | null {
  return clocks.find(({ clock }) => clock === name) ?? null;
}

/** The partner has one at most. */
export function partnersClock(clocks: readonly Clock[]): Clock | null {
  return clocks.find(({ clock }) => isPartnersClock(clock)) ?? null;
}

/** The one that ends first; null: none runs. [C14] */
export function pressingClock(clocks: readonly Clock[]): Clock | null {
  let first: Clock | null = null;
  for (const clock of clocks) if (!first || clock.dueBy < first.dueBy) first = clock;
  return first;
}

/**
 * What ran out in the vendor's portal and changed nothing here: only the portal knows what came of it. A target binds nobody, and what the
 * customer did not decline is approved. [L4]
 */
export function ranOutElsewhere(claim: Pick<Claim, 'adjudicated' | 'clocks'>, now: Instant): Clock | null {
  return portalsClocks(claim).find((clock) => hasRunOut(clock, now)) ?? null;
}

/** When `ranOutElsewhere` changes next though nothing happens on record, and when it has been said for long enough. */
export function turnsElsewhere(claim: Pick<Claim, 'adjudicated' | 'clocks'>): readonly Instant[] {
  return portalsClocks(claim).flatMap((clock) =>
    clock.clock === 'dispute-window' ? [clock.dueBy, rememberedUntil(clock)] : [clock.dueBy]
  );
}

/** A rejection that is probably for good asks for nothing for ever: after as long as the window itself it is history. */
export function rememberedUntil({ startedOn, dueOn, dueBy }: Clock): Instant {
  return dueBy + (dueOn - startedOn) * dayMs;
}

const dayMs = 86_400_000;

function portalsClocks({ adjudicated, clocks }: Pick<Claim, 'adjudicated' | 'clocks'>): readonly Clock[] {
  if (adjudicated === 'here') return [];
  return clocks.filter(({ clock }) => clock !== 'decision-target' && clock !== 'consent');
}
