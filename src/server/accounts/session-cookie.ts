import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '#documents/reference-documents.ts';
import { epochOf, type Accounts } from './accounts.ts';
import type { KnownDevices } from './known-devices.ts';
import { sessionDays, type Sessions } from './sessions.ts';

export interface SignedIn {
  readonly person: Person;
  readonly token: string;
}

export interface SessionCookie {
  set(request: FastifyRequest, reply: FastifyReply, token: string): void;
  clear(request: FastifyRequest, reply: FastifyReply): void;
  /** Under which name the device is known for an account; null: nobody has signed in to that from it. */
  findDevice(request: FastifyRequest, email: string): string | null;
  /** From now on the device is known for this account, also when nobody is signed in any more. */
  rememberDevice(request: FastifyRequest, reply: FastifyReply, email: string): void;
  /** Who asks; renews a cookie that has rolled on. Read anew each time, so that a session or an account that was ended counts at once. */
  identify(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null>;
}

export function makeSessionCookie({
  accounts,
  sessions,
  devices
}: {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly devices: KnownDevices;
}): SessionCookie {
  const options = { path: '/', httpOnly: true, sameSite: 'strict' } as const;
  const set = (request: FastifyRequest, reply: FastifyReply, token: string) => {
    const secure = isSecure(request);
    reply.setCookie(cookieName(secure), token, { ...options, secure, maxAge: sessionDays * 86_400 });
  };
  return {
    set,
    clear(request, reply) {
      const secure = isSecure(request);
      reply.clearCookie(cookieName(secure), { ...options, secure });
    },
    findDevice: (request, email) => devices.find(request.cookies[cookieName(isSecure(request), 'device')], email),
    rememberDevice(request, reply, email) {
      const secure = isSecure(request);
      const name = cookieName(secure, 'device');
      const kept = devices.remember(request.cookies[name], email);
      reply.setCookie(name, kept, { ...options, secure, maxAge: rememberedDays * 86_400 });
    },
    async identify(request, reply) {
      const token = request.cookies[cookieName(isSecure(request))];
      if (token === undefined) return null;
      const session = await sessions.find(token);
      const account = session ? await accounts.account(session.person) : null;
      if (!session || !account || account.disabled || session.epoch !== epochOf(account)) return null;
      if (session.renewed) set(request, reply, token);
      return { person: account.person, token };
    }
  };
}

/** `__Host-`: a browser takes it over TLS only, from this very host. */
const cookieName = (secure: boolean, what: 'session' | 'device' = 'session'): string =>
  `${secure ? '__Host-' : ''}on-record${what === 'device' ? '-device' : ''}`;

// As long as a browser keeps any cookie.
const rememberedDays = 400;

/** Fastify believes X-Forwarded-Proto only where it was told to trust the proxy. */
const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
