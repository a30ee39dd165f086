import type { Day } from '../days/day.ts';

export const solutionAreas = ['microsoft-365', 'business-applications'] as const;
export type SolutionArea = (typeof solutionAreas)[number];

export const activities = ['usage', 'pre-sales', 'revenue-association'] as const;
export type Activity = (typeof activities)[number];

/**
 * The form's values, flat, so that an edit is `{ field: { from, to } }`. Absent means not yet filled in. In the form's order.
 * [F1] docs/domain.md, "The claim form, in order".
 */
export const fieldNames = [
  'name',
  'solutionArea',
  'activity',
  'mpnId',
  'customerName',
  'customerDomain',
  'tenantId',
  'customerCountry',
  'publicSector',
  'customerContactName',
  'customerContactTitle',
  'customerContactEmail',
  // In which that contact is written to: where nobody chose one, the country says it. docs/decisions/0018
  'customerLanguage',
  'technicalContactName',
  'technicalContactEmail',
  'partnerContactName',
  'partnerContactEmail',
  'sellerName',
  'isvProduct',
  'incentiveOptOut',
  // What the vendor's portal calls the claim, where it is adjudicated there: asked of nobody, learnt from the portal's export.
  'portalClaimId'
] as const;
export type FieldName = (typeof fieldNames)[number];

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
