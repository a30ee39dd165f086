/**
 * The embedded server where its disk does not do what it should.
 */
import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ActionDocument } from '#documents/action-document.ts';
import { anonymous, type Answer, type Caller } from '../support/caller.ts';
import { damageFiles } from '../support/damage.ts';
import { countOnRecord } from '../support/fault-record.ts';
import { findFreePort } from '../support/free-port.ts';
import { asReplicated, sealSample } from '../support/sealed-actions.ts';
import { startServer, type ServerOptions, type ServerProcess } from '../support/server-process.ts';
import type { PersonKey } from '../support/test-people.ts';

let server: ServerProcess;
const start = async (options: ServerOptions = {}) => (server = await startServer(options));
afterEach(() => server.dispose());

const isEmbedded = process.env['COUCHDB_URL'] === undefined;
const patiently = { timeout: 60_000, interval: 50 };

/** Sends an action; its id and revision where it was acknowledged. */
async function send(key: PersonKey, as: Caller, org: string, text = 'x'): Promise<readonly [string, string] | null> {
  const action = sealSample(server.person(key), 'comment', { text });
  const answer = await post(as, org, action);
  return answer.status === 201 && !answer.text.includes('"error"') ? [action._id, action._rev] : null;
}

function post(as: Caller, org: string, action: ActionDocument): Promise<Answer> {
  const body = { docs: [asReplicated(action)], new_edits: false };
  return as.call({ method: 'POST', path: `/db/inbox-org-${org}/_bulk_docs`, body });
}

async function expectDecided(key: PersonKey, as: Caller, org: string): Promise<void> {
  const action = sealSample(server.person(key), 'create');
  await post(as, org, action);
  const asked = { docs: [{ id: `claim:${action.claim}` }] };
  await vi.waitFor(async () => {
    const read = await as.call({ method: 'POST', path: `/db/register-org-${org}/_bulk_get`, body: asked });
    expect(read.text).toContain('"ok"');
  }, patiently);
}

async function missing(as: Caller, org: string, sent: readonly (readonly [string, string])[]): Promise<unknown> {
  const body = Object.fromEntries(sent.map(([id, rev]) => [id, [rev]]));
  return (await as.call({ method: 'POST', path: `/db/inbox-org-${org}/_revs_diff`, body })).json;
}

const health = () => anonymous(server.url).get('/healthz');
const directoryOf = (database: string) => join(server.dataDirectory, 'databases', database);

describe.runIf(isEmbedded)('a damaged database', () => {
  const names = ['register-org-contoso', 'inbox-org-contoso', 'evidence-contoso'] as const;

  test.each([
    { extension: '.log', hit: ['inbox-org-contoso', 'evidence-contoso'] },
    { extension: '.ldb', hit: names }
  ] as const)(
    '[G72] [G73] ($extension) it is known of at every start, whatever is asked',
    async ({ extension, hit }) => {
      await start();
      const manager = await server.signIn('manager');
      const other = await server.signIn('fabrikamManager');
      const put = { method: 'PUT', path: `/api/evidence/contoso/chunk/${hashOfNothing}`, bytes: new Uint8Array() };
      for (let n = 0; n < 20; n++) await send('manager', manager, 'contoso', `comment ${n}`);
      await manager.call(put);
      await server.kill('SIGTERM');
      if (extension === '.ldb') {
        // What is in the log goes to tables when the database is next opened.
        await server.restart();
        await server.kill('SIGTERM');
      }
      for (const database of hit) expect(damageFiles(directoryOf(database), extension)).not.toEqual([]);

      for (let starts = 0; starts < 2; starts++) {
        await server.restart();
        const pid = server.pid();
        const asked = names.flatMap((database) => [
          manager.get(`/db/${database}`),
          manager.get(`/db/${database}/_changes?since=0`),
          manager.get(`/db/${database}/_local/something`),
          manager.call({ method: 'POST', path: `/db/${database}/_bulk_get`, body: { docs: [{ id: 'claim:a' }] } }),
          manager.call({ method: 'POST', path: `/db/${database}/_revs_diff`, body: { 'action:a': ['1-a'] } }),
          manager.call({ method: 'POST', path: '/api/evidence/contoso/missing', body: { chunks: [hashOfNothing] } }),
          manager.call(put)
        ]);
        for (const answer of asked) expect([200, 201, 404, 503]).toContain((await answer).status);
        expect((await manager.get('/db/inbox-org-contoso')).status).toBe(503);
        expect(await send('manager', manager, 'contoso')).toBeNull();
        const { status, json } = await health();
        const problems = expect.arrayContaining(hit.map((database) => `database-damaged: ${database}`)) as unknown;
        expect([status, json]).toEqual([503, expect.objectContaining({ ok: false, problems })]);
        expect((await anonymous(server.url).get('/readyz')).status).toBe(200);
        const sent = await send('fabrikamManager', other, 'fabrikam');
        expect(sent).not.toBeNull();
        expect(await missing(other, 'fabrikam', sent ? [sent] : [])).toEqual({});
        expect((await other.get('/db/register-org-fabrikam/_changes?since=0')).status).toBe(200);
        await expectDecided('fabrikamManager', other, 'fabrikam');
        expect(server.pid()).toBe(pid);
        expect(server.output()).toContain('database: has failed');
        expect(await server.kill('SIGTERM')).toBe(0);
      }
    }
  );
});

describe.runIf(isEmbedded)('writes that do not succeed', () => {
  test('[G74] acknowledged before and after, they are all there at the next start', async () => {
    await start();
    const manager = await server.signIn('manager');
    const acknowledged: (readonly [string, string])[] = [];
    const sendSome = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const sent = await send('manager', manager, 'contoso', 'a comment of some length '.repeat(40));
        if (sent) acknowledged.push(sent);
        else return false;
      }
      return true;
    };
    for (let round = 0; round < 3; round++) {
      expect(await sendSome(5)).toBe(true);
      // From here on no file may grow beyond this: the log's last record is cut off in its middle, as on a disk that is full.
      limitFiles(server.pid(), '40000');
      await vi.waitFor(async () => expect(await sendSome(50)).toBe(false), patiently);
      limitFiles(server.pid(), 'unlimited');
      await vi.waitFor(async () => expect(await sendSome(1)).toBe(true), patiently);
    }
    await vi.waitFor(async () => expect((await health()).json).toMatchObject({ problems: [] }), patiently);
    await server.kill('SIGKILL');
    await server.restart();
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(await missing(manager, 'contoso', acknowledged)).toEqual({});
    const { status, json } = await health();
    expect([status, json]).toEqual([200, expect.objectContaining({ problems: [] })]);
    await server.kill('SIGTERM');
    const counts = await countOnRecord(server);
    expect(acknowledged.filter(([id]) => counts.get(id) !== 1)).toEqual([]);
  });

  test('[G75] a server whose log goes to a full disk answers', async () => {
    await start();
    await server.kill('SIGTERM');
    const port = await findFreePort();
    const main = fileURLToPath(new URL('../../build/server/main.js', import.meta.url));
    const full = openSync('/dev/full', 'w');
    const environment = { DATA_DIR: server.dataDirectory, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info' };
    const child = spawn(process.execPath, [main, '--no-demo'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', full, full]
    });
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    try {
      await vi.waitFor(async () => expect(await ask('/readyz')).toBe(200), patiently);
      for (let n = 0; n < 20; n++) expect(await ask('/api/session')).toBe(401);
      expect(child.exitCode).toBeNull();
    } finally {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  });
});

test.runIf(isEmbedded)('[G78] without its reserve of room it takes nothing in, and shows what it has', async () => {
  await start({ environment: { DISK_RESERVE_MB: '9999999' } });
  const manager = await server.signIn('manager');
  expect(await send('manager', manager, 'contoso')).toBeNull();
  const chunk = { method: 'PUT', path: `/api/evidence/contoso/chunk/${hashOfNothing}`, bytes: new Uint8Array() };
  const refused = await manager.call(chunk);
  expect([refused.status, refused.json, refused.headers.get('retry-after')]).toEqual([
    503,
    { error: 'try-later' },
    '5'
  ]);
  expect((await manager.get('/db/register-org-contoso/_changes?since=0')).status).toBe(200);
  const checkpoint = { method: 'PUT', path: '/db/register-org-contoso/_local/a', body: { last_seq: 0 } };
  expect((await manager.call(checkpoint)).status).toBe(201);
  const { status, json } = await health();
  expect([status, json]).toEqual([503, expect.objectContaining({ ok: false, problems: ['disk-full'] })]);
  expect((await anonymous(server.url).get('/readyz')).status).toBe(200);
});

const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function limitFiles(pid: number, bytes: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(`prlimit (util-linux) did not succeed: ${String(stderr)}`);
}
