import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serverTimeHeader } from '#documents/api.ts';
import { openDevice, type Device, type StoredAction } from '#device/database.ts';
import { makeAction } from '#device/make-action.ts';
import { makeShelf } from '#device/reference-shelf.ts';
import type { ArrivedDocument } from '#device/take-register.ts';
import { Connection } from './connection.ts';
import { makeReceipts, type Receipts } from './receipts.ts';
import type { Peer } from './replica.ts';

interface Verdict {
  readonly error: string;
  readonly reason?: string;
}

const now = Date.UTC(2026, 10, 23, 12);
const actor = { id: '01HANA00000000000000000000', role: 'manager', desk: 'org-contoso', org: 'contoso' } as const;
const beholder = { actor, shelf: makeShelf([]), now };

let device: Device;
let receipts: Receipts;
let judge: (id: string) => Verdict | null = () => null;
let interrupt: (ids: readonly string[]) => Response | undefined = () => undefined;
/** What the inbox has, and what it was sent, batch by batch. */
const inbox = new Set<string>();
const batches: (readonly string[])[] = [];

const say = (status: number, said: unknown): Response =>
  new Response(JSON.stringify(said), { status, headers: { [serverTimeHeader]: '1' } });

function serve(url: string, { body }: RequestInit): Promise<Response> {
  const asked: unknown = JSON.parse(String(body));
  if (url.endsWith('/_revs_diff')) {
    const missing = Object.entries(asked as object).filter(([id]) => !inbox.has(id));
    return Promise.resolve(
      say(200, Object.fromEntries(missing.map(([id, revs]) => [id, { missing: revs as object }])))
    );
  }
  const ids = (asked as { readonly docs: readonly ArrivedDocument[] }).docs.map(({ _id }) => _id);
  batches.push(ids);
  const said = interrupt(ids);
  if (said) return Promise.resolve(said);
  const verdicts = ids.flatMap((id) => {
    const verdict = judge(id);
    if (!verdict) inbox.add(id);
    return verdict ? [{ id, ...verdict }] : [];
  });
  return Promise.resolve(say(201, verdicts));
}

beforeEach(async () => {
  device = await openDevice(actor.id, { indexedDB: new IDBFactory(), IDBKeyRange });
  vi.stubGlobal('fetch', serve);
  const connection = new Connection({
    personId: actor.id,
    origin: 'http://server.example',
    learnTime: () => undefined
  });
  const parts = { device, connection, inbox: 'inbox-org-contoso', beholder: () => beholder };
  receipts = makeReceipts({ ...parts, remote: {} as Peer });
  judge = () => null;
  interrupt = () => undefined;
  inbox.clear();
  batches.length = 0;
});
afterEach(() => {
  device.close();
  vi.unstubAllGlobals();
});

/** So many claims begun, one action each. */
async function begin(count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const order = {
      claim: `01JZ000000000000000000000${String(i)}`,
      kind: 'create',
      fields: { name: 'Aurora' }
    } as const;
    const acted = await makeAction(device, order, { ...beholder, clockOffsetMs: 0, madeAt: now + i });
    if (!acted.ok) throw new Error('not made');
    ids.push(acted.action._id);
  }
  return ids;
}
const rows = async (): Promise<readonly StoredAction[]> => device.relaxed.actions.orderBy('seq').toArray();
const stages = async (): Promise<readonly string[]> => (await rows()).map(({ stage }) => stage);
async function deliver(ids: readonly string[]): Promise<readonly unknown[]> {
  const found = await device.relaxed.actions.bulkGet([...ids]);
  return receipts.peer.bulkDocs({ docs: found.map((row) => row?.document as unknown as ArrivedDocument) });
}
const offer = (ids: readonly string[]) => receipts.peer.revsDiff(Object.fromEntries(ids.map((id) => [id, ['1-a']])));

test('[S42] what the server took is received on this device before the replicator goes on, and its time is kept', async () => {
  const ids = await begin(2);
  expect(await deliver(ids)).toEqual([]);
  expect((await rows()).map(({ stage, receivedAt }) => [stage, receivedAt])).toEqual([
    ['received', now],
    ['received', now]
  ]);
  expect((await device.relaxed.summaries.toArray()).map(({ state }) => state)).toEqual(['editing', 'editing']);
});

test('[S42] of what the server has already, where the reply was lost, the question alone tells', async () => {
  const [first = '', second = ''] = await begin(2);
  inbox.add(first);
  expect(await offer([first, second])).toEqual({ [second]: { missing: ['1-a'] } });
  expect([await stages(), batches]).toEqual([['received', 'on-device'], []]);
});

test('[S42] what is refused for good is kept with the reason, stood for, and never offered again', async () => {
  const [good = '', bad = ''] = await begin(2);
  judge = (id) => (id === bad ? { error: 'forbidden', reason: 'not-yours' } : null);
  await deliver([good, bad]);
  const [, refused, standIn] = await rows();
  expect(refused).toMatchObject({ stage: 'refused', gateRefused: true, refusal: { code: 'not-yours' } });
  expect(standIn).toMatchObject({ kind: 'void', stage: 'on-device', document: { replaces: bad } });
  expect(await offer([good, bad])).toEqual({});
  expect((await stages()).slice(0, 2)).toEqual(['received', 'refused']);
});

test.each([
  { error: 'forbidden', reason: 'what-a-later-server-says' },
  { error: 'forbidden', reason: 'unknown-version' },
  { error: 'forbidden' },
  { error: 'not-settled', reason: 'not-yours' },
  { error: 'too-many', reason: 'try-later' }
])('[S42] an action that is answered with $error $reason waits, is told to, and goes later', async (verdict) => {
  const ids = await begin(1);
  judge = () => verdict;
  await deliver(ids);
  expect(await stages()).toEqual(['on-device']);
  expect(await receipts.sendLeftovers()).toMatchObject({ name: 'Outage', code: 'server-trouble' });
  judge = () => null;
  expect(await receipts.sendLeftovers()).toBeNull();
  expect([await stages(), batches.length]).toEqual([['received'], 3]);
});

test('[S42] what is no answer takes nothing and refuses nothing', async () => {
  const ids = await begin(2);
  for (const said of [say(200, { ok: true }), new Response('<html>Welcome</html>')]) {
    interrupt = () => said;
    await expect(deliver(ids)).rejects.toMatchObject({ code: 'strange-answer' });
    expect(await stages()).toEqual(['on-device', 'on-device']);
  }
});

test('[S42] the desk that is not this person’s any more refuses no action, and is asked once', async () => {
  const ids = await begin(4);
  interrupt = () => say(403, { error: 'not-allowed' });
  await expect(deliver(ids)).rejects.toMatchObject({ code: 'no-place' });
  expect([batches.length, new Set(await stages())]).toEqual([1, new Set(['on-device'])]);
});

test('[S42] what a restored server has lost waits on this device again, and what it has is received', async () => {
  const [first = '', second = '', third = ''] = await begin(3);
  await deliver([first, second]);
  inbox.delete(second);
  inbox.add(third);
  await receipts.askAgain();
  expect(await stages()).toEqual(['received', 'on-device', 'received']);
  expect((await rows())[1]?.receivedAt).toBeUndefined();
});

test('[S18] one over which the server stumbles is found by halves: the others are taken, and it is tried after them', async () => {
  const ids = await begin(8);
  const [, , bad = ''] = ids;
  interrupt = (sent) => (sent.includes(bad) ? say(500, { error: 'failed' }) : undefined);
  await deliver(ids);
  expect(batches.map(({ length }) => length)).toEqual([8, 4, 2, 2, 1, 1, 4]);
  expect(await stages()).toEqual(ids.map((id) => (id === bad ? 'on-device' : 'received')));
  expect(await receipts.sendLeftovers()).toMatchObject({ code: 'server-trouble', status: 500 });
  inbox.clear();
  batches.length = 0;
  await deliver(ids);
  expect(batches[0]?.at(-1)).toBe(bad);
});

test('[S18] one that is too large is refused as that, alone', async () => {
  const ids = await begin(3);
  const [large = ''] = ids;
  interrupt = (sent) => (sent.includes(large) ? say(413, { error: 'too-large' }) : undefined);
  await deliver(ids);
  const [first, ...others] = await rows();
  expect(first).toMatchObject({ stage: 'refused', gateRefused: true, refusal: { code: 'too-large' } });
  expect(others.slice(0, 2).map(({ stage }) => stage)).toEqual(['received', 'received']);
});

test('[S18] a firewall that keeps one back keeps back no other', async () => {
  const ids = await begin(2);
  const [bad = ''] = ids;
  interrupt = (sent) => (sent.includes(bad) ? new Response('blocked', { status: 403 }) : undefined);
  await deliver(ids);
  expect(await stages()).toEqual(['on-device', 'received']);
  expect(await receipts.sendLeftovers()).toMatchObject({ code: 'strange-answer', status: 403 });
});

test('[S18] a server that stumbles over everything is not asked for each alone', async () => {
  const ids = await begin(8);
  interrupt = () => say(500, { error: 'failed' });
  await expect(deliver(ids)).rejects.toMatchObject({ code: 'server-trouble' });
  expect(batches.filter(({ length }) => length === 1).length).toBe(3);
  expect(new Set(await stages())).toEqual(new Set(['on-device']));
});
