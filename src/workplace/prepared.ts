import type { FileManifest } from '#rules/claim/fields.ts';
import type { Preparation } from '#rules/claim/prepare-move.ts';
import type { ShownClaim } from './workplace.ts';

/** What a screen makes of what was prepared for it: whose words stand in its form, and which of the files do not go along. */
export interface PreparedChoice {
  /** The preparation that the form began with; null: none. */
  readonly prepared: string | null;
  readonly leftOut: readonly string[];
}

export const nothingPrepared: PreparedChoice = { prepared: null, leftOut: [] };

/** What a screen gives to whoever shows what was prepared. */
export interface ShowsPrepared {
  readonly shown: ShownClaim;
  readonly preparation: Preparation;
  readonly choice: PreparedChoice;
  readonly onleaveout: (leftOut: readonly string[]) => void;
  /** Its words take the place of those in the form. */
  readonly ontake: () => void;
}

/** Read without trust, from a stored draft. */
export function readPreparedChoice(stored: { readonly [name: string]: unknown } | undefined): PreparedChoice {
  const { prepared, leftOut } = stored ?? {};
  return {
    prepared: typeof prepared === 'string' ? prepared : null,
    leftOut: Array.isArray(leftOut) ? leftOut.filter((each): each is string => typeof each === 'string') : []
  };
}

/** The files that go along: those of the preparation that was taken and are not left out, and those that were added. Each covers what stays. */
export function filesToSend(given: {
  readonly preparation: Preparation | null;
  readonly choice: PreparedChoice;
  readonly added: readonly FileManifest[];
  readonly lines: readonly string[];
}): readonly FileManifest[] {
  const { preparation, choice, added, lines } = given;
  const prepared = preparation?.action === choice.prepared ? (preparation?.files ?? []) : [];
  const kept = prepared.filter(
    ({ sha256 }) => !choice.leftOut.includes(sha256) && added.every((file) => file.sha256 !== sha256)
  );
  return [...kept, ...added].map((file) => ({ ...file, covers: file.covers.filter((line) => lines.includes(line)) }));
}
