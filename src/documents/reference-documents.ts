import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { Activity, SolutionArea } from '#rules/claim/fields.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import type { Day } from '#rules/days/day.ts';

/** A text in the product's languages. */
export type LocalText = { readonly en: string; readonly 'pt-BR': string };

/** `programme` in the reference database: what new claims are created under. */
export interface ProgrammeDocument {
  readonly _id: 'programme';
  readonly v: 1;
  readonly name: string;
  /** Sorted by `from`; the last one whose `from` is not after today is in force. */
  readonly terms: readonly { readonly from: Day; readonly terms: Terms }[];
  readonly limits: EvidenceLimits;
  /** Above this many bytes the person is told that the file is large. */
  readonly largeFile: number;
}

/** `profile:<id>` */
export interface ProfileDocument {
  readonly _id: string;
  readonly v: 1;
  readonly profile: Profile;
}

/** `calendar:<id>`: holidays by name, sorted by day. */
export interface CalendarDocument {
  readonly _id: string;
  readonly v: 1;
  readonly name: string;
  readonly holidays: readonly { readonly day: Day; readonly name: LocalText }[];
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
  readonly items: readonly {
    readonly id: string;
    readonly text: LocalText;
    readonly onlyPublicSectorIn?: readonly string[];
  }[];
}

export type ReferenceDocument =
  ProgrammeDocument | ProfileDocument | CalendarDocument | CatalogueDocument | RequirementsDocument;

/** `organisation:<org>` in the registers that may know of it: not in `reference`, which every partner reads. */
export interface OrganisationDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly v: 1;
  readonly org: string;
  readonly name: string;
  readonly adjudicated: 'here' | 'elsewhere';
  readonly locations: readonly { readonly mpnId: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string; readonly role: PersonRole }[];
}

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
  readonly title?: 'billing' | 'global' | 'incentives';
}
