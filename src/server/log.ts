import pino, { type DestinationStream, type Logger } from 'pino';

const mostKeptBytes = 1024 * 1024;
let destination: DestinationStream | null = null;

/** Where log lines go: one for the whole process. */
export function logDestination(): DestinationStream {
  if (destination) return destination;
  const stream = pino.destination({ dest: 1, sync: true, maxLength: mostKeptBytes });
  // A log that cannot be written (a full disk, a reader that is gone) must not end the process: it would be an error that nobody hears.
  stream.on('error', () => undefined);
  destination = stream;
  return stream;
}

export function makeLog(name: string, level: string): Logger {
  return pino({ level, base: null, name }, logDestination());
}
