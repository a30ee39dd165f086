import type { FileManifest } from '#rules/claim/fields.ts';
import type { ShownClaim } from './workplace.ts';

/** Whoever captures files, to whoever sends them. */
export interface CapturedFiles {
  /** All that was chosen so far, once it is stored. */
  readonly stored: () => Promise<readonly FileManifest[]>;
  /** Whether what is typed about them is right; what is wrong is led to. Asked before anything is sent. */
  readonly check: () => boolean;
  /** They are part of the claim now: forgotten here. */
  readonly clear: (sent: readonly FileManifest[]) => Promise<void>;
}

/** What a screen that sends files gives to whoever captures them; the route puts the two together. */
export interface CapturesFiles {
  readonly shown: ShownClaim;
  /** Product lines that what is sent takes away: no file names them any more. */
  readonly removed?: readonly string[];
  /** The files that what is sent will name. */
  readonly onfiles: (files: readonly FileManifest[]) => void;
  /** Files that go along already, and are not added twice. */
  readonly also?: readonly FileManifest[];
  readonly attach: (captured: CapturedFiles) => void;
}
