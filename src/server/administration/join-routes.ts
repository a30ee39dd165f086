import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { JoinedReply, JoinOrder } from '#documents/administration-api.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';
import { epochOf, type Accounts } from '../accounts/accounts.ts';
import type { Sessions } from '../accounts/sessions.ts';
import { paramOf } from './admission.ts';
import type { Invitations } from './invitations.ts';
import { joinOrder } from './orders.ts';
import { sendOutcome, sendRefusal } from './replies.ts';

interface JoinRouteParts {
  readonly invitations: Invitations;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
}

const token = paramOf('token');

/**
 * By whoever holds a one-time link, outside of any session. Nothing is hashed for a link that nobody made, and 256 bits of it are chance:
 * tries need no counting. [G34]
 */
export function addJoinRoutes(app: FastifyInstance, { invitations, accounts, sessions, cookie }: JoinRouteParts): void {
  app.get('/api/join/:token', async (request, reply) =>
    sendOutcome(reply, await invitations.look(token(request)), (invitation) => invitation)
  );

  app.post('/api/join/:token', { bodyLimit: 8 * 1024 }, async (request, reply) => {
    const order = z.safeParse(joinOrder, request.body);
    if (!order.success) return sendRefusal(reply, 'malformed');
    const joined = await invitations.join({ token: token(request), given: order.data as JoinOrder });
    const account = joined.ok ? await accounts.account(joined.result.id) : null;
    if (account) {
      cookie.set(request, reply, await sessions.open(account.person.id, epochOf(account)));
      cookie.rememberDevice(request, reply, account.person.email);
    }
    return sendOutcome(reply, joined, (person): JoinedReply => ({ person }));
  });
}
