import type { Day } from '#rules/days/day.ts';
import type { ImportField } from './columns.ts';
import type { PortalState } from './portal-states.ts';

export type ProblemCode =
  | 'broken-quotes'
  | 'too-many-columns'
  | 'no-state'
  | 'state-unknown'
  | 'day-unreadable'
  | 'day-in-future'
  | 'no-key'
  | 'id-spoilt'
  | 'id-of-several'
  | 'ids-alike'
  | 'not-a-guid'
  | 'not-a-domain'
  | 'not-a-number'
  | 'states-differ'
  | 'product-unknown'
  | 'no-customer'
  | 'ambiguous'
  | 'not-possible';

/** A line that cannot be read or used, and why; nothing of it is imported. */
export interface Problem {
  readonly lines: readonly number[];
  readonly code: ProblemCode;
  readonly field?: ImportField;
  readonly value?: string;
}

/** A claim as the portal has it; its products may stand on lines of their own. */
export interface ExportedClaim {
  readonly lines: readonly number[];
  readonly portalClaimId: string;
  readonly state: Exclude<PortalState, 'ignored'>;
  readonly stateOn: Day | null;
  readonly submittedOn: Day | null;
  readonly customerName: string;
  readonly tenantId: string;
  readonly customerDomain: string;
  /** As the portal names them. */
  readonly products: readonly { readonly name: string; readonly subscriptionId: string }[];
  readonly mpnId: string;
  readonly activity: string;
  readonly name: string;
  readonly reason: string;
  readonly comment: string;
}
