/** Every route that the server has, and whom it lets in. */
import { createHash } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { ulid } from 'ulid';
import { openServer } from '#server/server.ts';
import { readSettings } from '#server/settings.ts';
import { anonymous, signIn, type Call, type Caller } from './caller.ts';
import { newTestPrefix, removeCouchDatabases } from './couch.ts';
import { listenAlone } from './listen-alone.ts';
import { makeTestPeople, personKeys, type PersonKey, type TestPeople } from './test-people.ts';

export const callers = ['nobody', ...personKeys] as const;
export type CallerKey = (typeof callers)[number];
type Statuses = { readonly [key in CallerKey]: number };

/** A server in this process, with one of every kind of person. */
export interface OpenedDoors {
  readonly url: string;
  readonly people: TestPeople;
  /** Method and pattern of every route that it has. */
  readonly routes: readonly string[];
  /** A session of its own each time. */
  signIn(key: CallerKey): Promise<Caller>;
  /** One session for all questions: sign-in is limited. */
  as(key: CallerKey): Promise<Caller>;
  close(): Promise<void>;
}

export async function openDoors(environment: NodeJS.ProcessEnv = {}): Promise<OpenedDoors> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'on-record-'));
  const prefix = newTestPrefix();
  const settings = readSettings(
    {
      ...process.env,
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDirectory,
      PORT: '0',
      COUCHDB_PREFIX: prefix,
      ...environment
    },
    ['--no-demo']
  );
  if (!settings.ok) throw new Error(settings.sentence);
  const opened = await openServer(settings.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const { server } = opened;
  const people = await makeTestPeople(server.organisations);
  const routes = new Set<string>();
  // Fastify tells of each instance that is made, before it has a route.
  const noteRoutes = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url: pattern }) => {
      for (const one of [method].flat()) routes.add(`${one} ${pattern}`);
    });
  };
  diagnostics.subscribe('fastify.initialization', noteRoutes);
  const listening = await listenAlone(server);
  diagnostics.unsubscribe('fastify.initialization', noteRoutes);
  const sessions = new Map<CallerKey, Promise<Caller>>();
  const signInAs = async (key: CallerKey): Promise<Caller> => {
    const known = key === 'nobody' ? undefined : people.get(key);
    return known ? await signIn(listening.url, known) : anonymous(listening.url);
  };
  const as = (key: CallerKey): Promise<Caller> => {
    const known = sessions.get(key) ?? signInAs(key);
    sessions.set(key, known);
    return known;
  };
  await prepare(await as('manager'));
  return {
    url: listening.url,
    people,
    routes: [...routes],
    signIn: signInAs,
    as,
    async close() {
      await listening.stop();
      await server.close();
      await rm(dataDirectory, { recursive: true, force: true });
      await removeCouchDatabases(prefix);
    }
  };
}

/** So that whoever is let in finds something. */
async function prepare(manager: Caller): Promise<void> {
  for (const call of [
    { method: 'PUT', path: `/api/evidence/contoso/chunk/${sha256}`, bytes },
    { method: 'PUT', path: `/api/evidence/contoso/chunk/${hashOf(list)}`, bytes: list },
    { method: 'PUT', path: `/api/earnings/contoso/imports/${importId}/pages/2026-01/0`, bytes: page },
    { method: 'POST', path: `/api/earnings/contoso/imports/${importId}`, body: commit },
    { method: 'PUT', path: '/db/inbox-org-contoso/_local/here', body: { last_seq: 1 } }
  ]) {
    const { status } = await manager.call(call);
    if (status >= 300) throw new Error(`${call.path} was answered ${String(status)}`);
  }
}

/** Where the door is, with the ids of these people in it. */
export const addressOf = ({ path }: Pick<Door, 'path'>, people: TestPeople): string =>
  path.replace(/\{(\w+)\}/, (_, key: string) => people.get(key as PersonKey)?.person.id ?? '');

const hashOf = (given: Uint8Array): string => createHash('sha256').update(given).digest('hex');
const bytes = new TextEncoder().encode('What was signed.');
const sha256 = hashOf(bytes);
const list = new TextEncoder().encode(JSON.stringify([sha256]));
const [importId, line] = [ulid(), { line: 2, amount: 1, currency: 'USD', claimId: ulid() }];
const page = new Uint8Array(gzipSync(JSON.stringify([line])));
const months = [{ month: '2026-01', pages: 1, lines: 1 }];
const commit = { fileName: 'earnings.csv', months };

const all = (status: number, others: Partial<Statuses> = {}): Statuses => ({
  ...(Object.fromEntries(callers.map((key) => [key, status])) as Statuses),
  ...others
});
const signedIn = (status: number): Statuses => all(status, { nobody: 401 });
const administrators = (status: number): Statuses => all(403, { nobody: 401, administrator: status });
/** What is about somebody or something that only the programme keeps: to everybody else it is not there. */
const hidden = (status: number): Statuses => all(404, { nobody: 401, administrator: status });
const contosos = (mine: Partial<Statuses>): Statuses => all(404, { nobody: 401, ...mine });
const members = (status: number) => ({ reader: status, contributor: status, manager: status });

export interface Door extends Omit<Call, 'method'> {
  readonly who: Statuses;
}

/** Orders are malformed, or change nothing, so that each caller finds what the one before found. */
export const doors: { readonly [route: string]: Door } = {
  'GET /healthz': { path: '/healthz', who: all(200) },
  'GET /readyz': { path: '/readyz', who: all(200) },
  'GET /api/demonstration': { path: '/api/demonstration', who: all(404) },
  'POST /api/demonstration/clock': { path: '/api/demonstration/clock', body: { offsetMs: 0 }, who: all(403) },

  'POST /api/session': { path: '/api/session', body: {}, who: all(400) },
  'GET /api/session': { path: '/api/session', who: signedIn(200) },
  'DELETE /api/session': { path: '/api/session', who: all(204) },
  'GET /api/join/:token': { path: '/api/join/none', who: all(404) },
  'POST /api/join/:token': { path: '/api/join/none', body: { name: 'N', password: 'long-enough-1' }, who: all(404) },

  'GET /api/me/mail': { path: '/api/me/mail', who: signedIn(200) },
  'PUT /api/me/mail': { path: '/api/me/mail', body: {}, who: signedIn(400) },
  'GET /api/mail': { path: '/api/mail', who: administrators(200) },
  'GET /api/mail/text': { path: '/api/mail/text', who: administrators(400) },
  'POST /api/mail/try-again': { path: '/api/mail/try-again', body: {}, who: administrators(400) },
  'POST /api/mail/test': { path: '/api/mail/test', body: {}, who: administrators(400) },
  'POST /api/mail/came-back': { path: '/api/mail/came-back', body: {}, who: administrators(400) },

  ...theirs('/api/administration', {
    'GET /organisations': { who: administrators(200) },
    'POST /organisations': { body: {}, who: administrators(400) },
    // The test people have no global administrator: administration.test.ts asks as one.
    'GET /organisations/:org': { at: '/organisations/contoso', who: contosos({ ...members(403), administrator: 200 }) },
    'PATCH /organisations/:org': {
      at: '/organisations/contoso',
      body: {},
      who: contosos({ ...members(403), administrator: 200 })
    },
    'GET /people': { who: administrators(200) },
    'PATCH /people/:id': { at: '/people/{reviewer}', body: {}, who: hidden(400) },
    'POST /people/:id/disable': { at: '/people/none/disable', who: hidden(404) },
    'POST /people/:id/enable': { at: '/people/{reviewer}/enable', who: hidden(200) },
    'POST /people/:id/sign-out': { at: '/people/none/sign-out', who: hidden(404) },
    'POST /people/:id/password-link': { at: '/people/{reviewer}/password-link', body: {}, who: hidden(400) },
    'POST /invitations': { body: {}, who: administrators(400) },
    'POST /invitations/:id/link': { at: '/invitations/none/link', who: hidden(404) },
    'DELETE /invitations/:id': { at: '/invitations/none', who: hidden(404) },
    'GET /changes': { who: administrators(200) }
  }),

  ...theirs('/api/programme', {
    'GET /reference': { who: administrators(200) },
    'PUT /parts/:part': { at: '/parts/terms', body: {}, who: administrators(400) },
    'POST /profiles': { body: {}, who: administrators(400) },
    'PUT /profiles/:id': { at: '/profiles/2020', body: {}, who: administrators(400) },
    'POST /calendars': { body: {}, who: administrators(400) },
    'PUT /calendars/:id': { at: '/calendars/none', body: {}, who: administrators(400) },
    'GET /set-up': { who: administrators(200) },
    'GET /holidays': { who: administrators(200) },
    'GET /holidays/:country': { at: '/holidays/BR?years=2027', who: administrators(200) }
  }),

  ...theirs('/api/evidence/:org', {
    'POST /missing': {
      body: { chunks: [] },
      who: contosos({ ...members(200), reader: 403, reviewer: 403, secondReviewer: 403 })
    },
    'PUT /chunk/:sha256': {
      at: `/chunk/${sha256}`,
      bytes,
      who: contosos({ ...members(201), reader: 403, reviewer: 403, secondReviewer: 403 })
    },
    'GET /chunk/:sha256': {
      at: `/chunk/${sha256}`,
      who: contosos({ ...members(200), reviewer: 200, secondReviewer: 200 })
    },
    'GET /file/:chunks': {
      at: `/file/${hashOf(list)}`,
      who: contosos({ ...members(200), reviewer: 200, secondReviewer: 200 })
    }
  }),
  ...theirs('/api/earnings/:org', {
    'GET ': { who: contosos({ ...members(200), contributor: 403 }) },
    'POST /imports/:import': { at: `/imports/${importId}`, body: {}, who: contosos({ ...members(403), manager: 400 }) },
    'PUT /imports/:import/pages/:month/:page': {
      at: `/imports/${importId}/pages/2026-01/0`,
      bytes: new Uint8Array(1),
      who: contosos({ ...members(403), manager: 400 })
    },
    'GET /imports/:import/pages/:month/:page': {
      at: `/imports/${importId}/pages/2026-01/0`,
      who: contosos({ ...members(200), contributor: 403 })
    }
  }),

  ...theirs('/db/:database', {
    'GET ': { who: contosos(members(200)) },
    'POST /_revs_diff': { body: {}, who: contosos(members(200)) },
    'POST /_bulk_docs': { body: {}, who: contosos(members(400)) },
    'GET /_local/:name': { at: '/_local/here', who: contosos({ manager: 200 }) },
    'PUT /_local/:name': { at: '/_local/here', body: [], who: contosos(members(400)) }
  }),
  'GET /db/:database/_changes': { path: '/db/register-org-contoso/_changes?since=0', who: contosos(members(200)) },
  'POST /db/:database/_bulk_get': {
    path: '/db/register-org-contoso/_bulk_get',
    body: { docs: [] },
    who: contosos(members(200))
  },

  'GET /.well-known/security.txt': { path: '/.well-known/security.txt', who: all(200) },
  'GET /consent': { path: '/consent', who: all(200) },
  'HEAD /consent': { path: '/consent', who: all(200) },
  'GET /consent/style.css': { path: '/consent/style.css', who: all(200) },
  'HEAD /consent/style.css': { path: '/consent/style.css', who: all(200) },
  'GET /consent/:token': { path: '/consent/none', who: all(404) },
  'HEAD /consent/:token': { path: '/consent/none', who: all(404) },
  'POST /consent/:token': {
    path: '/consent/none',
    bytes: new Uint8Array(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    who: all(404)
  }
};

interface Below extends Omit<Door, 'path'> {
  /** Below the root, with what the pattern leaves open; the pattern itself where it leaves nothing open. */
  readonly at?: string;
}

function theirs(root: string, below: { readonly [route: string]: Below }): { readonly [route: string]: Door } {
  const place = root.replace(':org', 'contoso').replace(':database', 'inbox-org-contoso');
  return Object.fromEntries(
    Object.entries(below).map(([route, { at, ...door }]) => {
      const [method = '', pattern = ''] = route.split(' ');
      return [`${method} ${root}${pattern}`, { ...door, path: `${place}${at ?? pattern}` }];
    })
  );
}

/** The built app, where it is built: everybody's, and nobody's secret. */
export const isAppFile = (route: string): boolean => /^(GET|HEAD) \/\*?$/.test(route);
