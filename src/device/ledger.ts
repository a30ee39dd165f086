import type { RefusalCode } from '#rules/claim/refusal.ts';
import type { Device, DeviceDatabase, StoredAction } from './database.ts';
import { storeVoid } from './make-action.ts';
import type { Beholder } from './show-claim.ts';
import { refreshSummary, summaryTables } from './summaries.ts';

/** This device's actions in the order in which they were made, whatever their stage: what replication reads. */
export function readActionsAfter(device: Device, seq: number, limit: number): Promise<readonly StoredAction[]> {
  return device.relaxed.actions.where('seq').above(seq).limit(limit).toArray();
}

export async function readActions(device: Device, ids: readonly string[]): Promise<readonly StoredAction[]> {
  return (await device.relaxed.actions.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Not on record and not refused, oldest first. */
export function readUnsettled(device: Device): Promise<readonly StoredAction[]> {
  return device.relaxed.actions.where('stage').anyOf('on-device', 'received').sortBy('seq');
}

/** The server has them: durably, before anybody relies on it. */
export function markReceived(device: Device, ids: readonly string[], beholder: Beholder): Promise<void> {
  return changeActions(device, ids, beholder, (row) =>
    row.stage === 'on-device' ? { ...row, stage: 'received', receivedAt: beholder.now } : row
  );
}

/** The server does not have them any more, as after a backup was restored: they wait here again. */
export function markUnsent(device: Device, ids: readonly string[], beholder: Beholder): Promise<void> {
  return changeActions(device, ids, beholder, (row) => {
    if (row.stage !== 'received') return row;
    const { receivedAt, ...rest } = row;
    return { ...rest, stage: 'on-device' };
  });
}

export interface GateRefusal {
  readonly id: string;
  readonly code: RefusalCode;
}

/** Refused by the gate for good: kept with the reason, and stood for by an action that says so, in one transaction. */
export async function markGateRefused(
  device: Device,
  refusals: readonly GateRefusal[],
  beholder: Beholder
): Promise<void> {
  const { strict } = device;
  await strict.transaction('rw', summaryTables(strict), async () => {
    for (const { id, code } of refusals) {
      const row = await strict.actions.get(id);
      if (!row || row.gateRefused) continue;
      const refused: StoredAction = {
        ...row,
        stage: 'refused',
        gateRefused: true,
        refusal: { code },
        settledAt: beholder.now
      };
      await strict.actions.put(isSilent(row.kind) ? { ...refused, acknowledged: true } : refused);
      if (row.kind !== 'void') await storeVoid(strict, row, beholder.now);
      await refreshSummary(strict, row.claim, beholder);
    }
  });
}

/** Nobody ordered them as such: their refusal is kept, and asks nothing of the person. */
export function isSilent(kind: string): boolean {
  return kind === 'void' || kind === 'open';
}

/** 90 days after they were settled, and only what the person has nothing more to say to. */
export async function forgetSettled(device: Device, now: number): Promise<void> {
  const old = await device.relaxed.actions
    .where('stage')
    .anyOf('on-record', 'refused')
    .filter((row) => (row.settledAt ?? now) < now - keptMs && (row.acknowledged === true || isQuiet(row)))
    .primaryKeys();
  await device.relaxed.actions.bulkDelete(old);
}

const keptMs = 90 * 86_400_000;

function isQuiet({ stage, clashes }: StoredAction): boolean {
  return stage === 'on-record' && !clashes;
}

async function changeActions(
  device: Device,
  ids: readonly string[],
  beholder: Beholder,
  change: (row: StoredAction) => StoredAction
): Promise<void> {
  if (ids.length === 0) return;
  const { strict } = device;
  await strict.transaction('rw', summaryTables(strict), async () => {
    const rows = (await strict.actions.bulkGet([...ids])).filter((row) => row !== undefined);
    const changed = rows.map(change).filter((row, i) => row !== rows[i]);
    await strict.actions.bulkPut(changed);
    await refreshClaims(strict, changed, beholder);
  });
}

async function refreshClaims(
  database: DeviceDatabase,
  rows: readonly StoredAction[],
  beholder: Beholder
): Promise<void> {
  for (const claim of new Set(rows.map((row) => row.claim))) await refreshSummary(database, claim, beholder);
}
