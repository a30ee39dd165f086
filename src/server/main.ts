import { uptime } from 'node:os';
import { startRegistrar } from '#registrar/start-registrar.ts';
import { createFirstAdministrator } from './administrator.ts';
import { makeConsequences } from './consequences.ts';
import { describeDirectoryFailure, lockDataDirectory } from './data-directory-lock.ts';
import { DatabaseUnavailable } from './databases/database.ts';
import { isDemonstration, makeDemonstration } from './demonstration/demonstration.ts';
import { readAccounts } from './demonstration/workspace.ts';
import { makeLog } from './log.ts';
import { openServer } from './server.ts';
import { startPulse } from './pulse.ts';
import { readSettings } from './settings.ts';
import { stopInOrder } from './stop.ts';
import { outliveUnexpected } from './unexpected.ts';

// Nobody hears an error of these: what they cannot write must not end the process.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const read = readSettings(process.env, process.argv.slice(2));
if (!read.ok) stopWith(read.sentence);
const { settings } = read;

const lock = lockDataDirectory(settings.dataDirectory);
if (!lock.ok) stopWith(lock.sentence);
const { release } = lock;

try {
  await start();
} catch (error) {
  release();
  const sentence = describeFailedStart(error);
  if (sentence === null) throw error;
  stopWith(sentence);
}

async function start(): Promise<void> {
  const opened = await openServer(settings);
  if (!opened.ok) {
    release();
    stopWith(opened.sentence);
  }
  const { server } = opened;
  const { clock } = server;
  if (!settings.demonstration && (await isDemonstration(server))) {
    await server.close();
    release();
    stopWith(
      'The demonstration made what is here: its people and claims are invented, and it tells their passwords to whoever asks. Start it without --no-demo, or give a real record a DATA_DIR of its own, and on CouchDB a COUCHDB_PREFIX of its own.'
    );
  }

  const log = makeLog('registrar', settings.logLevel);
  const steadyNow = () => uptime() * 1_000;
  const pulse = startPulse({
    steadyNow,
    onBusy: (lengthMs) => log.warn({ lengthMs }, 'server: was too busy to answer')
  });
  const registrar = startRegistrar({
    store: server.recordStore,
    clock: {
      now: () => clock.now(),
      machineNow: () => Date.now(),
      steadyNow,
      busyMs: (length) => pulse.busyMs(length)
    },
    log,
    consequences: makeConsequences(server),
    // A claim must not wait for a letter that nobody can write.
    mailsCustomer: server.mail.writes('consent')
  });
  server.listeners.onArrival = (desk) => registrar.inboxChanged(desk);
  server.listeners.onChunk = (org) => registrar.filesChanged(org);
  clock.onMove(() => registrar.clockMoved());

  const demonstration = settings.demonstration
    ? await makeDemonstration(server, registrar).catch(async (error: unknown) => {
        if (!(error instanceof DatabaseUnavailable)) throw error;
        say(`The demonstration is not complete: ${error.message}.`);
        return readAccounts(settings.dataDirectory);
      })
    : null;
  if (settings.demonstration && !demonstration)
    say('These databases hold accounts that no demonstration made: it is left out. Start with --no-demo.');
  if (!settings.demonstration) {
    const administrator = await createFirstAdministrator(server);
    if (administrator)
      say(
        `First start. Sign in as ${administrator.email} with the password ${administrator.password} (told this once).`
      );
  }
  const { url } = await server.listen({
    demonstrationAccounts: async () => demonstration,
    registrar: () => registrar.status()
  });
  outliveUnexpected(log);
  const end = () => {
    release();
    process.exit(0);
  };
  const stop = stopInOrder({ server, registrar, end });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  say(`On Record is at ${url}`);
  for (const { what, name, email, password } of demonstration?.accounts ?? [])
    say(`  ${what.en.padEnd(29)} ${name.padEnd(14)} ${email.padEnd(26)} ${password}`);
}

/** Null where it is a bug. */
function describeFailedStart(error: unknown): string | null {
  if (error instanceof DatabaseUnavailable) return `The databases cannot be used: ${error.message}.`;
  if (error instanceof Error && 'syscall' in error && error.syscall === 'listen')
    return `It cannot listen at ${settings.host}, port ${settings.port} (${'code' in error ? String(error.code) : ''}). Choose another with PORT and HOST.`;
  return describeDirectoryFailure(settings.dataDirectory, error);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
