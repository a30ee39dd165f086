import type { Claim, HistoryEntry } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';

export type DisputedClaim = Extract<Claim, { readonly state: 'disputed' }>;

/** [W13] The decision that is disputed: the entry by which the claim was rejected last. */
export function disputedDecision(claim: DisputedClaim): HistoryEntry | null {
  return claim.history.findLast(({ state, outcome }) => state === 'rejected' && outcome !== 'refused') ?? null;
}

/** An answer that was made in time and received late, as the record itself knows it. */
export interface LateProof {
  readonly madeAt: Instant;
  readonly receivedAt: Instant;
  /** The end of the window that it missed, exclusive; null where it did not miss it by its own time. */
  readonly dueBy: Instant | null;
  /** Server's time less that device's, as that device last knew; null where the record does not say. */
  readonly clockOffsetMs: number | null;
  readonly comment: string;
  /** The dispute names another time than the answer. */
  readonly isOtherTime: boolean;
}

/**
 * [W13] What the dispute names as its proof, looked up on record: nobody has to be believed. Undefined: it names none; null: the record
 * knows no such answer.
 */
export function lateProof(claim: DisputedClaim): LateProof | null | undefined {
  const dispute = claim.history.findLast(({ action }) => action === claim.dispute.action);
  const named = dispute?.said?.['lateAnswer'] as { readonly action: string; readonly madeAt: Instant } | undefined;
  if (!named) return undefined;
  const entry = claim.history.find(
    ({ action, kind, outcome }) => action === named.action && kind === 'respond' && outcome === 'refused'
  );
  if (!entry) return null;
  const { refusal, said, madeAt, receivedAt } = entry;
  return {
    madeAt,
    receivedAt,
    dueBy: typeof refusal?.['dueBy'] === 'number' ? refusal['dueBy'] : null,
    clockOffsetMs: typeof refusal?.['clockOffsetMs'] === 'number' ? refusal['clockOffsetMs'] : null,
    comment: typeof said?.['comment'] === 'string' ? said['comment'] : '',
    isOtherTime: madeAt !== named.madeAt
  };
}

/** When it was made by the server's time, as far as that device knew it. */
export const correctedMadeAt = ({ madeAt, clockOffsetMs }: LateProof): Instant => madeAt + (clockOffsetMs ?? 0);

/** Whole minutes that a device's clock is off; positive: behind. Less than one is no difference. */
export const minutesOff = (clockOffsetMs: number): number => Math.trunc(clockOffsetMs / 60_000);

/** "3 minutes", "2 hours", "15 days": in the largest unit of which there are two. */
export function sayMinutes(minutes: number, locale: string): string {
  const [value, unit] =
    minutes >= 2_880 ? [minutes / 1_440, 'day'] : minutes >= 120 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(value));
}
