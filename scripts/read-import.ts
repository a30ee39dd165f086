// Tells what an import would read of a file, for support and for tests, through the code that the screens run:
// `npm run --silent read-import -- earnings|portal FILE [--zone America/Sao_Paulo] [--now 2026-11-25T12:00:00Z]`; portal files that were
// imported before it: `--after FILE`. What the screens would ask is answered by `--decimal .|,` and `--order day-first|month-first`.
import { openAsBlob } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEarningsFile, readPortalFiles, type ImportOptions } from './import-reading.ts';
import { findCivilTime } from '#calendar/civil-time.ts';
import { textToInstant } from '#calendar/day-text.ts';

const usage = 'Say what to read: npm run --silent read-import -- earnings|portal FILE [--zone ZONE] [--now INSTANT]';

const { positionals, values } = readArguments();
const [kind, file] = positionals;
if ((kind !== 'earnings' && kind !== 'portal') || file === undefined) fail(usage);
const options = readOptions();
const answer =
  kind === 'earnings'
    ? await readEarningsFile(await blobOf(file), options)
    : await readPortalFiles(await Promise.all([...(values.after ?? []), file].map(blobOf)), options);
process.stdout.write(`${JSON.stringify(answer)}\n`);

function readArguments() {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { zone: option, now: option, decimal: option, order: option, after: { type: 'string', multiple: true } }
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
}

function readOptions(): ImportOptions {
  const { zone = 'America/Sao_Paulo', now, decimal, order } = values;
  if (!findCivilTime(zone)) fail(`${zone} is no time zone: for example America/Sao_Paulo`);
  const at = now === undefined ? Date.now() : textToInstant(now);
  if (at === null) fail(`${String(now)} is no instant: for example 2026-11-25T12:00:00Z`);
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') fail('--decimal is . or ,');
  if (order !== undefined && order !== 'day-first' && order !== 'month-first')
    fail('--order is day-first or month-first');
  return { zone, now: at, ...(decimal === undefined ? {} : { decimal }), ...(order === undefined ? {} : { order }) };
}

async function blobOf(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
