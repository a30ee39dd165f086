import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Person } from '#documents/reference-documents.ts';
import { openServer } from '#server/server.ts';
import { readSettings, type Settings } from '#server/settings.ts';
import { signIn, type Caller } from './caller.ts';
import { chooseTestTerms } from './chosen-terms.ts';
import { newTestPrefix, removeCouchDatabases } from './couch.ts';
import { findFreePort } from './free-port.ts';
import { makeTestPeople, type PersonKey, type TestPeople } from './test-people.ts';

export interface ServerOptions {
  /** Default false: a real record, with the people of test-people.ts. */
  readonly demonstration?: boolean;
  /** With `demonstration`: the demonstration's own workspace instead of the people of test-people.ts. */
  readonly workspace?: boolean;
  /** As somebody's first start makes it: nobody but the first administrator, whose password it prints, and no terms. */
  readonly empty?: boolean;
  /** People, but no terms: nobody has chosen any. */
  readonly withoutTerms?: boolean;
  readonly args?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** On a CouchDB: another server of the same record. */
  readonly besides?: ServerProcess;
}

/** The real server as its own process: embedded, or on the CouchDB that COUCHDB_URL names, with its own prefix there. */
export interface ServerProcess {
  readonly url: string;
  readonly dataDirectory: string;
  /** To open its databases from here while it is stopped. */
  readonly settings: Settings;
  /** Empty with `workspace`. */
  readonly people: TestPeople;
  person(key: PersonKey): Person;
  /** Signed in; a session of its own each time. */
  signIn(key: PersonKey): Promise<Caller>;
  /** Everything it has written so far. */
  output(): string;
  pid(): number;
  /** Resolves when it has ended, with its exit code; null after a signal. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** On the same port and data; ends it first where it still runs. */
  restart(options?: { readonly args?: readonly string[] }): Promise<void>;
  /** Ends it and removes its data. */
  dispose(): Promise<void>;
}

const main = fileURLToPath(new URL('../../build/server/main.js', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));

export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'on-record-'));
  const prefix = options.besides?.settings.couch?.prefix ?? newTestPrefix();
  const environment = {
    ...process.env,
    LOG_LEVEL: 'warn',
    ...options.environment,
    HOST: '127.0.0.1',
    DATA_DIR: dataDirectory,
    COUCHDB_PREFIX: prefix
  };
  const demonstrationArgs = options.demonstration || options.workspace ? [] : ['--no-demo'];
  let args = [...demonstrationArgs, ...(options.args ?? [])];
  const read = readSettings(environment, args);
  if (!read.ok) throw new Error(read.sentence);
  const { settings } = read;
  const people: TestPeople =
    options.besides?.people ??
    (options.workspace || options.empty
      ? new Map()
      : await addPeople(settings, options.withoutTerms ?? false, JSON.stringify(args)));

  const port = String(await findFreePort());
  let running = await run(args, { ...environment, PORT: port });
  const { url } = running;

  const kill = async (signal: NodeJS.Signals) => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return running.child.exitCode;
    const ended = once(running.child, 'exit');
    running.child.kill(signal);
    await ended;
    return running.child.exitCode;
  };
  const known = (key: PersonKey) => {
    const person = people.get(key);
    if (!person) throw new Error(`there is no ${key} here`);
    return person;
  };
  return {
    url,
    dataDirectory,
    settings,
    people,
    person: (key) => known(key).person,
    signIn: (key) => signIn(url, known(key)),
    output: () => running.lines.join('\n'),
    pid: () => running.child.pid ?? 0,
    kill,
    async restart(again = {}) {
      await kill('SIGTERM');
      if (again.args) args = [...demonstrationArgs, ...again.args];
      running = await run(args, { ...environment, PORT: port });
    },
    async dispose() {
      await kill('SIGTERM');
      await rm(dataDirectory, { recursive: true, force: true });
      if (!options.besides) await removeCouchDatabases(prefix);
    }
  };
}

/** A process that is expected to end by itself: its exit code and what it said. */
export async function runServerOnce({
  args = [],
  environment = {}
}: {
  readonly args?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawnServer(args, { ...process.env, ...environment });
  const lines = collect(child);
  await once(child, 'exit');
  return { code: child.exitCode, output: lines.join('\n') };
}

/** Embedded, a record with people in it is made once for each kind of server and copied: eight passwords cost a second. */
async function addPeople(settings: Settings, withoutTerms: boolean, args: string): Promise<TestPeople> {
  if (settings.couch) return makePeople(settings, withoutTerms);
  const kind = `${withoutTerms} ${args}`;
  const known = prepared.get(kind) ?? prepareRecord(settings, withoutTerms);
  prepared.set(kind, known);
  const { directory, people } = await known;
  await cp(directory, settings.dataDirectory, { recursive: true });
  return people;
}

interface PreparedRecord {
  readonly directory: string;
  readonly people: TestPeople;
}
const prepared = new Map<string, Promise<PreparedRecord>>();

async function prepareRecord(settings: Settings, withoutTerms: boolean): Promise<PreparedRecord> {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  return { directory, people: await makePeople({ ...settings, dataDirectory: directory }, withoutTerms) };
}

async function makePeople(settings: Settings, withoutTerms: boolean): Promise<TestPeople> {
  const opened = await openServer(settings);
  if (!opened.ok) throw new Error(opened.sentence);
  if (!withoutTerms) await chooseTestTerms(opened.server.databases);
  const people = await makeTestPeople(opened.server.organisations);
  await opened.server.close();
  return people;
}

async function run(args: readonly string[], environment: NodeJS.ProcessEnv) {
  const child = spawnServer(args, environment);
  const lines = collect(child);
  const url = await new Promise<string>((resolve, reject) => {
    const look = setInterval(() => {
      const found = lines
        .map((line) => /On Record is at (http:\S+)/.exec(line)?.[1])
        .find((match) => match !== undefined);
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (found === undefined && !ended) return;
      clearInterval(look);
      if (found !== undefined) resolve(found);
      else reject(new Error(`the server did not start:\n${lines.join('\n')}`));
    }, 20);
  });
  return { child, lines, url };
}

function spawnServer(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe']
  });
}

function collect(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  return lines;
}
