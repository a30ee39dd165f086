import type { Day } from '#rules/days/day.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { problemOfDay } from '#ui/typed-day.ts';

/** A file that is stored on this device and not yet part of the claim: its facts are still being filled in. */
export interface PendingFile {
  readonly manifest: Omit<FileManifest, 'covers'>;
  readonly covers: readonly string[];
  readonly signedBy: string;
  /** As it was typed, right or wrong. */
  readonly signedOn?: Day;
}

/** Covers all product lines until the person says otherwise: most letters name them all. */
export function pendingFrom(manifest: Omit<FileManifest, 'covers'>, lines: readonly string[]): PendingFile {
  return { manifest, covers: lines, signedBy: '' };
}

/** What the action names. Lines that were removed meanwhile are no longer covered. */
export function manifestOf(file: PendingFile, lines: readonly string[]): FileManifest {
  const signedBy = file.signedBy.trim().replace(/\s+/g, ' ');
  return {
    ...file.manifest,
    covers: file.covers.filter((line) => lines.includes(line)),
    ...(signedBy ? { signedBy } : {}),
    // [F10] A day that cannot be is never sent.
    ...(file.signedOn === undefined || problemOfDay(file.signedOn) ? {} : { signedOn: file.signedOn })
  };
}

/** A file of the claim, named again as it is. */
export function manifestIn(file: FileManifest): FileManifest {
  const { sha256, name, type, size, chunks, covers, signedBy, signedOn } = file;
  return {
    ...{ sha256, name, type, size, chunks, covers },
    ...(signedBy === undefined ? {} : { signedBy }),
    ...(signedOn === undefined ? {} : { signedOn })
  };
}

/** What a stored draft holds, read without trust: it may come from an older version of the app. */
export function readPending(stored: unknown): readonly PendingFile[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((item): item is PendingFile => {
    const file = item as Partial<PendingFile> | null;
    return (
      typeof file?.manifest?.sha256 === 'string' && Array.isArray(file.covers) && typeof file.signedBy === 'string'
    );
  });
}

/** Product lines that no file covers: proof is asked for every one. */
export function uncoveredLines(
  lines: readonly string[],
  files: readonly { readonly covers: readonly string[] }[]
): readonly string[] {
  return lines.filter((line) => !files.some((file) => file.covers.includes(line)));
}

/** Whether all the proof of a new claim was proof of the one that has ended. */
export function hasOnlyOldProof(
  files: readonly { readonly sha256: string }[],
  before: readonly { readonly sha256: string }[]
): boolean {
  return files.length > 0 && files.every((file) => before.some(({ sha256 }) => sha256 === file.sha256));
}
