import type { Instant } from '#rules/days/day.ts';
import type { EvaluationReason } from '#rules/claim/evaluation-reason.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type {
  CalendarDocument,
  CatalogueProduct,
  EvidenceRequirement,
  Guides,
  Holiday,
  ProgrammeDocument,
  Retention,
  SetUp
} from './reference-documents.ts';
import type { Fault, LimitsValue } from './reference-shapes.ts';

/**
 * The programme's dated data, for its administrators alone: 401 `signed-out`, 403 `not-allowed` for everybody else. What is changed names
 * the `revision` that was seen. Who saves over somebody else's change gets 409 `Clash` with what stands; what does not fit gets 400
 * `Unfit` with each place; nothing is half saved. Each change is kept in the history of changes.
 *
 * | route | takes | answers |
 * |---|---|---|
 * | `GET /api/programme/reference` | – | 200 `ProgrammeReply` |
 * | `PUT /api/programme/parts/:part` | `PartChange` | 200 `SavedReply` |
 * | `POST /api/programme/profiles` | `NewProfile` | 201 `SavedReply` |
 * | `PUT /api/programme/profiles/:id` | `ProfileChange` | 200 `SavedReply`; 201 where claims may use it: a new profile was made |
 * | `POST /api/programme/calendars` | `NewCalendar` | 201 `SavedReply` |
 * | `PUT /api/programme/calendars/:id` | `CalendarChange` | 200 `SavedReply` |
 * | `GET /api/programme/set-up` | – | 200 `SetUpReply` |
 * | `GET /api/programme/holidays` | – | 200 `CountriesReply` |
 * | `GET /api/programme/holidays/:country` | `years` (2027,2028), `state` | 200 `HolidaysReply`; 404 unknown country or state |
 */
export interface ProgrammeReply {
  readonly now: Instant;
  readonly parts: { readonly [P in PartName]: Revised<PartValues[P]> };
  readonly profiles: readonly ProfileEntry[];
  readonly calendars: readonly CalendarEntry[];
}

export const partNames = [
  'name',
  'setUp',
  'terms',
  'limits',
  'guides',
  'retention',
  'catalogue',
  'requirements',
  'reasons'
] as const;
export type PartName = (typeof partNames)[number];

/** What is saved as one: two administrators with two parts are never in each other's way. */
export interface PartValues {
  readonly name: string;
  readonly setUp: SetUp;
  readonly terms: ProgrammeDocument['terms'];
  readonly limits: LimitsValue;
  readonly guides: Guides;
  readonly retention: Retention;
  readonly catalogue: readonly CatalogueProduct[];
  readonly requirements: readonly EvidenceRequirement[];
  readonly reasons: readonly EvaluationReason[];
}

export interface Revised<T> {
  readonly value: T;
  /** A hash of the content: the same content is the same revision. */
  readonly revision: string;
}

export interface ProfileValue {
  readonly name: string;
  readonly profile: Profile;
}

export interface ProfileEntry extends Revised<ProfileValue> {
  readonly id: string;
  readonly copiedFrom?: string;
  /** Published, or in force now or before: claims may have been created under it, and keep it as it is. */
  readonly inUse: boolean;
}

export type CalendarValue = Pick<CalendarDocument, 'name' | 'holidays' | 'source'>;

export interface CalendarEntry extends Revised<CalendarValue> {
  readonly id: string;
  /** Named by terms that are, were or will be in force. */
  readonly inUse: boolean;
}

export interface PartChange {
  readonly seen: string;
  readonly value: PartValues[PartName];
}

export interface NewProfile extends ProfileValue {
  readonly copiedFrom: string;
}

export interface ProfileChange extends ProfileValue {
  readonly seen: string;
}

export type NewCalendar = CalendarValue;

export interface CalendarChange extends CalendarValue {
  readonly seen: string;
}

export interface SavedReply {
  /** Of the profile or calendar: a new one where it was made. */
  readonly id?: string;
  readonly programme: ProgrammeReply;
}

export interface Clash {
  readonly error: 'changed-meanwhile';
  readonly stands: Revised<unknown>;
}

export interface Unfit {
  readonly error: 'malformed';
  readonly faults: readonly Fault[];
}

export interface CountriesReply {
  readonly countries: readonly {
    readonly code: string;
    readonly states: readonly { readonly code: string; readonly name: string }[];
  }[];
}

/** What the day is there: only public holidays are proposed, the others are offered. */
export const holidayKinds = ['public', 'bank', 'optional', 'observance', 'half-day'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

export interface OfferedHoliday extends Holiday {
  readonly kind: HolidayKind;
}

export interface HolidaysReply {
  readonly holidays: readonly OfferedHoliday[];
}

/** What a new programme needs before people can work, in the order in which an administrator is led through it. */
export const setUpSteps = ['zone', 'holidays', 'rules', 'programme', 'mail', 'partner', 'reviewer', 'you'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

export interface SetUpReply {
  readonly open: readonly SetUpStep[];
  readonly mail: {
    /** Null: no mail server, messages are kept. */
    readonly from: string | null;
    /** Where links lead, as the server was told; null: it was not told. */
    readonly publicUrl: string | null;
  };
}
