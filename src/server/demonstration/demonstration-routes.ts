import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { DemonstrationReply } from '#documents/api.ts';
import type { ServerClock } from '../server-clock.ts';
import type { Settings } from '../settings.ts';
import { sendError } from '../http/replies.ts';

const tenYearsMs = 3_652 * 86_400_000;
const move = z.strictObject({ offsetMs: z.int().check(z.gte(-tenYearsMs), z.lte(tenYearsMs)) });

interface DemonstrationParts {
  readonly settings: Settings;
  readonly clock: ServerClock;
  readonly demonstrationAccounts: () => Promise<DemonstrationReply | null>;
}

/** In a demonstration the accounts are shown to whoever comes, and time can be moved, so that a window is seen to run out. */
export function addDemonstrationRoutes(
  app: FastifyInstance,
  { settings, clock, demonstrationAccounts }: DemonstrationParts
): void {
  app.get('/api/demonstration', async (_request, reply) => {
    const accounts = settings.demonstration ? await demonstrationAccounts() : null;
    return accounts ? reply.header('cache-control', 'no-store').send(accounts) : sendError(reply, 'not-found');
  });

  app.post('/api/demonstration/clock', async (request, reply) => {
    if (!settings.demonstration)
      return reply.code(403).send({
        error: 'not-allowed',
        sentence: 'The clock can be moved in a demonstration only. This is a real record.'
      });
    const order = z.safeParse(move, request.body);
    if (!order.success) return sendError(reply, 'malformed');
    clock.moveTo(order.data.offsetMs);
    return reply.send({ offsetMs: clock.offsetMs, now: clock.now() });
  });
}
