import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '#documents/reference-documents.ts';
import { epochOf, type Accounts } from '../accounts.ts';
import { sessionDays, type Sessions } from '../sessions.ts';

export interface SignedIn {
  readonly person: Person;
  readonly token: string;
}

export interface SessionCookie {
  set(request: FastifyRequest, reply: FastifyReply, token: string): void;
  clear(request: FastifyRequest, reply: FastifyReply): void;
  /** Who asks; renews a cookie that has rolled on. Read anew each time, so that a session or an account that was ended counts at once. */
  identify(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null>;
}

export function makeSessionCookie({
  accounts,
  sessions
}: {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
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
const cookieName = (secure: boolean): string => (secure ? '__Host-on-record' : 'on-record');

/** Fastify believes X-Forwarded-Proto only where it was told to trust the proxy. */
const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
