import type { FileManifest } from '#rules/claim/fields.ts';
import type { Device, StoredAction } from './database.ts';
import type { ChunkRow, FileRow } from './rows.ts';

/** Files that an action names which the server has: the action goes first and fixes the time. Smallest first. */
export async function readOutgoing(device: Device): Promise<readonly FileRow[]> {
  const outgoing = await readNamed(device, ({ stage }) => stage !== 'on-device');
  return outgoing.sort((a, b) => a.size - b.size);
}

/**
 * How many files will go by themselves, now or after their actions. Those that nothing names do not: a draft may hold them, its person may have
 * dropped them, or the action that would have named them was refused.
 */
export async function countOutgoing(device: Device): Promise<number> {
  return (await readNamed(device, () => true)).length;
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

async function readNamed(device: Device, mayName: (action: StoredAction) => boolean): Promise<FileRow[]> {
  const rows = await device.relaxed.files.where('stage').equals('on-device').toArray();
  const named: FileRow[] = [];
  for (const row of rows) {
    const actions = await device.relaxed.actions.where('claim').equals(row.claim).toArray();
    if (actions.some((action) => !action.gateRefused && mayName(action) && names(action, row.sha256))) named.push(row);
  }
  return named;
}

export function names({ document }: StoredAction, sha256: string): boolean {
  const files: readonly FileManifest[] = 'files' in document && document.files ? document.files : [];
  return files.some((file) => file.sha256 === sha256);
}
