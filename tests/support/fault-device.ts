import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDevice, type StoredAction } from '#device/database.ts';
import { openWorkplaceOf } from '#workplace/open-workplace.ts';
import type { Live, SyncState, Workplace } from '#workplace/workplace.ts';
import type { ServerProcess } from './server-process.ts';
import type { PersonKey } from './test-people.ts';

/** A device that can be killed, opened again with what it has stored, and wiped. Keeps its own list of what it was told is saved. */
export interface FaultDevice {
  readonly key: PersonKey;
  readonly workplace: Workplace;
  /** Ids of actions that the app confirmed. */
  readonly confirmed: readonly string[];
  confirm(action: string): void;
  /** Its connections are cut in the middle of whatever they carry, its database is closed; then the app is opened again. */
  restart(): Promise<void>;
  /** Everything on it is gone, and another device takes its place. Answers with what it had. */
  wipe(): Promise<readonly StoredAction[]>;
  rows(): Promise<readonly StoredAction[]>;
  /** Sends until nothing waits here any more; else tells what does. */
  sendAll(withinMs: number): Promise<void>;
  close(): Promise<void>;
}

export async function openFaultDevice(parts: {
  readonly key: PersonKey;
  readonly server: ServerProcess;
  readonly origin: string;
}): Promise<FaultDevice> {
  const { key, server, origin } = parts;
  const person = server.person(key);
  const cookie = (await server.signIn(key)).cookie ?? '';
  let storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const open = (): Promise<Workplace> => openWorkplaceOf(person, { origin, headers: { cookie }, storage });
  let workplace = await open();
  let confirmed: string[] = [];

  const rows = async (): Promise<readonly StoredAction[]> => {
    const device = await openDevice(person.id, storage);
    const found = await device.relaxed.actions.toArray();
    device.close();
    return found;
  };
  const describeWaiting = async (): Promise<string> => {
    const device = await openDevice(person.id, storage);
    const actions = (await device.relaxed.actions.toArray()).filter(({ stage }) => stage === 'on-device');
    const files = (await device.relaxed.files.toArray()).filter(({ stage }) => stage === 'on-device');
    device.close();
    const told = files.map(({ sha256, sent, chunkHashes, claim }) => ({ sha256, sent, of: chunkHashes.length, claim }));
    return JSON.stringify({ key, actions: actions.map(({ id, kind, seq }) => ({ id, kind, seq })), files: told });
  };
  return {
    key,
    get workplace() {
      return workplace;
    },
    get confirmed() {
      return confirmed;
    },
    confirm(action) {
      confirmed.push(action);
    },
    async restart() {
      await workplace.signOut();
      workplace = await open();
    },
    async wipe() {
      await workplace.signOut();
      const had = await rows();
      storage = { indexedDB: new IDBFactory(), IDBKeyRange };
      confirmed = [];
      workplace = await open();
      return had;
    },
    rows,
    async sendAll(withinMs) {
      try {
        const isWanted = isUpToDate;
        await waitFor(workplace.sync, { isWanted, withinMs });
      } catch (error) {
        throw new Error(`${String(error)} with ${await describeWaiting()}`, { cause: error });
      }
    },
    close: () => workplace.signOut()
  };
}

const isUpToDate = ({ status, waiting }: SyncState): boolean => status === 'up-to-date' && waiting === 0;

/** The first value that is wanted; rejects when it does not come in time. */
export function waitFor<T>(
  live: Live<T>,
  order: { readonly isWanted: (value: T) => boolean; readonly withinMs: number }
): Promise<T> {
  return new Promise((resolve, reject) => {
    let latest: T | undefined;
    let isDone = false;
    let stop: (() => void) | null = null;
    const timer = setTimeout(() => {
      isDone = true;
      stop?.();
      reject(new Error(`never came: the last was ${JSON.stringify(latest)}`));
    }, order.withinMs);
    stop = live.subscribe((value) => {
      latest = value;
      if (isDone || !order.isWanted(value)) return;
      isDone = true;
      clearTimeout(timer);
      queueMicrotask(() => stop?.());
      resolve(value);
    });
  });
}
