import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { SessionReply } from '#documents/api.ts';
import { addressKey, type Accounts } from './accounts.ts';
import type { Sessions } from './sessions.ts';
import { makeSignInLimits, signInKeys } from './sign-in-limits.ts';
import { makeTurns } from '../http/turns.ts';
import { sendError } from '../http/replies.ts';
import type { SessionCookie } from './session-cookie.ts';

const signIn = z.strictObject({
  email: z.string().check(z.minLength(3), z.maxLength(320)),
  password: z.string().check(z.minLength(1), z.maxLength(1_000))
});

// Each takes a tenth of a second, one after another: whoever came later would wait longer than anybody does.
const mostWaiting = 40;

export function addSessionRoutes(
  app: FastifyInstance,
  {
    accounts,
    sessions,
    cookie,
    onSignIn
  }: {
    readonly accounts: Accounts;
    readonly sessions: Sessions;
    readonly cookie: SessionCookie;
    /** With the languages that the person's browser asks for. */
    readonly onSignIn: (person: string, languages: string) => Promise<void>;
  }
): void {
  const limits = makeSignInLimits();
  const takeTurn = makeTurns({ atOnce: 1, waiting: mostWaiting });

  app.post('/api/session', { bodyLimit: 8 * 1024 }, async (request, reply) => {
    const given = z.safeParse(signIn, request.body);
    if (!given.success) return sendError(reply, 'malformed');
    const { email, password } = given.data;
    const keys = signInKeys(addressKey(email), request.ip, cookie.findDevice(request, email));
    const waitMs = limits.take(keys);
    if (waitMs !== null) {
      reply.header('retry-after', String(Math.ceil(waitMs / 1_000)));
      return sendError(reply, 'too-many-tries');
    }
    const leave = await takeTurn('all');
    if (!leave) {
      limits.giveBack(keys);
      return sendError(reply, 'try-later');
    }
    const verified = await accounts.verify(email, password).finally(leave);
    if (!verified) return sendError(reply, 'wrong-password');
    limits.giveBack(keys);
    const { person, isDisabled, epoch } = verified;
    // Said only to whoever knows the password.
    if (isDisabled) return sendError(reply, 'not-allowed');
    await onSignIn(person.id, request.headers['accept-language'] ?? '');
    cookie.set(request, reply, await sessions.open(person.id, epoch));
    cookie.rememberDevice(request, reply, email);
    const answer: SessionReply = { person };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.get('/api/session', async (request, reply) => {
    const signedIn = await cookie.identify(request, reply);
    if (!signedIn) return sendError(reply, 'signed-out');
    const answer: SessionReply = { person: signedIn.person };
    return reply.header('cache-control', 'no-store').send(answer);
  });

  app.delete('/api/session', async (request, reply) => {
    const signedIn = await cookie.identify(request, reply);
    if (signedIn) await sessions.revoke(signedIn.token);
    cookie.clear(request, reply);
    return reply.code(204).send();
  });
}
