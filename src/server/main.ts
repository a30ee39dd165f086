import type { DemonstrationReply } from '#documents/api.ts';
import type { Registrar } from '#registrar/registrar.ts';
import { createFirstAdministrator } from './accounts/administrator.ts';
import { describeDirectoryFailure, lockDataDirectory } from './data-directory-lock.ts';
import { DatabaseUnavailable } from './databases/database.ts';
import { isDemonstration, makeDemonstration } from './demonstration/demonstration.ts';
import { readAccounts } from './demonstration/workspace.ts';
import { startDeciding } from './deciding.ts';
import { listen, makeFront } from './front.ts';
import { openInbox, type Inbox } from './gate/inbox.ts';
import { makeLog } from './log.ts';
import { openServer, type Server } from './server.ts';
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
  if (!opened.ok) return giveUp(opened.sentence);
  const { server } = opened;
  if (!settings.demonstration && (await isDemonstration(server))) {
    await server.close();
    return giveUp(
      'The demonstration made what is here: its people and claims are invented, and it tells their passwords to whoever asks. Start it without --no-demo, or give a real record a DATA_DIR of its own, and on CouchDB a COUCHDB_PREFIX of its own.'
    );
  }
  const log = makeLog('registrar', settings.logLevel);
  const front = makeFront(server);
  const { registrar, mailer } = startDeciding(server, front.mail, log);
  const onArrival = (desk: string) => registrar.inboxChanged(desk);
  const inbox = openInbox({ ...server, onArrival });
  const demonstration = settings.demonstration
    ? await completeDemonstration(server, registrar, inbox)
    : await tellFirstAdministrator(server);
  const listening = await listen(server, front, {
    inbox,
    onArrival,
    onChunk: (org) => registrar.filesChanged(org),
    demonstrationAccounts: async () => demonstration,
    deciding: () => registrar.status()
  });
  outliveUnexpected(log);
  const end = () => {
    release();
    process.exit(0);
  };
  const stop = stopInOrder({ listening, mailer, registrar, server, end });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  say(`On Record is at ${listening.url}`);
  for (const { what, name, email, password } of demonstration?.accounts ?? [])
    say(`  ${what.en.padEnd(29)} ${name.padEnd(14)} ${email.padEnd(26)} ${password}`);
}

async function completeDemonstration(
  server: Server,
  registrar: Registrar,
  inbox: Inbox
): Promise<DemonstrationReply | null> {
  const accounts = await makeDemonstration(server, { registrar, inbox }).catch(async (error: unknown) => {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    say(`The demonstration is not complete: ${error.message}.`);
    return readAccounts(settings.dataDirectory);
  });
  if (!accounts) say('These databases hold accounts that no demonstration made: it is left out. Start with --no-demo.');
  return accounts;
}

async function tellFirstAdministrator(server: Server): Promise<null> {
  const made = await createFirstAdministrator(server);
  if (made) say(`First start. Sign in as ${made.email} with the password ${made.password} (told this once).`);
  return null;
}

function giveUp(sentence: string): never {
  release();
  stopWith(sentence);
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
