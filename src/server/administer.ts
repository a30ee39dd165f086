import { DatabaseUnavailable } from './databases/database.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { carryOutCommand, usage } from './administration/commands.ts';
import { openServer } from './server.ts';
import { readSettings } from './settings.ts';

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) {
  process.stdout.write(usage);
  process.exit(args.length === 0 ? 1 : 0);
}
const read = readSettings(process.env, ['--no-demo']);
if (!read.ok) stopWith(read.sentence);
const { settings } = read;

// Embedded databases belong to one process. On CouchDB several may be at work.
const lock = settings.couch ? null : lockDataDirectory(settings.dataDirectory);
if (lock && !lock.ok)
  stopWith(
    `${lock.sentence}\nThe embedded databases belong to the running server: stop it first, or do this on its screens.`
  );
const opened = await openServer(settings).catch((error: unknown) => {
  if (error instanceof DatabaseUnavailable)
    return { ok: false, sentence: `The databases cannot be used: ${error.message}.` } as const;
  throw error;
});
if (!opened.ok) {
  release();
  stopWith(opened.sentence);
}
const { server } = opened;
const { ok, lines } = await carryOutCommand(server, args);
await server.close();
release();
(ok ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exit(ok ? 0 : 1);

function release(): void {
  if (lock?.ok) lock.release();
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
