import Dexie, { type DexieOptions } from 'dexie';
import { answerWatch } from './answer-watch.ts';
import { errorNames, lostConnection } from './failures.ts';
import { pageSleep } from './page-sleep.ts';

/** In a page the browser's own; tests give each device one. */
export interface DeviceStorage {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * A database that lasts as long as its page, whatever becomes of a connection. It is opened again when the page comes back that was laid aside, and
 * when the browser lost it; it makes way for a newer version; and it is watched for answers. `close` ends it.
 */
export function openLasting(name: string, options: DexieOptions, storage?: DeviceStorage): Dexie {
  const running = new Set<IDBTransaction>();
  const { indexedDB, IDBKeyRange } = storage ?? (globalThis as Partial<DeviceStorage>);
  const own = indexedDB ? { indexedDB: watchFactory(indexedDB, running, loseConnection) } : {};
  // With the cache, a list could show a row before its transaction has ended, and after one that then failed.
  const database = new Dexie(name, { ...options, ...own, ...(IDBKeyRange ? { IDBKeyRange } : {}), cache: 'disabled' });
  const letGo = (): void => database.close({ disableAutoOpen: false });

  function loseConnection(connection: IDBDatabase): void {
    if (!database.isOpen() || database.backendDB() !== connection) return;
    letGo();
    answerWatch.noteLost();
    pageSleep.noteLost();
  }

  const stopSleep = pageSleep.onBegin(() => {
    for (const transaction of running) endAtOnce(transaction);
    if (database.isOpen()) letGo();
  });
  let isEnded = false;
  const open = database.open.bind(database);
  const openNow = (): ReturnType<typeof open> =>
    open().catch((error: unknown) => {
      // Dexie would remember it for as long as the page lives: the next query tries again.
      if (!isEnded) letGo();
      throw error;
    });
  // What is asked for while the page is laid aside waits for it.
  database.open = () => (pageSleep.isAsleep ? Dexie.Promise.resolve(pageSleep.over).then(openNow) : openNow());
  const close = database.close.bind(database);
  database.close = (how) => {
    if (how?.disableAutoOpen !== false) isEnded = true;
    close(how);
    if (!isEnded) return;
    stopSleep();
    stopNews();
  };
  database.on('versionchange', ({ newVersion }: IDBVersionChangeEvent) => {
    if (newVersion === null || newVersion <= database.verno * 10) return undefined;
    answerWatch.news.set('newer-tab');
    // Dexie's own answer would open it again.
    return false;
  });
  // All of them, and for good: this version does not know what the newer one keeps.
  const stopNews = answerWatch.news.subscribe((news) => {
    if (news === 'newer-tab') database.close();
  });
  database.on('blocked', () => answerWatch.news.set('older-tab'));
  database.on(
    'ready',
    () => {
      if (answerWatch.news.value === 'older-tab') answerWatch.news.set(null);
    },
    true
  );
  return database;
}

/** A draft alone is one write, which the browser may end whenever it comes to it; of anything else one half would be stored. */
function endAtOnce(transaction: IDBTransaction): void {
  const { mode, objectStoreNames } = transaction;
  try {
    if (mode === 'readwrite' && [...objectStoreNames].join() === 'drafts') transaction.commit();
    else transaction.abort();
  } catch {
    // It is ending already.
  }
}

/** The browser's factory, whose connections tell what runs on them. Everything passes here, also what Dexie does by itself. */
function watchFactory(
  factory: IDBFactory,
  running: Set<IDBTransaction>,
  onLost: (connection: IDBDatabase) => void
): IDBFactory {
  const follow = (transaction: IDBTransaction): IDBTransaction => {
    running.add(transaction);
    answerWatch.begin(transaction);
    let wasLost = false;
    const end = (): void => {
      running.delete(transaction);
      answerWatch.end(transaction);
    };
    const complete = (): void => {
      end();
      // An empty one, as at each opening, would prove nothing.
      if (transaction.mode === 'readwrite' && !wasLost) answerWatch.noteWritten();
    };
    // No event of the connection need come with it. On its way down to the request: Dexie lets nothing up again.
    const noteError = ({ target }: Event): void => {
      if (!errorNames((target as IDBRequest).error).includes(lostConnection)) return;
      wasLost = true;
      onLost(transaction.db);
    };
    transaction.addEventListener('complete', complete);
    transaction.addEventListener('abort', end);
    transaction.addEventListener('error', noteError, { capture: true });
    return transaction;
  };
  const followRequest = (request: IDBOpenDBRequest): IDBOpenDBRequest => {
    answerWatch.begin(request);
    const end = (): void => answerWatch.end(request);
    // It waits for another tab, which is said otherwise.
    request.addEventListener('blocked', end);
    request.addEventListener('error', end);
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction) follow(request.transaction);
    });
    request.addEventListener('success', () => {
      end();
      const connection = request.result;
      const begin = connection.transaction.bind(connection);
      connection.transaction = (...given) => follow(begin(...given));
    });
    return request;
  };
  return {
    open: (name, version) => followRequest(version === undefined ? factory.open(name) : factory.open(name, version)),
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b)
  };
}
