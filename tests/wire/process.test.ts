/**
 * The server as a process.
 * [O1] what was acknowledged is there after kill -9
 * [O2] one process for each data directory; a lock of a dead process is taken over
 * [O3] SIGTERM ends it cleanly, also while a device waits
 * [O4] the clock can be moved in a demonstration only
 * [O5] nothing personal and no secret is logged; every reply says the server's time
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverTimeHeader } from '#documents/api.ts';
import { anonymous } from '../support/caller.ts';
import { newTestPrefix, removeCouchDatabases } from '../support/couch.ts';
import { sealSample } from '../support/sealed-actions.ts';
import { runServerOnce, startServer, type ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'trace' } });
});
afterAll(() => server.dispose());

const isEmbedded = process.env['COUCHDB_URL'] === undefined;

test('[O1] every action that was acknowledged before kill -9 is there afterwards', async () => {
  const manager = await server.signIn('manager');
  const acknowledged: string[] = [];
  let isOver = false;
  const sending = (async () => {
    while (!isOver) {
      const document = sealSample(server.person('manager'), 'comment');
      const answer = await manager
        .call({
          method: 'POST',
          path: '/db/inbox-org-contoso/_bulk_docs',
          body: { docs: [document], new_edits: false }
        })
        .catch(() => null);
      if (answer?.status === 201) acknowledged.push(`${document._id} ${document._rev}`);
      else isOver = true;
    }
  })();
  while (acknowledged.length < 50) await new Promise((resolve) => setTimeout(resolve, 10));
  await server.kill('SIGKILL');
  await sending;
  await server.restart();
  const asked = Object.fromEntries(acknowledged.map((line) => [line.split(' ')[0], [line.split(' ')[1]]]));
  const answer = await manager.call({ method: 'POST', path: '/db/inbox-org-contoso/_revs_diff', body: asked });
  expect(answer.json).toEqual({});
});

test('[O2] an address that is taken is said in a sentence, and the data directory is free again', async () => {
  const [dataDirectory, prefix] = [await mkdtemp(join(tmpdir(), 'on-record-')), newTestPrefix()];
  const { code, output } = await runServerOnce({
    args: ['--no-demo'],
    environment: { DATA_DIR: dataDirectory, PORT: new URL(server.url).port, COUCHDB_PREFIX: prefix }
  });
  expect([code, await readdir(dataDirectory)]).toEqual([1, expect.not.arrayContaining(['lock'])]);
  expect(output).toContain('Choose another with PORT');
  expect(output).not.toContain('    at ');
  await rm(dataDirectory, { recursive: true, force: true });
  await removeCouchDatabases(prefix);
});

test('[O2] a second process on the same data directory is refused with a sentence', async () => {
  const { code, output } = await runServerOnce({
    args: ['--no-demo'],
    environment: { DATA_DIR: server.dataDirectory, PORT: '0', COUCHDB_PREFIX: 'test-second-' }
  });
  expect(code).toBe(1);
  expect(output).toContain('Another On Record process');
  expect((await anonymous(server.url).get('/healthz')).status).toBe(200);
});

test('[O3] SIGTERM ends it with code 0, with a long poll open', async () => {
  const manager = await server.signIn('manager');
  const since = (await manager.get('/db/reference/_changes?since=0')).json as { last_seq: string };
  const poll = manager.get(`/db/reference/_changes?feed=longpoll&since=${since.last_seq}&heartbeat=5000`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await server.kill('SIGTERM')).toBe(0);
  expect((await poll).json).toMatchObject({ results: [] });
  await server.restart();
});

test('[O4] outside demonstration the clock is refused with a sentence, on the command line and over HTTP', async () => {
  const started = await runServerOnce({ args: ['--no-demo', '--clock-offset=5d'] });
  expect([started.code, started.output]).toEqual([1, expect.stringContaining('in a demonstration only')]);
  const answer = await anonymous(server.url).call({
    method: 'POST',
    path: '/api/demonstration/clock',
    body: { offsetMs: 1 }
  });
  expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('in a demonstration only')]);
  expect((await anonymous(server.url).get('/api/demonstration')).status).toBe(404);
});

test('[O4] in a demonstration the clock is moved, and every reply says so', async () => {
  const demonstration = await startServer({ demonstration: true, args: ['--clock-offset=5d'] });
  try {
    const offset = async () =>
      Number((await anonymous(demonstration.url).get('/healthz')).headers.get(serverTimeHeader)) - Date.now();
    expect(Math.abs((await offset()) - 5 * 86_400_000)).toBeLessThan(5_000);
    const move = { method: 'POST', path: '/api/demonstration/clock', body: { offsetMs: 86_400_000 } };
    expect((await anonymous(demonstration.url).call(move)).status).toBe(200);
    expect(Math.abs((await offset()) - 86_400_000)).toBeLessThan(5_000);
  } finally {
    await demonstration.dispose();
  }
});

test('[O5] headers that every reply carries', async () => {
  for (const path of ['/healthz', '/api/session', '/db/reference', '/api/nothing', '/nothing.js']) {
    const { headers } = await anonymous(server.url).get(path);
    expect(Number(headers.get(serverTimeHeader))).toBeGreaterThan(Date.now() - 10_000);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('[O5] with all logging on, neither e-mails, passwords, cookies nor contents are logged', async () => {
  const manager = await server.signIn('manager');
  await manager.call({
    method: 'POST',
    path: '/db/inbox-org-contoso/_bulk_docs',
    body: { docs: [sealSample(server.person('manager'), 'comment', { text: 'a secret sentence' })], new_edits: false }
  });
  await manager.call({ method: 'POST', path: '/api/session', text: '{"email":"broken@test.example"' });
  await manager.get('/api/evidence/contoso/chunk/nothing?token=secret-token');
  const output = server.output();
  expect(output).toContain('answered');
  for (const secret of ['@test.example', 'password-of', manager.cookie ?? '', 'a secret sentence', 'secret-token'])
    expect(output).not.toContain(secret);
});

test.runIf(isEmbedded)('[O2] the lock of a process that was killed is taken over', async () => {
  await server.kill('SIGKILL');
  await server.restart();
  expect((await anonymous(server.url).get('/healthz')).status).toBe(200);
});
