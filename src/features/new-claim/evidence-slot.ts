import type { ShownClaim } from '#workplace/workplace.ts';
import type { FormContent } from './typed-values.ts';

/** What the form gives to whoever shows the evidence in it: the route puts the two together. */
export interface EvidenceSlot {
  readonly claim: string;
  readonly org: string;
  readonly products: FormContent['products'];
  readonly shown: ShownClaim | null;
  /** Makes the claim where there is none yet. */
  readonly before: () => Promise<boolean>;
  /** Takes what adds the files whose facts are still being filled in: "continue" does that first. */
  readonly attach: (add: () => Promise<boolean>) => void;
}
