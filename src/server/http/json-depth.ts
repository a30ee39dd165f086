import type { FastifyInstance } from 'fastify';
import { sendError } from './replies.ts';

/** Deeper than anything that the app sends; far less than what exhausts the stack of whoever walks through it. */
const deepest = 64;

// The gatekeeper refuses that document alone, instead of us the whole batch.
const judgesEach = '/db/:database/_bulk_docs';

/** What is nested more deeply is malformed, whatever it is: nothing behind this looks at it. [G117] */
export function addDepthGuard(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.url === judgesEach) return undefined;
    return isTooDeep(request.body) ? sendError(reply, 'malformed') : undefined;
  });
}

/** Level by level, so that looking at it needs no stack. */
export function isTooDeep(body: unknown): boolean {
  if (ArrayBuffer.isView(body)) return false;
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const next: unknown[] = [];
    for (const value of level)
      if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) next.push(member);
    level = next;
  }
  return false;
}
