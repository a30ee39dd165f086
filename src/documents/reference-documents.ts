import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { EvaluationReason } from '#rules/claim/evaluation-reason.ts';
import type { Activity, SolutionArea } from '#rules/claim/fields.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import type { LocalText } from '#rules/language.ts';
import type { Day } from '#rules/days/day.ts';

/** `programme` in the reference database: what new claims are created under. */
export interface ProgrammeDocument {
  readonly _id: 'programme';
  readonly v: 1;
  readonly name: string;
  /**
   * Sorted by `from`; the last one whose `from` is not after today is in force. Empty: nobody has chosen any, and what is created waits. [X12]
   */
  readonly terms: readonly { readonly from: Day; readonly terms: Terms }[];
  readonly limits: EvidenceLimits;
  /** Above this many bytes the person is told that the file is large. */
  readonly largeFile: number;
  /** Absent: the usual ones, `guides.ts`. */
  readonly guides?: Guides;
  /** Absent: everything is kept. */
  readonly retention?: Retention;
  /** Absent: nobody has begun to set it up, or it was set up before there was a set-up. */
  readonly setUp?: SetUp;
}

export const confirmedSteps = ['programme', 'mail'] as const;

/** What the set-up of a new programme keeps until terms are made of it, and what somebody has looked at and found right. */
export interface SetUp {
  readonly zone?: string;
  readonly calendar?: string;
  readonly confirmed: readonly (typeof confirmedSteps)[number][];
}

/** Until there are some what is created waits, and has no dates. [X12] */
export const lacksTerms = (programme: ProgrammeDocument | null): boolean => programme?.terms.length === 0;

/** Where partners read what an incentive programme asks for; a programme without its own has the general one. */
export interface Guides {
  readonly general: string;
  readonly OSU?: string;
  readonly OSA?: string;
}

/** How long what is no longer needed is kept. */
export interface Retention {
  /** Days after a claim was rejected for good or can no longer be restored, until its files are deleted; null: never. */
  readonly settledFilesDays: number | null;
}

/** `profile:<id>` */
export interface ProfileDocument {
  readonly _id: string;
  readonly v: 1;
  /** What people call it; the published ones are known by their year. */
  readonly name?: string;
  readonly copiedFrom?: string;
  readonly profile: Profile;
}

/** `calendar:<id>`: holidays by name, sorted by day. */
export interface CalendarDocument {
  readonly _id: string;
  readonly v: 1;
  readonly name: string;
  readonly holidays: readonly Holiday[];
  /** Where they were taken from, so that a further year can be added. */
  readonly source?: { readonly country: string; readonly state?: string };
}

export interface Holiday {
  readonly day: Day;
  readonly name: LocalText;
}

/** `catalogue`: what can be claimed. */
export interface CatalogueDocument {
  readonly _id: 'catalogue';
  readonly v: 1;
  readonly products: readonly CatalogueProduct[];
}

export interface CatalogueProduct {
  readonly id: string;
  readonly name: string;
  readonly solutionArea: SolutionArea;
  /** Empty: every activity of the solution area. */
  readonly activities: readonly Activity[];
  readonly validFrom?: Day;
  readonly validUntil?: Day;
}

/** `requirements`: what the evidence must show, as a checklist in the person's language. */
export interface RequirementsDocument {
  readonly _id: 'requirements';
  readonly v: 1;
  readonly items: readonly EvidenceRequirement[];
}

export interface EvidenceRequirement {
  readonly id: string;
  readonly text: LocalText;
  readonly onlyPublicSectorIn?: readonly string[];
  /** What it speaks of, e.g. the programme's template. */
  readonly link?: string;
}

/** `evaluation-reasons`: why a claim that was sent qualifies or does not. Absent: the usual ones, `evaluation-reasons.ts`. */
export interface EvaluationReasonsDocument {
  readonly _id: 'evaluation-reasons';
  readonly v: 1;
  readonly reasons: readonly EvaluationReason[];
}

export type ReferenceDocument =
  | ProgrammeDocument
  | ProfileDocument
  | CalendarDocument
  | CatalogueDocument
  | RequirementsDocument
  | EvaluationReasonsDocument;

/** `organisation:<org>` in the registers that may know of it: not in `reference`, which every partner reads. */
export interface OrganisationDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly v: 1;
  readonly org: string;
  readonly name: string;
  readonly adjudicated: 'here' | 'elsewhere';
  readonly locations: readonly { readonly mpnId: string; readonly name: string }[];
  /** Also those who were disabled: what they did has a name. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly title?: ManagerTitle;
  readonly isDisabled?: true;
}

/** Which kind of administrator of the organisation a manager is. */
export type ManagerTitle = 'billing' | 'global' | 'incentives';

/** Who is signed in, as the server tells the device. Kept there, so that the app opens without network. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
  readonly desk: string;
  readonly org: string | null;
  readonly organisationName: string;
  /** Of the organisation's managers: which kind of administrator. */
  readonly title?: ManagerTitle;
}
