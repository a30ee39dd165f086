import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { absentHeader, serverTimeHeader } from '#documents/api.ts';
import { openDevice, type Device } from '#device/database.ts';
import { makeAction } from '#device/make-action.ts';
import { makeShelf } from '#device/reference-shelf.ts';
import type { ArrivedDocument } from '#device/take-register.ts';
import { Connection } from './connection.ts';
import { makePush, type Push } from './push.ts';

const now = Date.UTC(2026, 10, 23, 12);
const actor = { id: '01HANA00000000000000000000', role: 'manager', desk: 'org-contoso', org: 'contoso' } as const;
const beholder = { actor, shelf: makeShelf([]), now };

let device: Device;
let isReachable = true;
/** What the inbox has, the checkpoints, and what was sent, in order. */
const inbox = new Set<string>();
const checkpoints = new Map<string, object>();
const sent: string[] = [];

const say = (status: number, said: unknown, headers = {}): Response =>
  new Response(JSON.stringify(said), { status, headers: { [serverTimeHeader]: '1', ...headers } });

function serve(url: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  if (!isReachable) return Promise.reject(new TypeError('Failed to fetch'));
  const asked: unknown = typeof body === 'string' ? JSON.parse(body) : null;
  const [, checkpoint] = /(_local\/.+)$/.exec(url) ?? [];
  if (checkpoint !== undefined) {
    const found = checkpoints.get(checkpoint);
    if (method === 'GET') return Promise.resolve(found ? say(200, found) : say(200, {}, { [absentHeader]: '1' }));
    checkpoints.set(checkpoint, { ...(asked as object), _rev: '0-1' });
    return Promise.resolve(say(201, { ok: true, rev: '0-1' }));
  }
  if (url.endsWith('/_revs_diff')) {
    const missing = Object.entries(asked as object).filter(([id]) => !inbox.has(id));
    return Promise.resolve(
      say(200, Object.fromEntries(missing.map(([id, revs]) => [id, { missing: revs as object }])))
    );
  }
  for (const { _id } of (asked as { readonly docs: readonly ArrivedDocument[] }).docs) {
    inbox.add(_id);
    sent.push(_id);
  }
  return Promise.resolve(say(201, []));
}

/** The app was started. */
function start(): Push {
  const connection = new Connection({
    personId: actor.id,
    origin: 'http://server.example',
    learnTime: () => undefined
  });
  return makePush({ device, connection, inbox: 'inbox-org-contoso', beholder: () => beholder });
}

beforeEach(async () => {
  device = await openDevice(actor.id, { indexedDB: new IDBFactory(), IDBKeyRange });
  vi.stubGlobal('fetch', serve);
  isReachable = true;
  for (const kept of [inbox, checkpoints]) kept.clear();
  sent.length = 0;
});
afterEach(() => {
  device.close();
  vi.unstubAllGlobals();
});

async function begin(n: number): Promise<string> {
  const order = { claim: `01JZ000000000000000000000${String(n)}`, kind: 'create', fields: { name: 'Aurora' } } as const;
  const acted = await makeAction(device, order, { ...beholder, clockOffsetMs: 0, madeAt: now + n });
  if (!acted.ok) throw new Error('not made');
  return acted.action._id;
}
const stages = async (): Promise<readonly string[]> =>
  (await device.relaxed.actions.orderBy('seq').toArray()).map(({ stage }) => stage);

test('[S43] what was made goes in the order in which it was made, once, however often it is asked for', async () => {
  const push = start();
  const ids = [await begin(1), await begin(2)];
  await push.run();
  expect([sent, await stages()]).toEqual([ids, ['received', 'received']]);
  await push.run();
  ids.push(await begin(3));
  await push.run();
  await start().run();
  expect([sent, await stages()]).toEqual([ids, ['received', 'received', 'received']]);
});

test('[S43] without a network nothing is taken to have gone, and it goes with the next try', async () => {
  const push = start();
  const id = await begin(1);
  isReachable = false;
  await expect(push.run()).rejects.toMatchObject({ name: 'Outage', code: 'unreachable' });
  expect([sent, await stages()]).toEqual([[], ['on-device']]);
  isReachable = true;
  await push.run();
  expect([sent, await stages()]).toEqual([[id], ['received']]);
});

test('[S43] what a restored server has lost is found out when the app starts, and sent again past its checkpoint', async () => {
  const lost = await begin(1);
  const kept = await begin(2);
  await start().run();
  expect(checkpoints.size).toBe(1);
  inbox.delete(lost);
  await start().run();
  expect([sent, await stages()]).toEqual([
    [lost, kept, lost],
    ['received', 'received']
  ]);
});
