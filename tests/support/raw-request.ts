import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** With whatever headers, `Host` too, and the path as it is: `fetch` writes both anew. */
export function requestRaw(
  url: string,
  order: {
    readonly method?: string;
    readonly path: string;
    readonly headers?: { readonly [name: string]: string };
    readonly body?: string;
  }
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const { method = 'GET', path, headers = {}, body } = order;
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path, headers, agent: false }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (part: string) => void (text += part));
      reply.on('error', reject);
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
