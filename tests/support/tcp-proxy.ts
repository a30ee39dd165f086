import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line between device and server that a test can really cut: sockets are reset, not only closed. */
export interface TcpProxy {
  readonly url: string;
  /** Resets every connection that is open. */
  cut(): void;
  /** While down, nobody gets through. */
  setDown(isDown: boolean): void;
  /** The next so many replies never come back: the server has done what was asked, and the connection is reset. */
  dropReplies(count: number): void;
  /** Replies that were dropped so far. */
  readonly dropped: number;
  close(): Promise<void>;
}

export async function startTcpProxy(target: { readonly port: number }): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isDown = false;
  let repliesToDrop = 0;
  let dropped = 0;

  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (isDown) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ host: '127.0.0.1', port: target.port });
    upstream.on('error', () => undefined);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const reset = (): void => {
      pairs.delete(pair);
      client.resetAndDestroy();
      upstream.destroy();
    };
    client.on('data', (bytes: Uint8Array) => upstream.write(bytes));
    upstream.on('data', (bytes: Uint8Array) => {
      if (repliesToDrop === 0) {
        client.write(bytes);
        return;
      }
      repliesToDrop--;
      dropped++;
      reset();
    });
    client.on('close', reset);
    upstream.on('close', reset);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const cut = (): void => {
    for (const [client, upstream] of pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
    pairs.clear();
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    cut,
    setDown(down) {
      isDown = down;
      if (down) cut();
    },
    dropReplies(count) {
      repliesToDrop = count;
    },
    get dropped() {
      return dropped;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
