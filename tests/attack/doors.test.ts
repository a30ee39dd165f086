/**
 * Ways in that stood ajar once.
 * [G106] a device from which somebody signed in lets them in, whatever strangers tried
 * [G107] the server answers under its own names alone
 * [G117] what is nested too deeply is malformed
 * [G119] every reply says what a browser may do with it
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '../support/caller.ts';
import { openDoors, type OpenedDoors } from '../support/every-door.ts';
import { requestRaw } from '../support/raw-request.ts';

let server: OpenedDoors;

beforeAll(async () => {
  server = await openDoors({
    TRUST_PROXY: '1',
    PUBLIC_URL: 'https://record.programme.example',
    SECURITY_CONTACT: 'mailto:security@programme.example'
  });
});
afterAll(() => server.close());

const trySignIn = (email: string, password: string, headers: { readonly [name: string]: string }) =>
  anonymous(server.url).call({ method: 'POST', path: '/api/session', body: { email, password }, headers });

test('[G105] another address in front of the proxy’s makes no other caller', async () => {
  const answers: number[] = [];
  for (let n = 0; n < 12; n++) {
    const forwarded = `198.51.100.${String(n)}, 203.0.113.9`;
    answers.push((await trySignIn('nobody@test.example', 'wrong', { 'x-forwarded-for': forwarded })).status);
  }
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  const other = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
  expect((await trySignIn('nobody@test.example', 'wrong', other)).status).toBe(401);
});

test('[G106] the right password from a known device is taken where its address has no tries left', async () => {
  const { person, password } = server.people.get('reader') ?? expect.unreachable();
  const headers = { 'x-forwarded-for': '203.0.113.77' };
  const first = await trySignIn(person.email, password, headers);
  const kept = first.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const device = kept.find((cookie) => cookie.startsWith('on-record-device=')) ?? expect.unreachable();
  for (let n = 0; n < 10; n++) await trySignIn(person.email, 'wrong', headers);
  expect((await trySignIn(person.email, password, headers)).status).toBe(429);
  expect((await trySignIn(person.email, password, { ...headers, cookie: device })).status).toBe(200);
  // Known for whom it was given to, and for nobody else.
  for (let n = 0; n < 10; n++) await trySignIn('contributor@test.example', 'wrong', { ...headers, cookie: device });
  const { password: theirs } = server.people.get('contributor') ?? expect.unreachable();
  expect((await trySignIn('contributor@test.example', theirs, { ...headers, cookie: device })).status).toBe(429);
});

test.each([
  ['evil.example', 421],
  ['evil.example:8080', 421],
  ['127.0.0.1.evil.example', 421],
  ['record.programme.example.evil.example', 421],
  ['record.programme.example', 401],
  ['localhost', 401],
  ['127.0.0.1:80', 401],
  ['[::1]', 401]
])('[G107] Host %s is answered %i', async (host, status) => {
  for (const path of ['/api/session', '/db/reference'])
    expect([path, (await requestRaw(server.url, { path, headers: { host } })).status]).toEqual([path, status]);
  // Whoever looks after it may have another name for it.
  expect((await requestRaw(server.url, { path: '/healthz', headers: { host } })).status).toBe(200);
});

test('[G117] a checkpoint of 8,000 levels is malformed, in a body that could be stored otherwise', async () => {
  const manager = await server.as('manager');
  const nested = `{"last_seq":1,"a":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`;
  const answer = await manager.call({ method: 'PUT', path: '/db/reference/_local/deep', text: nested });
  expect([answer.status, answer.json]).toEqual([400, { error: 'malformed' }]);
});

test('[G118] security.txt says whom to tell, until when, and where it belongs', async () => {
  const { status, headers, text } = await anonymous(server.url).get('/.well-known/security.txt');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const lines = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/s) as [string, string])
  );
  expect(lines.get('Contact')).toBe('mailto:security@programme.example');
  expect(lines.get('Canonical')).toBe('https://record.programme.example/.well-known/security.txt');
  expect(Date.parse(lines.get('Expires') ?? '')).toBeGreaterThan(Date.now());
});

test('[G119] what is no page and no file of the app may do nothing', async () => {
  for (const path of ['/healthz', '/api/session', '/db/reference', '/api/nothing', '/.well-known/security.txt']) {
    const { headers } = await anonymous(server.url).get(path);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      "default-src 'none'; frame-ancestors 'none'"
    ]);
  }
});
