import type { Day } from '../days/day.ts';

export const solutionAreas = ['microsoft-365', 'business-applications'] as const;
export type SolutionArea = (typeof solutionAreas)[number];

export const activities = ['usage', 'pre-sales', 'revenue-association'] as const;
export type Activity = (typeof activities)[number];

/** Where a field stands in the form, and among a claim's facts. `portal`: the form has no place for it. */
export type FieldSection = 'activity' | 'location' | 'customer' | 'contacts' | 'revenue' | 'notes' | 'portal';

interface Field {
  readonly section: FieldSection;
  /** What its value is: text, unless it says otherwise. [F2] */
  readonly kind?:
    'flag' | 'solution-area' | 'activity' | 'language' | 'mpn-id' | 'guid' | 'domain' | 'country' | 'email';
  /** A claim can be submitted without it. [F3] */
  readonly isOptional?: true;
  /** Part of the form for this solution area, or this activity, alone. [F3] */
  readonly onlyFor?: { readonly solutionArea: SolutionArea } | { readonly activity: Activity };
  /** A manager may change it after the submission: a wrong one of the others means withdraw and a new claim made from this one. [A2] */
  readonly afterSubmit?: true;
  /** Whom the customer's letter goes to, and in which language. */
  readonly isContact?: true;
}

const businessApplications = { solutionArea: 'business-applications' } as const;

/**
 * The form's values, flat, so that an edit is `{ field: { from, to } }`. Absent means not yet filled in. In the form's order.
 * [F1] docs/domain.md, "The claim form, in order".
 */
export const claimFields = {
  name: { section: 'notes', isOptional: true },
  solutionArea: { section: 'activity', kind: 'solution-area' },
  activity: { section: 'activity', kind: 'activity' },
  mpnId: { section: 'location', kind: 'mpn-id', afterSubmit: true },
  customerName: { section: 'customer' },
  customerDomain: { section: 'customer', kind: 'domain' },
  tenantId: { section: 'customer', kind: 'guid' },
  customerCountry: { section: 'customer', kind: 'country' },
  publicSector: { section: 'customer', kind: 'flag' },
  customerContactName: { section: 'contacts', afterSubmit: true, isContact: true },
  customerContactTitle: { section: 'contacts', afterSubmit: true, isContact: true },
  customerContactEmail: { section: 'contacts', kind: 'email', afterSubmit: true, isContact: true },
  // In which that contact is written to: where nobody chose one, the country says it. docs/decisions/0018
  customerLanguage: { section: 'contacts', kind: 'language', isOptional: true, afterSubmit: true, isContact: true },
  technicalContactName: { section: 'contacts', onlyFor: businessApplications, afterSubmit: true },
  technicalContactEmail: { section: 'contacts', kind: 'email', onlyFor: businessApplications, afterSubmit: true },
  partnerContactName: { section: 'contacts', afterSubmit: true },
  partnerContactEmail: { section: 'contacts', kind: 'email', afterSubmit: true },
  sellerName: { section: 'revenue', onlyFor: { activity: 'revenue-association' } },
  isvProduct: { section: 'revenue', onlyFor: { activity: 'revenue-association' } },
  incentiveOptOut: { section: 'activity', kind: 'flag', isOptional: true, onlyFor: { solutionArea: 'microsoft-365' } },
  // What the vendor's portal calls the claim, where it is adjudicated there: asked of nobody, learnt from the portal's export.
  portalClaimId: { section: 'portal', isOptional: true }
} as const satisfies { readonly [name: string]: Field };

export type FieldName = keyof typeof claimFields;
export const fieldNames = Object.keys(claimFields) as readonly FieldName[];

export const fieldOf = (name: FieldName): Field => claimFields[name];

/** Those of which something is so, in the form's order. */
export const fieldsThat = (isSo: (field: Field) => boolean): readonly FieldName[] =>
  fieldNames.filter((name) => isSo(fieldOf(name)));

export const fieldsIn = (...sections: readonly FieldSection[]): readonly FieldName[] =>
  fieldsThat(({ section }) => sections.indexOf(section) >= 0);

export type FieldValue = string | boolean;
export type ClaimFields = { readonly [F in FieldName]?: FieldValue };

/** One claimed product: a workload (Microsoft 365) or a product with its subscription (Business Applications). */
export interface ProductLine {
  /** The catalogue's id, e.g. `teams`. */
  readonly product: string;
  /** Business Applications: the customer's subscription (a GUID). */
  readonly subscriptionId?: string;
  /** The day on which the subscription is renewed and gets another id; a new claim is needed then. */
  readonly renewsOn?: Day;
  /** Who holds the product, once a contest was opened on it; absent: undisturbed. */
  readonly contest?: { readonly standing: 'held' | 'contested' | 'lost'; readonly since: Day };
}

/** What `edit` and `respond` may change: a field, or a product line as `products/<line>`; null removes it. */
export type EditKey = FieldName | `products/${string}`;
export type EditValue = FieldValue | ProductLine | null;
export type Changes = { readonly [K in EditKey]?: { readonly from: EditValue; readonly to: EditValue } };

/** A file named by an action: its bytes travel apart, its hash is its name. `size` in bytes. */
export interface FileManifest {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** SHA-256 of the list of chunk hashes (JSON array of hex strings); that list is itself stored as a chunk. */
  readonly chunks: string;
  /** The product lines whose execution this file proves. */
  readonly covers: readonly string[];
  readonly signedBy?: string;
  readonly signedOn?: Day;
}
