import { personHeader } from '#documents/api.ts';
import type { TestPerson } from './test-people.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Null where the body is no JSON. */
  readonly json: unknown;
  readonly bytes: Uint8Array;
}

export interface Call {
  readonly method?: string;
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, as JSON. */
  readonly text?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: { readonly [name: string]: string };
}

/** Somebody with a session, or nobody; says who it is in every `/db` request, as a device does. */
export interface Caller {
  readonly cookie: string | null;
  readonly person: string | null;
  call(call: Call): Promise<Answer>;
  get(path: string): Promise<Answer>;
}

export function anonymous(url: string): Caller {
  return makeCaller(url, { cookie: null, person: null });
}

export async function signIn(url: string, { person, password }: TestPerson): Promise<Caller> {
  const answer = await anonymous(url).call({
    method: 'POST',
    path: '/api/session',
    body: { email: person.email, password }
  });
  if (answer.status !== 200) throw new Error(`signing in ${person.email} was answered ${answer.status}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return makeCaller(url, { cookie, person: person.id });
}

export function makeCaller(
  url: string,
  { cookie, person }: { readonly cookie: string | null; readonly person: string | null }
): Caller {
  const call = async ({ method = 'GET', path, body, text, bytes, headers }: Call): Promise<Answer> => {
    const json = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(person === null ? {} : { [personHeader]: person }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
        ...headers
      },
      body: bytes ?? json ?? null
    });
    const received = new Uint8Array(await response.arrayBuffer());
    const decoded = new TextDecoder().decode(received);
    return { status: response.status, headers: response.headers, text: decoded, json: parse(decoded), bytes: received };
  };
  return { cookie, person, call, get: (path) => call({ path }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
