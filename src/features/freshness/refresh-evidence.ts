import type { FileManifest } from '#rules/claim/fields.ts';
import type { ShownClaim } from '#workplace/workplace.ts';

/** What the screen gives to whoever captures its files; the route puts the two together. */
export interface RefreshEvidence {
  readonly shown: ShownClaim;
  readonly onfiles: (files: readonly FileManifest[]) => void;
  /** Takes what forgets the files once they are part of the claim. */
  readonly attach: (clear: () => Promise<void>) => void;
}
