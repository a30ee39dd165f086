import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly url: string;
  /** What the client has sent, headers and all, since `arm`. */
  clientBytes(): number;
  cuts(): number;
  /** From now on it is slow, counts, and cuts. */
  arm(): void;
  close(): Promise<void>;
}

/** A bad network: a rate for all connections together, all of them reset every so often, and nobody let in for a while after. */
export async function startCuttingProxy({
  port,
  megabitsPerSecond,
  cutEveryMs,
  downMs
}: {
  readonly port: number;
  readonly megabitsPerSecond: number;
  readonly cutEveryMs: number;
  readonly downMs: number;
}): Promise<CuttingProxy> {
  const bytesPerMs = (megabitsPerSecond * 1_000_000) / 8 / 1_000;
  const sockets = new Set<Socket>();
  let isArmed = false;
  let isDown = false;
  let counted = 0;
  let cuts = 0;
  let freeAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (isDown) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ host: '127.0.0.1', port });
    upstream.on('error', () => undefined);
    sockets.add(client);
    client.on('data', (bytes: Uint8Array) => {
      if (!isArmed) {
        upstream.write(bytes);
        return;
      }
      counted += bytes.length;
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + bytes.length / bytesPerMs;
      client.pause();
      setTimeout(() => {
        if (client.destroyed) return;
        upstream.write(bytes);
        client.resume();
      }, freeAt - now);
    });
    upstream.on('data', (bytes: Uint8Array) => client.write(bytes));
    const end = (): void => {
      sockets.delete(client);
      client.destroy();
      upstream.destroy();
    };
    client.on('close', end);
    upstream.on('close', end);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const cut = (): void => {
    cuts++;
    isDown = true;
    freeAt = 0;
    for (const socket of sockets) socket.resetAndDestroy();
    timer = setTimeout(() => {
      isDown = false;
      timer = setTimeout(cut, cutEveryMs);
    }, downMs);
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    clientBytes: () => counted,
    cuts: () => cuts,
    arm() {
      isArmed = true;
      timer = setTimeout(cut, cutEveryMs);
    },
    async close() {
      clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
