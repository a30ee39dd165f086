import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverTimeHeader } from '#documents/api.ts';

/** What stands between device and server, and answers some requests itself: a firewall, a captive portal, a proxy with limits. */
export interface HttpProxy {
  readonly url: string;
  /** Asked of each request; null: it passes. */
  answerWith(answer: (request: ProxiedRequest) => ProxyAnswer | null): void;
  /** `method path` of every request so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface ProxyAnswer {
  /** 0: the connection is reset without an answer. */
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  /** Said by the server itself, which tells its time. */
  readonly byServer?: true;
}

export async function startHttpProxy(target: { readonly port: number }): Promise<HttpProxy> {
  const asked: string[] = [];
  let answerOf: (request: ProxiedRequest) => ProxyAnswer | null = () => null;
  const server = createServer((incoming, outgoing) => {
    let body = '';
    // A character for each byte.
    incoming.setEncoding('latin1');
    incoming.on('data', (part: string) => (body += part));
    incoming.on('end', () => {
      const [method, path] = [incoming.method ?? 'GET', incoming.url ?? '/'];
      asked.push(`${method} ${path}`);
      const answer = answerOf({ method, path, body });
      if (answer) reply(incoming, { outgoing, answer });
      else pass(incoming, { outgoing, port: target.port, body });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    answerWith(answer) {
      answerOf = answer;
    },
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

function reply(
  incoming: IncomingMessage,
  { outgoing, answer }: { readonly outgoing: ServerResponse; readonly answer: ProxyAnswer }
): void {
  if (answer.status === 0) return void incoming.socket.resetAndDestroy();
  const time = answer.byServer ? { [serverTimeHeader]: String(Date.now()) } : {};
  outgoing.writeHead(answer.status, { 'content-type': answer.type ?? 'text/html', ...time });
  outgoing.end(answer.body ?? '<html><body>Access denied by policy</body></html>');
}

function pass(
  incoming: IncomingMessage,
  { outgoing, port, body }: { readonly outgoing: ServerResponse; readonly port: number; readonly body: string }
): void {
  const { method, url, headers } = incoming;
  const upstream = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  outgoing.on('close', () => upstream.destroy());
  upstream.end(body, 'latin1');
}
