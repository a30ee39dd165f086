import Dexie, { type Table } from 'dexie';
import type { ReferenceDocument, OrganisationDocument } from '#documents/reference-documents.ts';
import { openLasting, type DeviceStorage } from './lasting-database.ts';
import { pageSleep } from './page-sleep.ts';
import type { EarningsImportRow, EarningsMonthRow, EarningsPageRow } from './earnings-rows.ts';
import type { ActionRow, ChunkRow, ClaimRow, DraftRow, FileRow, SummaryRow } from './rows.ts';

/** An action as it is stored: `seq` is its place in the order in which this device made them, from 1. */
export interface StoredAction extends ActionRow {
  readonly seq: number;
  /** The gate refused it for good: it is never offered to the server again. */
  readonly gateRefused?: true;
}

/** A list's line as it is stored. */
export interface StoredSummary extends SummaryRow {
  /** 1 where `attention` is not null, else absent: null is no key, and the index then holds only those that need the person. */
  readonly needsYou?: 1;
  /** When the claim next changes of itself; absent: never. */
  readonly nextDue?: number;
}

export interface StoredReference {
  readonly id: string;
  readonly document: ReferenceDocument | OrganisationDocument;
}

/** A `_local/` document of PouchDB's replicator, by database and id. */
export interface StoredCheckpoint {
  readonly id: string;
  readonly document: { readonly [name: string]: unknown };
}

/** One row, `this`, and what else the device knows of itself. */
export interface DeviceFact {
  readonly id: string;
  readonly value: unknown;
}

interface Tables {
  readonly claims: Table<ClaimRow, string>;
  readonly summaries: Table<StoredSummary, string>;
  readonly actions: Table<StoredAction, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly files: Table<FileRow, [string, string]>;
  readonly chunks: Table<ChunkRow, string>;
  readonly reference: Table<StoredReference, string>;
  readonly checkpoints: Table<StoredCheckpoint, string>;
  readonly device: Table<DeviceFact, string>;
  readonly earningsMonths: Table<EarningsMonthRow, string>;
  readonly earningsPages: Table<EarningsPageRow, [string, string, number]>;
  readonly earningsImports: Table<EarningsImportRow, string>;
}

export type DeviceDatabase = Dexie & Tables;

/** One person's database on this device, by two handles: durability is per handle. */
export interface Device {
  readonly personId: string;
  /** Random, made with the database: a device id that is used again loses actions. */
  readonly deviceId: string;
  readonly relaxed: DeviceDatabase;
  /** Its transactions end only when they are on the disk: for whatever a person is told is saved. */
  readonly strict: DeviceDatabase;
  close(): void;
}

export const databaseNameOf = (personId: string): string => `on-record-${personId}`;

export type { DeviceStorage };

export function openDevice(personId: string, storage?: DeviceStorage): Promise<Device> {
  return pageSleep.through(() => openHandles(personId, storage));
}

async function openHandles(personId: string, storage?: DeviceStorage): Promise<Device> {
  const relaxed = openDatabase(personId, 'relaxed', storage);
  const strict = openDatabase(personId, 'strict', storage);
  let deviceId: string | null = null;
  for (const handle of [relaxed, strict]) handle.on('ready', (database) => checkContent(database, deviceId), true);
  // The strict one opens itself when it is first used: the first paint does not need it.
  await relaxed.open();
  const known = await relaxed.device.get('this');
  deviceId = known ? String(known.value) : await makeDeviceId(strict);
  const close = (): void => {
    relaxed.close();
    strict.close();
  };
  return { personId, deviceId, relaxed, strict, close };
}

const schema = {
  claims: 'id',
  summaries: 'id, dueBy, changedAt, [state+dueBy], [needsYou+dueBy], nextDue',
  actions: 'id, &seq, claim, [claim+seq], stage',
  drafts: 'id, savedAt',
  files: '[claim+sha256], sha256, chunks, stage',
  chunks: 'sha256',
  reference: 'id',
  checkpoints: 'id',
  device: 'id'
};

/** New tables only: what a device had in version 1 stays as it is. */
const addedInVersion2 = {
  earningsMonths: 'month',
  earningsPages: '[import+month+page], import',
  earningsImports: 'id'
};

function openDatabase(personId: string, durability: 'relaxed' | 'strict', storage?: DeviceStorage): DeviceDatabase {
  const database = openLasting(databaseNameOf(personId), { chromeTransactionDurability: durability }, storage);
  database.version(1).stores(schema);
  database.version(2).stores(addedInVersion2);
  return database as DeviceDatabase;
}

/**
 * A connection that the browser closed is opened again with the next query. Where its content went with it, by hand or for want of room, an
 * empty database of the same name would give actions numbers that the server has already.
 */
async function checkContent(database: Dexie, deviceId: string | null): Promise<void> {
  if (deviceId === null) return;
  const known = await database.table<DeviceFact, string>('device').get('this');
  if (known?.value !== deviceId) throw new Dexie.DatabaseClosedError('What this device had is gone.');
}

/** Another tab may have made it meanwhile. */
function makeDeviceId(database: DeviceDatabase): Promise<string> {
  return database.transaction('rw', database.device, async () => {
    const known = await database.device.get('this');
    if (known) return String(known.value);
    const id = crypto.randomUUID();
    await database.device.add({ id: 'this', value: id });
    return id;
  });
}
