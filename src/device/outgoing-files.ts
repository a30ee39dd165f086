import type { FileManifest } from '#rules/claim/fields.ts';
import type { Device } from './database.ts';
import type { ChunkRow, FileRow } from './rows.ts';

/** Files that an action names which the server has: the action goes first and fixes the time. Smallest first. */
export async function readOutgoing(device: Device): Promise<readonly FileRow[]> {
  const rows = await device.relaxed.files.where('stage').equals('on-device').toArray();
  const outgoing: FileRow[] = [];
  for (const row of rows) if (await isNamed(device, row)) outgoing.push(row);
  return outgoing.sort((a, b) => a.size - b.size);
}

/** Sent before and not yet verified on record: asked for again when the app starts, for the server may have lost them. */
export async function readUnverified(device: Device): Promise<readonly FileRow[]> {
  const rows = await device.relaxed.files.where('stage').equals('received').toArray();
  const unverified: FileRow[] = [];
  for (const row of rows) {
    const claim = await device.relaxed.claims.get(row.claim);
    const onRecord = claim?.document.evidence.find((file) => file.sha256 === row.sha256);
    if (!onRecord || onRecord.verifiedAt === null) unverified.push(row);
  }
  return unverified;
}

export async function readChunk(device: Device, sha256: string): Promise<ChunkRow | null> {
  return (await device.relaxed.chunks.get(sha256)) ?? null;
}

export async function noteProgress(
  device: Device,
  { claim, sha256 }: FileRow,
  progress: Pick<FileRow, 'sent' | 'stage'>
): Promise<void> {
  await device.relaxed.files.update([claim, sha256], progress);
}

async function isNamed(device: Device, row: FileRow): Promise<boolean> {
  const actions = await device.relaxed.actions.where('claim').equals(row.claim).toArray();
  return actions.some(({ document, stage, gateRefused }) => {
    const files: readonly FileManifest[] = 'files' in document && document.files ? document.files : [];
    return stage !== 'on-device' && !gateRefused && files.some(({ sha256 }) => sha256 === row.sha256);
  });
}
