import type { ClaimAction } from '#rules/claim/action.ts';
import type { Role } from '#rules/claim/actor.ts';
import type { Instant } from '#rules/days/day.ts';

/** What is to be decided about one claim. `time`: clocks and files are looked at as well. */
export interface ClaimWork {
  readonly org: string;
  readonly claim: string;
  readonly actions: readonly ArrivedAction[];
  readonly time: boolean;
}

export const keyOfClaim = (work: { readonly org: string; readonly claim: string }): string =>
  `${work.org}/${work.claim}`;

/** An action with what the gate stamped on it: never what the action says of itself. */
export interface ArrivedAction {
  readonly action: ClaimAction;
  readonly receivedAt: Instant;
  readonly role: Role;
  /** Of the inbox it lay in. */
  readonly desk: string;
}

/** `unread`: named, but it or its claim cannot be read yet. `version`: of a newer version than this server's. `after`: an earlier action is missing. `files`: not looked at yet. `clock`: one before it is held, and a clock stands between. `order`: one before it could be neither decided nor read for a moment. */
export type HeldWhy = 'stamp' | 'after' | 'files' | 'clock' | 'reference' | 'desk' | 'version' | 'unread' | 'order';

/** What was received later on the same claim is not decided before these. [R62] */
export const keepsOrder: ReadonlySet<HeldWhy> = new Set(['unread', 'stamp', 'desk', 'reference', 'order']);

export interface HeldAction {
  readonly id: string;
  readonly org: string;
  readonly claim: string;
  readonly why: HeldWhy;
  /** When it was received; 0 where that cannot be read. */
  readonly since: Instant;
  /** When it was first named, where that was noted. */
  readonly seenAt?: Instant;
  /** When it is looked at again at the latest. */
  readonly until: Instant;
}

/** What cannot be read yet is asked for again after this. */
export const unreadMs = 1_000;
