import type { Instant } from '#rules/days/day.ts';

/** What an administrator can have changed. Each has its words in `people.changes.kinds`, in both languages. */
export const changeKinds = [
  'organisation-created',
  'organisation-renamed',
  'adjudication-changed',
  'locations-changed',
  'invited',
  'invitation-renewed',
  'invitation-withdrawn',
  'joined',
  'role-changed',
  'disabled',
  'enabled',
  'signed-out-everywhere',
  'password-link-made',
  'password-set',
  'terms-changed',
  'profile-created',
  'profile-changed',
  'calendar-created',
  'calendar-changed',
  'catalogue-changed',
  'activities-changed',
  'guides-changed',
  'requirements-changed',
  'limits-changed',
  'retention-changed'
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Plain JSON: what was there, or is there now. Never a secret. */
export type ChangedFacts = { readonly [name: string]: unknown };

/** One line of the history of what administrators changed. */
export interface Change {
  /** A ULID: sorts by when it was made. */
  readonly id: string;
  readonly at: Instant;
  /** Who did it, by the name that they had. `command-line` where somebody sat at the server. */
  readonly by: { readonly id: string; readonly name: string };
  readonly what: ChangeKind;
  /** Shown to that organisation's global administrators too; null: the programme's own affair. */
  readonly org: string | null;
  readonly target: {
    readonly kind: 'organisation' | 'person' | 'invitation' | 'programme' | 'profile' | 'calendar' | 'reference';
    readonly id: string;
    readonly name: string;
  };
  readonly before: ChangedFacts | null;
  readonly after: ChangedFacts | null;
}
