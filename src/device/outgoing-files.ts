import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { preparationOf } from '#rules/claim/prepare-move.ts';
import type { Device, DeviceDatabase, StoredAction } from './database.ts';
import type { ChunkRow, FileRow, FileTrouble } from './rows.ts';

/** Files that an action names which the server has: the action goes first and fixes the time. Smallest first. */
export async function readOutgoing({ relaxed }: Device): Promise<readonly FileRow[]> {
  const outgoing = await readWanted(relaxed, ({ stage }) => stage !== 'on-device');
  return outgoing.map(({ file }) => file).sort((a, b) => a.size - b.size);
}

/** A file that the person has to know of: it does not reach the server. */
export interface TroubledFile extends FileTrouble {
  readonly claim: string;
  readonly sha256: string;
  readonly name: string;
  /** Of the claim; empty where it has none yet. */
  readonly customer: string;
}

/** What is only on this device and goes by itself. Everything that says or counts what waits reads it here. */
export interface Waiting {
  readonly actions: number;
  readonly files: number;
  /** Those of the files that were tried in vain. */
  readonly troubles: readonly TroubledFile[];
}

/**
 * Files are counted that will go now or after their actions. Those that nothing names are not: a draft may hold them, its person may have dropped
 * them, or the action that would have named them was refused.
 */
export async function readWaiting({ relaxed }: Device): Promise<Waiting> {
  const [actions, wanted] = await Promise.all([
    relaxed.actions.where('stage').equals('on-device').count(),
    readWanted(relaxed, () => true)
  ]);
  // What only a refused action named was worth a try, and is nothing to trouble anybody with.
  const files = wanted.filter(({ file, isRefused }) => !(file.trouble && isRefused)).map(({ file }) => file);
  const troubles: TroubledFile[] = [];
  for (const { trouble, claim, sha256, name } of files) {
    if (!trouble) continue;
    const customer = (await relaxed.summaries.get(claim))?.customerName ?? '';
    troubles.push({ ...trouble, claim, sha256, name, customer });
  }
  return { actions, files: files.length, troubles };
}

/** Sent before and not yet verified on record: asked for again when the app starts, for the server may have lost them. */
export async function readUnverified(device: Device): Promise<readonly FileRow[]> {
  const rows = await device.relaxed.files.where('stage').equals('received').toArray();
  const unverified: FileRow[] = [];
  for (const row of rows) {
    const claim = await device.relaxed.claims.get(row.claim);
    const onRecord = claim?.document.evidence?.find((file) => file.sha256 === row.sha256);
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
  { sent, stage }: Pick<FileRow, 'sent' | 'stage'>
): Promise<void> {
  const isThere = stage === 'received';
  await device.relaxed.files.update([claim, sha256], isThere ? { sent, stage, trouble: undefined } : { sent, stage });
}

export async function noteTrouble(device: Device, { claim, sha256 }: FileRow, trouble: FileTrouble): Promise<void> {
  await device.relaxed.files.update([claim, sha256], { trouble });
}

interface WantedFile {
  readonly file: FileRow;
  /** Only actions name it that were refused after the server had them. */
  readonly isRefused: boolean;
}

async function readWanted(database: DeviceDatabase, mayName: (action: StoredAction) => boolean): Promise<WantedFile[]> {
  const rows = await database.files.where('stage').equals('on-device').toArray();
  const wanted: WantedFile[] = [];
  for (const file of rows) {
    const actions = await database.actions.where('claim').equals(file.claim).toArray();
    const naming = actions.filter((action) => !action.gateRefused && mayName(action) && names(action, file.sha256));
    if (naming.length === 0 || (await isTakenOut(database, { file, actions, naming }))) continue;
    wanted.push({ file, isRefused: naming.every(({ stage }) => stage === 'refused') });
  }
  return wanted;
}

/** By this device or by a colleague: nobody waits for its bytes any more, unless a submission or an answer was received before that does. */
async function isTakenOut(
  database: DeviceDatabase,
  own: {
    readonly file: FileRow;
    readonly actions: readonly StoredAction[];
    readonly naming: readonly StoredAction[];
  }
): Promise<boolean> {
  const { file, actions, naming } = own;
  const onRecord = (await database.claims.get(file.claim))?.document;
  if (onRecord?.waiting?.some(({ missing }) => missing.includes(file.sha256))) return false;
  const namedAt = Math.max(...naming.map(({ seq }) => seq));
  if (actions.some((action) => action.seq > namedAt && removes(action, file.sha256))) return true;
  return (
    onRecord !== undefined &&
    naming.every(({ stage }) => stage === 'on-record') &&
    !isPrepared(onRecord, file.sha256) &&
    (onRecord.evidence ?? []).every(({ sha256 }) => sha256 !== file.sha256)
  );
}

/** No evidence yet: a manager is to send it, and cannot look at it before it arrives. */
function isPrepared(document: ClaimDocument, sha256: string): boolean {
  const claim = document.history && document.waiting ? documentToClaim(document) : null;
  return claim !== null && (preparationOf(claim)?.files.some((file) => file.sha256 === sha256) ?? false);
}

export function names({ document }: StoredAction, sha256: string): boolean {
  const files: readonly FileManifest[] = 'files' in document && document.files ? document.files : [];
  return files.some((file) => file.sha256 === sha256);
}

const removes = ({ document, stage }: StoredAction, sha256: string): boolean =>
  document.kind === 'remove-evidence' && stage !== 'refused' && document.file === sha256;
