import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followLead, type Lead } from './lead.ts';

type Hold = () => Promise<void>;
interface LockOrder {
  readonly signal?: AbortSignal;
  readonly steal?: boolean;
}

/** A browser's locks: one holder for a name, the others wait in order, and whoever steals ends the holder's own request. */
class Locks {
  #holder: { readonly lose: (why: Error) => void } | null = null;
  readonly #waiting: (() => void)[] = [];
  refuses = false;

  readonly request = (_name: string, ...given: [Hold] | [LockOrder, Hold]): Promise<void> => {
    const [order, hold] = given.length === 1 ? [{}, given[0]] : given;
    if (this.refuses) return Promise.reject(new DOMException('not here', 'SecurityError'));
    return new Promise<void>((resolve, reject) => {
      const lost = (): void => reject(new DOMException('lost', 'AbortError'));
      const take = (): void => {
        if (order.signal?.aborted) return this.#next();
        isHeld = true;
        const holder = { lose: lost };
        this.#holder = holder;
        void hold().then(() => {
          resolve();
          if (this.#holder === holder) this.#next();
        });
      };
      let isHeld = false;
      order.signal?.addEventListener('abort', () => {
        if (!isHeld) lost();
      });
      if (order.steal) {
        this.#holder?.lose(new Error());
        take();
      } else if (this.#holder) this.#waiting.push(take);
      else take();
    });
  };

  #next(): void {
    this.#holder = null;
    this.#waiting.shift()?.();
  }
}

/** Heard by every other channel of the same browser. */
class Channel {
  static readonly all = new Set<Channel>();
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;

  constructor() {
    Channel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of Channel.all) if (other !== this) queueMicrotask(() => other.onmessage?.({ data }));
  }
  close(): void {
    Channel.all.delete(this);
  }
}

let locks: Locks;
let page: EventTarget & { visibilityState: 'visible' | 'hidden' };
const followed: Lead[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  locks = new Locks();
  page = Object.assign(new EventTarget(), { visibilityState: 'hidden' as const });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  for (const lead of followed.splice(0)) lead.stop();
  Channel.all.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (lengthMs = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(lengthMs);
async function follow(): Promise<Lead> {
  const lead = followLead('sync-hana');
  followed.push(lead);
  await wait();
  return lead;
}
async function show(visibilityState: 'visible' | 'hidden'): Promise<void> {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
  await wait();
}
/** Another tab that has the lead, and answers as a test says. */
function elsewhere(answer: 'keeps-lead' | null) {
  const channel = new Channel();
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => {
    heard.push(data);
    if (answer && data === 'want-lead') channel.postMessage(answer);
  };
  let end = (): void => undefined;
  const held = locks.request('sync-hana', () => new Promise((resolve) => (end = resolve)));
  const lost = held.then(
    () => false,
    () => true
  );
  return { channel, heard, lost, end: () => end() };
}

test('[S45] of several tabs one leads, and the next takes over where it is closed', async () => {
  const tabs = [await follow(), await follow(), await follow()];
  const leading = (): readonly boolean[] => tabs.map(({ isLeading }) => isLeading.value);
  expect(leading()).toEqual([true, false, false]);
  tabs[0]?.stop();
  await wait();
  expect(leading()).toEqual([false, true, false]);
  tabs[2]?.stop();
  tabs[1]?.stop();
  await wait(60_000);
  expect(leading()).toEqual([false, false, false]);
});

test('[S45] a tab that is looked at takes the lead from one that does not answer within a second', async () => {
  const other = elsewhere(null);
  const lead = await follow();
  await wait(60_000);
  expect([lead.isLeading.value, other.heard]).toEqual([false, []]);
  await show('visible');
  await wait(999);
  expect([lead.isLeading.value, other.heard]).toEqual([false, ['want-lead']]);
  await wait(1);
  expect([lead.isLeading.value, await other.lost]).toEqual([true, true]);
});

test('[S45] one that is looked at as well keeps the lead, and one that was hidden again meanwhile takes none', async () => {
  const other = elsewhere('keeps-lead');
  const lead = await follow();
  await show('visible');
  await wait(60_000);
  expect([lead.isLeading.value, other.heard]).toEqual([false, ['want-lead']]);
  other.channel.onmessage = null;
  await show('visible');
  await show('hidden');
  await wait(60_000);
  expect(lead.isLeading.value).toBe(false);
  other.end();
  await wait();
  expect(lead.isLeading.value).toBe(true);
});

test('[S45] one that was given the lead while it waited for an answer keeps it, and steals nothing', async () => {
  const other = elsewhere(null);
  const lead = await follow();
  await show('visible');
  other.end();
  await wait();
  const said: boolean[] = [];
  lead.isLeading.subscribe((isLeading) => said.push(isLeading));
  await wait(60_000);
  expect(said).toEqual([true]);
});

test('[S45] asked for the lead, a hidden tab gives it at once and a visible one says that it keeps it', async () => {
  const lead = await follow();
  const other = new Channel();
  const heard: unknown[] = [];
  other.onmessage = ({ data }) => heard.push(data);
  await show('visible');
  other.postMessage('want-lead');
  await wait();
  expect([lead.isLeading.value, heard]).toEqual([true, ['keeps-lead']]);
  await show('hidden');
  // Waits for the lock, as whoever asks does.
  let isTaken = false;
  void locks.request('sync-hana', () => {
    isTaken = true;
    return new Promise(() => undefined);
  });
  other.postMessage('want-lead');
  await wait();
  expect([lead.isLeading.value, isTaken, heard]).toEqual([false, true, ['keeps-lead']]);
});

test('[S45] a tab from which the lead was stolen stops leading, and leads again where that one is closed', async () => {
  const lead = await follow();
  let end = (): void => undefined;
  void locks.request('sync-hana', { steal: true }, () => new Promise((resolve) => (end = resolve)));
  await wait();
  expect(lead.isLeading.value).toBe(false);
  end();
  await wait();
  expect(lead.isLeading.value).toBe(true);
});

test('[S45] where there are no locks, or none are given, each tab works for itself', async () => {
  locks.refuses = true;
  expect((await follow()).isLeading.value).toBe(true);
  vi.stubGlobal('navigator', {});
  const lead = await follow();
  expect(lead.isLeading.value).toBe(true);
  lead.stop();
  expect(lead.isLeading.value).toBe(false);
});
