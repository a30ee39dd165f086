import type { Language } from '#rules/language.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ApiError } from './api.ts';
import type { ManagerTitle, OrganisationDocument, Person } from './reference-documents.ts';

/**
 * What administrators keep: organisations, people, invitations, and the history of their changes. Errors are `{ error }` with an
 * `AdministrationError`. "Global": a manager of that organisation with the title `global`. To everybody else an organisation that is not
 * theirs, its people and its invitations are 404; their own are 403. [G31]
 *
 * | route under `/api/administration` | who | takes | answers |
 * |---|---|---|---|
 * | `GET /organisations` | administrators | – | 200 `OrganisationsReply` |
 * | `POST /organisations` | administrators | `NewOrganisationOrder` | 201 `OrganisationReply` |
 * | `GET /organisations/:org` | administrators, its global ones | – | 200 `OrganisationReply` |
 * | `PATCH /organisations/:org` | administrators; its global ones: names of locations | `OrganisationChanges` | 200 `OrganisationReply`, 409 `changed-meanwhile` |
 * | `GET /people` | administrators | – | 200 `PeopleReply`: reviewers and administrators |
 * | `PATCH /people/:id` | administrators, global ones of the person's organisation | `RoleChange` | 200 `PersonReply`, 409 |
 * | `POST /people/:id/disable`, `/enable`, `/sign-out` | the same | – | 200 `PersonReply`, 409 |
 * | `POST /people/:id/password-link` | the same | `{ language }` | 201 `InvitationReply` with the link |
 * | `POST /invitations` | administrators; global ones into their organisation | `InvitationOrder` | 201 `InvitationReply` with the link, 409 `email-taken`, 422 `wrong-address`, 429 `too-many-tries` |
 * | `POST /invitations/:id/link` | the same | – | 200 `InvitationReply` with a new link; the old one is void |
 * | `DELETE /invitations/:id` | the same | – | 200 `InvitationReply` |
 * | `GET /changes?org=&before=` | administrators; global ones with their `org` | – | 200 `ChangesReply`, newest first |
 *
 * Without a session, by whoever has the link (`/join/<token>`):
 *
 * | `GET /api/join/:token` | – | 200 `JoinReply`; 404 for one that nobody made, 410 `used`, `expired`, `withdrawn` |
 * | `POST /api/join/:token` | `JoinOrder` | 200 `SessionReply` and a session; 422 `short-password`, `common-password` |
 */
export type AdministrationError =
  | ApiError
  | 'email-taken'
  /** Another organisation has a location with this MPN id. */
  | 'mpn-id-taken'
  /** Nobody would be left who may do this. */
  | 'last-administrator'
  /** Nobody disables themselves. */
  | 'yourself'
  /** It is no longer as the person saw it. */
  | 'changed-meanwhile'
  /** The person cannot sign in: enable them first. */
  | 'disabled'
  | 'used'
  | 'expired'
  | 'withdrawn'
  | 'short-password'
  /** Among the first that others would guess. */
  | 'common-password'
  /** No e-mail address, or more than one. */
  | 'wrong-address';

export const shortestPassword = 10;
export const invitationDays = 7;

export type Location = OrganisationDocument['locations'][number];
export type Adjudicated = OrganisationDocument['adjudicated'];

export interface OrganisationSummary {
  readonly org: string;
  readonly name: string;
  readonly adjudicated: Adjudicated;
  readonly locations: number;
  /** Who can sign in. */
  readonly members: number;
  /** Without one nobody there can invite anybody. */
  readonly hasGlobal: boolean;
}

export interface OrganisationsReply {
  readonly organisations: readonly OrganisationSummary[];
}

export interface NewOrganisationOrder {
  readonly name: string;
  readonly adjudicated: Adjudicated;
  readonly locations: readonly Location[];
}

export interface OrganisationReply {
  readonly org: string;
  readonly name: string;
  readonly adjudicated: Adjudicated;
  readonly locations: readonly Location[];
  readonly people: readonly KeptPerson[];
  readonly invitations: readonly Invitation[];
}

/** `from`: as the person saw it; changed by somebody else since, nothing is done. */
interface FromTo<T> {
  readonly from: T;
  readonly to: T;
}

export interface OrganisationChanges {
  readonly name?: FromTo<string>;
  readonly adjudicated?: FromTo<Adjudicated>;
  readonly locations?: FromTo<readonly Location[]>;
}

export interface Post {
  readonly role: PersonRole;
  /** Of managers, and of them alone. */
  readonly title?: ManagerTitle;
}

export type RoleChange = FromTo<Post>;

export interface KeptPerson extends Post {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDisabled: boolean;
}

export interface PeopleReply {
  readonly people: readonly KeptPerson[];
  readonly invitations: readonly Invitation[];
}

export interface PersonReply {
  readonly person: KeptPerson;
}

export interface InvitationOrder extends Post {
  /** Null: reviewers and administrators. */
  readonly org: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/** `membership`: makes an account; `password`: sets a new password of one that is there. */
export interface Invitation extends InvitationOrder {
  readonly id: string;
  readonly kind: 'membership' | 'password';
  readonly by: { readonly id: string; readonly name: string };
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly state: 'waiting' | 'used' | 'withdrawn' | 'expired';
}

export interface InvitationReply {
  readonly invitation: Invitation;
  /** Told once, to whoever asked for it: the path `/join/<token>`. Only a hash of it is kept. */
  readonly link?: string;
}

export interface JoinReply {
  readonly kind: Invitation['kind'];
  readonly by: string;
  readonly organisationName: string;
  readonly role: PersonRole;
  readonly title?: ManagerTitle;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly expiresAt: Instant;
}

export interface JoinOrder {
  /** As the person wants to be called; for a new password it stays as it is. */
  readonly name?: string;
  readonly password: string;
}

export interface JoinedReply {
  readonly person: Person;
}

export interface ChangesReply {
  readonly changes: readonly Change[];
  /** There are older ones: ask with `before` set to the last one's id. */
  readonly more: boolean;
}

/** What an administrator can have changed. Each has its words in `people.changes.kinds`, in each language. */
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
  'programme-renamed',
  'set-up-changed',
  'terms-changed',
  'profile-created',
  'profile-changed',
  'calendar-created',
  'calendar-changed',
  'catalogue-changed',
  'activities-changed',
  'guides-changed',
  'requirements-changed',
  'reasons-changed',
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
