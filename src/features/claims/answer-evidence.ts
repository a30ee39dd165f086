import type { FileManifest } from '#rules/claim/fields.ts';
import type { ShownClaim } from '#workplace/workplace.ts';

/** What the answer gives to whoever captures its files; the route puts the two together. */
export interface AnswerEvidence {
  readonly shown: ShownClaim;
  /** The files that the answer will name. */
  readonly onfiles: (files: readonly FileManifest[]) => void;
  /** Takes what forgets the files once they are part of the answer. */
  readonly attach: (clear: () => Promise<void>) => void;
}
