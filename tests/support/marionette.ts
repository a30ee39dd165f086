import { connect } from 'node:net';

/** Firefox's own door for drivers: framed JSON over a socket, with the commands of W3C WebDriver. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

const decoder = new TextDecoder();
const readText = (bytes: Uint8Array): string => decoder.decode(bytes);

type Reply = readonly [
  type: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown
];

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ host: '127.0.0.1', port });
  const waiting = new Map<number, (reply: Reply | Error) => void>();
  let sent = 0;
  let unread: Uint8Array = new Uint8Array();
  let greeted = (): void => undefined;
  const greeting = new Promise<void>((resolve, reject) => {
    greeted = resolve;
    socket.once('close', () => reject(new Error('Firefox has hung up')));
  });

  socket.on('error', () => undefined);
  // Silence is a fault only while something is waited for.
  socket.setTimeout(120_000, () => {
    if (waiting.size > 0) socket.destroy();
  });
  socket.on('close', () => {
    for (const settle of waiting.values()) settle(new Error('Firefox has hung up'));
    waiting.clear();
  });
  socket.on('data', (bytes: Uint8Array) => {
    const both = new Uint8Array(unread.length + bytes.length);
    both.set(unread);
    both.set(bytes, unread.length);
    unread = both;
    for (let message = takeMessage(); message !== null; message = takeMessage()) {
      if (!Array.isArray(message)) greeted();
      else {
        const reply = message as unknown as Reply;
        waiting.get(reply[1])?.(reply);
        waiting.delete(reply[1]);
      }
    }
  });
  /** "27:{…27 bytes…}"; null while it is not whole. */
  function takeMessage(): unknown {
    const colon = unread.indexOf(':'.charCodeAt(0));
    if (colon < 0) return null;
    const end = colon + 1 + Number(readText(unread.subarray(0, colon)));
    if (unread.length < end) return null;
    const message: unknown = JSON.parse(readText(unread.subarray(colon + 1, end)));
    unread = unread.subarray(end);
    return message;
  }

  await greeting;
  return {
    async send(command, parameters = {}) {
      const id = ++sent;
      const text = JSON.stringify([0, id, command, parameters]);
      const reply = await new Promise<Reply | Error>((resolve) => {
        if (socket.destroyed) return resolve(new Error('Firefox has hung up'));
        waiting.set(id, resolve);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
      if (reply instanceof Error) throw reply;
      const [, , error, result] = reply;
      if (error) throw new Error(`${error.error}: ${error.message}`);
      return result;
    },
    close: () => socket.destroy()
  };
}
