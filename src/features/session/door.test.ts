/*
 * Who is signed in on this device, over a storage in memory.
 */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerWatch } from '#device/answer-watch.ts';
import type { Person } from '#documents/reference-documents.ts';
import { door } from './door.svelte.ts';
import { storageWatch } from './storage-trouble.svelte.ts';

const told = vi.hoisted(() => ({ invalidated: 0 }));
vi.mock('$app/navigation', () => ({ invalidateAll: () => Promise.resolve(void told.invalidated++) }));

const ana: Person = {
  id: '01HANA00000000000000000000',
  name: 'Ana',
  email: 'ana@contoso.example',
  role: 'manager',
  desk: 'org-contoso',
  org: 'contoso',
  organisationName: 'Contoso'
};
const rui: Person = { ...ana, id: '01HRU100000000000000000000', name: 'Rui' };
const order = { email: ana.email, password: 'a long one' };
let left: string[];

beforeEach(() => {
  left = [];
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:9', replace: (path: string) => void left.push(path) });
  answer(null);
});
afterEach(() => door.signOut());
afterAll(() => vi.unstubAllGlobals());

/** To every question about the session; null: nobody answers. */
function answer(reply: (() => Response) | null): void {
  vi.stubGlobal('fetch', (path: string) =>
    reply && /^\/api\/(session|demonstration)/.test(path)
      ? Promise.resolve(reply())
      : Promise.reject(new TypeError('no network'))
  );
}
const known = (person: Person): void => answer(() => Response.json({ person }));

test('[W88] where nobody has signed in the door opens on nobody, and late news of the storage is shown until it answers', async () => {
  const opening = door.open();
  answerWatch.news.set('older-tab');
  await opening;
  expect([door.trouble, door.workplace]).toEqual(['olderTab', null]);
  answerWatch.news.set(null);
  await vi.waitFor(() => expect(told.invalidated).toBe(1), 30_000);
  expect([door.trouble, door.workplace]).toEqual([null, null]);
  expect(door.open()).toBe(door.open());
});

test('[W88] whoever signs in has their own workplace, and none once they have signed out', async () => {
  known(ana);
  expect(await door.signIn(order, '/claims')).toEqual({ ok: true });
  expect([door.workplace?.person, left, storageWatch.isLeaving]).toEqual([ana, [], false]);
  await door.signOut();
  expect([door.workplace, storageWatch.isLeaving]).toEqual([null, true]);
});

test.each([
  { name: 'nobody', reply: null, error: 'offline' },
  {
    name: 'a refusal',
    reply: () => Response.json({ error: 'wrong-password' }, { status: 401 }),
    error: 'wrong-password'
  },
  { name: 'a page in between', reply: () => new Response('<title>WLAN</title>'), error: 'try-later' },
  { name: 'an empty answer', reply: () => Response.json({}), error: 'try-later' }
])('[W88] where $name answers nobody is signed in: $error', async ({ reply, error }) => {
  answer(reply);
  expect(await door.signIn(order, '/')).toEqual({ ok: false, error });
  expect(door.workplace).toBeNull();
});

test('[W88] over an open screen only the same person signs in again', async () => {
  known(ana);
  await door.signIn(order, '/');
  const before = door.workplace;
  expect(await door.signInAgain(order)).toEqual({ ok: true });
  known(rui);
  expect(await door.signInAgain(order)).toEqual({ ok: false, error: 'wrong-person' });
  expect(door.workplace).toBe(before);
});

test('[W88] the same person’s link leaves the page as it is; somebody else’s makes a new one', async () => {
  await door.enterAs(ana, '/');
  const before = door.workplace;
  await door.enterAs(ana, '/claims');
  expect([door.workplace === before, left]).toEqual([true, []]);
  await door.enterAs(rui, '/claims');
  expect([door.workplace?.person, left]).toEqual([rui, ['/claims']]);
  await before?.signOut();
});

const account = { email: ana.email, name: 'Ana' };

test.each([
  { name: 'nobody answers', reply: null, accounts: null },
  { name: 'it is no demonstration', reply: () => Response.json({}, { status: 404 }), accounts: [] },
  { name: 'a page in between answers', reply: () => new Response('<title>WLAN</title>'), accounts: null },
  { name: 'it is one', reply: () => Response.json({ accounts: [account] }), accounts: [account] }
])('[W88] where $name the accounts to try are $accounts', async ({ reply, accounts }) => {
  answer(reply);
  expect(await door.demonstrationAccounts()).toEqual(accounts);
});
