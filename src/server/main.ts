import { createFirstAdministrator } from './administrator.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { openServer } from './server.ts';
import { readSettings } from './settings.ts';

const read = readSettings(process.env, process.argv.slice(2));
if (!read.ok) stopWith(read.sentence);
const { settings } = read;

const lock = lockDataDirectory(settings.dataDirectory);
if (!lock.ok) stopWith(lock.sentence);

const server = await openServer(settings);
if (!settings.demonstration) {
  const administrator = await createFirstAdministrator(server);
  if (administrator)
    say(`First start. Sign in as ${administrator.email} with the password ${administrator.password} (told this once).`);
}
const { url } = await server.listen({
  demonstrationAccounts: async () => null,
  health: () => ({})
});
say(`On Record is at ${url}`);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
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
