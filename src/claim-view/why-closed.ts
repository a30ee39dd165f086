import type { Claim } from '#rules/claim/claim.ts';
import { hasRunOut } from '#rules/clocks/start-clock.ts';
import { clockNamed } from '#rules/clocks/whose-clock.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';

export type WhyClosed =
  | { readonly code: 'window-over'; readonly dueBy: Instant }
  | { readonly code: 'lost' | 'withdrawn' | 'used-up' | 'another-partner' | 'for-good' | 'no-longer' };

/** Why a rejection cannot be disputed (any more); null while it can. */
export function whyClosed(
  claim: Extract<Claim, { readonly state: 'rejected' }>,
  { now, profile }: { readonly now: Instant; readonly profile: Pick<Profile, 'disputesAllowed'> | undefined }
): WhyClosed | null {
  // Nothing is taken over from it into a new claim: who says that one can be made would offer what is not there.
  const isNoLonger = claim.rejection.why === 'no-longer-working-together';
  const running = clockNamed(claim.clocks, 'dispute-window');
  if (running && !claim.rejection.forGood) {
    if (!hasRunOut(running, now)) return null;
    return isNoLonger && claim.adjudicated === 'here'
      ? { code: 'no-longer' }
      : { code: 'window-over', dueBy: running.dueBy };
  }
  const { reason, on } = claim.rejection;
  if (isNoLonger) return { code: 'no-longer' };
  if (reason === 'dispute-lost') return { code: 'lost' };
  if (reason === 'another-partner') return { code: 'another-partner' };
  const ended = claim.pastClocks.findLast(({ clock }) => clock === 'dispute-window');
  if (ended?.ranOut && ended.startedOn >= on) return { code: 'window-over', dueBy: ended.dueBy };
  if (reason === 'partner-request') return { code: 'withdrawn' };
  const allowed = profile?.disputesAllowed ?? null;
  return { code: allowed !== null && claim.disputes >= allowed ? 'used-up' : 'for-good' };
}
