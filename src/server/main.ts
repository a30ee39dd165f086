import { uptime } from 'node:os';
import pino from 'pino';
import { startRegistrar } from '#registrar/start-registrar.ts';
import { createFirstAdministrator } from './administrator.ts';
import { makeConsequences } from './consequences.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { DatabaseUnavailable } from './databases/database.ts';
import { makeDemonstration } from './demonstration/demonstration.ts';
import { openServer } from './server.ts';
import { readSettings } from './settings.ts';

const read = readSettings(process.env, process.argv.slice(2));
if (!read.ok) stopWith(read.sentence);
const { settings } = read;

const lock = lockDataDirectory(settings.dataDirectory);
if (!lock.ok) stopWith(lock.sentence);

const opened = await openServer(settings).catch((error: unknown) => {
  if (error instanceof DatabaseUnavailable)
    return { ok: false, sentence: `The databases cannot be used: ${error.message}.` } as const;
  throw error;
});
if (!opened.ok) {
  lock.release();
  stopWith(opened.sentence);
}
const { server } = opened;
const { clock } = server;

const registrar = startRegistrar({
  store: server.recordStore,
  clock: { now: () => clock.now(), machineNow: () => Date.now(), steadyNow: () => uptime() * 1_000 },
  log: pino({ level: settings.logLevel, base: null, name: 'registrar' }),
  consequences: makeConsequences(server),
  // A claim must not wait for a letter that nobody can write.
  mailsCustomer: server.mail.writes('consent')
});
server.listeners.onArrival = (desk) => registrar.inboxChanged(desk);
server.listeners.onChunk = (org) => registrar.filesChanged(org);
clock.onMove(() => registrar.clockMoved());

const demonstration = settings.demonstration ? await makeDemonstration(server, registrar) : null;
if (settings.demonstration && !demonstration)
  say('These databases hold accounts that no demonstration made: it is left out. Start with --no-demo.');
if (!settings.demonstration) {
  const administrator = await createFirstAdministrator(server);
  if (administrator)
    say(`First start. Sign in as ${administrator.email} with the password ${administrator.password} (told this once).`);
}
const { url } = await server
  .listen({
    demonstrationAccounts: async () => demonstration,
    health: () => ({ registrar: registrar.status() })
  })
  .catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'listen') throw error;
    lock.release();
    stopWith(
      `It cannot listen at ${settings.host}, port ${settings.port} (${error.code}). Choose another with PORT and HOST.`
    );
  });
say(`On Record is at ${url}`);
for (const { what, name, email, password } of demonstration?.accounts ?? [])
  say(`  ${what.en.padEnd(29)} ${name.padEnd(14)} ${email.padEnd(26)} ${password}`);

let isStopping = false;
const stop = async () => {
  if (isStopping) return;
  isStopping = true;
  // The lease first: another process goes on deciding while this one says its farewells.
  const farewells = [server.mail.stop(), registrar.stop(), server.stopListening()];
  await Promise.all(farewells);
  await server.close();
  lock.release();
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
