/**
 * Signing in and out.
 * [N3] tries are limited by account and by address, before anything is hashed
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, makeCaller } from '../support/caller.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

const trySignIn = (email: string, password: string, headers: { readonly [name: string]: string } = {}) =>
  anonymous(server.url).call({ method: 'POST', path: '/api/session', body: { email, password }, headers });

test('[N1] the cookie is HttpOnly and SameSite=Strict, lasts 30 days, and the answer says who it is', async () => {
  const answer = await trySignIn('Manager@Test.example', 'password-of-manager');
  expect(answer.json).toEqual({ person: server.person('manager') });
  const [cookie = ''] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^on-record=[^;]{60,}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/);
});

test('[I5] what nobody sees of a pasted address keeps nobody out', async () => {
  for (const email of ['\u200bmanager@test.example', 'manager@test.example\u202c', 'mailto:man\u00adager@test.example'])
    expect((await trySignIn(email, 'password-of-manager')).json).toEqual({ person: server.person('manager') });
});

test('[N1] X-Forwarded-Proto is not believed where no proxy was named', async () => {
  const answer = await trySignIn('manager@test.example', 'password-of-manager', { 'x-forwarded-proto': 'https' });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^on-record=/);
});

test('[N1] a made-up or altered cookie is nobody', async () => {
  const { cookie } = await server.signIn('manager');
  const altered = `${cookie?.slice(0, -1)}${cookie?.endsWith('A') ? 'B' : 'A'}`;
  for (const bad of [
    altered,
    'on-record=',
    'on-record=x',
    `on-record=${'a'.repeat(5_000)}`,
    'on-record=%00',
    'on-record=../../x'
  ])
    expect((await makeCaller(server.url, { cookie: bad, person: null }).get('/api/session')).status).toBe(401);
});

test('[N2] after signing out the same cookie is nobody; other sessions of the person go on', async () => {
  const [first, second] = [await server.signIn('contributor'), await server.signIn('contributor')];
  expect((await first.get('/api/session')).json).toEqual({ person: server.person('contributor') });
  expect((await first.call({ method: 'DELETE', path: '/api/session' })).status).toBe(204);
  const after = await first.get('/api/session');
  expect([after.status, after.json]).toEqual([401, { error: 'signed-out' }]);
  expect((await first.get('/db/reference')).status).toBe(401);
  expect((await second.get('/api/session')).status).toBe(200);
});

test('[N2] sessions outlive a restart of the server', async () => {
  const caller = await server.signIn('reviewer');
  await server.restart();
  expect((await caller.get('/api/session')).status).toBe(200);
});

test('[N5] an unknown e-mail is answered as a wrong password is, and takes as long', async () => {
  const known = await timed(() => trySignIn('reader@test.example', 'wrong'));
  const unknown = await timed(() => trySignIn('nobody@test.example', 'wrong'));
  expect(unknown.answer.json).toEqual(known.answer.json);
  expect(known.answer.json).toEqual({ error: 'wrong-password' });
  expect(unknown.ms).toBeGreaterThan(known.ms / 4);
});

test.each([
  {},
  { email: 'a@b.example' },
  { email: ['a'], password: 'b' },
  { email: 'a@b.example', password: 'x', more: 1 },
  'text',
  null
])('[N3] a sign-in like %j is malformed', async (body) => {
  const answer = await anonymous(server.url).call({ method: 'POST', path: '/api/session', body });
  expect(answer.status).toBe(400);
});

test('[N3] after ten wrong passwords even the right one must wait, and is told how long', async () => {
  const email = 'fabrikamManager@test.example';
  for (let n = 0; n < 10; n++) expect((await trySignIn(email, `wrong ${n}`)).status).toBe(401);
  const answer = await trySignIn(email, 'password-of-fabrikamManager');
  expect([answer.status, answer.json]).toEqual([429, { error: 'too-many-tries' }]);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(600);
  expect((await trySignIn('contributor@test.example', 'password-of-contributor')).status).toBe(200);
});

test('[N3] a right password costs no tries', async () => {
  for (let n = 0; n < 15; n++)
    expect((await trySignIn('administrator@test.example', 'password-of-administrator')).status).toBe(200);
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'none' }, 403],
  [{ origin: 'https://elsewhere.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 204]
])('[N4] a request that changes something with %j is answered %i', async (headers, status) => {
  const caller = await server.signIn('reviewer');
  expect((await caller.call({ method: 'DELETE', path: '/api/session', headers })).status).toBe(status);
  expect((await caller.get('/api/session')).status).toBe(status === 204 ? 401 : 200);
});

test('[N4] our own origin may', async () => {
  const caller = await server.signIn('reviewer');
  const answer = await caller.call({ method: 'DELETE', path: '/api/session', headers: { origin: server.url } });
  expect(answer.status).toBe(204);
});

async function timed<T>(work: () => Promise<T>): Promise<{ readonly answer: T; readonly ms: number }> {
  const start = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - start };
}
