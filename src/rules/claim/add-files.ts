import type { EvidenceFile } from './claim.ts';
import type { EvidenceLimits } from './circumstances.ts';
import type { FileManifest } from './fields.ts';
import type { RefusalFact } from './refusal.ts';
import type { Situation } from './situation.ts';

/** Why these files cannot join the evidence; null when they can. The same file twice is one file. [E2] */
export function refuseFiles(
  evidence: readonly EvidenceFile[],
  files: readonly FileManifest[],
  limits: EvidenceLimits
): RefusalFact | null {
  const { maxFileSize, maxFiles, types } = limits;
  for (const { name, size, type } of files) {
    if (size > maxFileSize) return { code: 'file-too-large', name, size, maxFileSize };
    if (types.indexOf(type) < 0) return { code: 'file-type-not-accepted', name, type };
  }
  const all = [...evidence, ...newFiles(evidence, files)];
  return all.length > maxFiles ? { code: 'too-many-files', maxFiles, files: all.length } : null;
}

/** A file that is there already is told anew what it covers and who signed it. [E2] */
export function addFiles(
  evidence: readonly EvidenceFile[],
  files: readonly FileManifest[],
  added: { readonly action: string; readonly by: string; readonly situation: Situation }
): readonly EvidenceFile[] {
  const { action, by, situation } = added;
  const again = evidence.map((known) => {
    const file = files.filter(({ sha256 }) => sha256 === known.sha256)[0];
    if (!file) return known;
    const { verifiedAt, seenAt, addedBy, addedAt, chunks, size } = known;
    // Another list of chunks under the same hash was never looked at: what was verified is what everybody is given.
    const bytes = verifiedAt === null ? {} : { chunks, size };
    return { ...file, ...bytes, action: known.action, addedBy, addedAt, verifiedAt, seenAt };
  });
  const joined = newFiles(evidence, files).map((file) => ({
    ...file,
    action,
    addedBy: by,
    addedAt: situation.at,
    verifiedAt: situation.hasFile(file.sha256) ? situation.onRecordAt : null,
    seenAt: null
  }));
  return [...again, ...joined];
}

function newFiles(evidence: readonly EvidenceFile[], files: readonly FileManifest[]): readonly FileManifest[] {
  return files.filter(
    ({ sha256 }, i) =>
      evidence.every((known) => known.sha256 !== sha256) && files.every((file, j) => j >= i || file.sha256 !== sha256)
  );
}
