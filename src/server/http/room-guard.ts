import type { FastifyInstance } from 'fastify';
import type { Room } from '../health/room.ts';
import { sendError } from './replies.ts';

// Questions, and what is small and bounded: without them people could not even read what is there.
const alwaysTaken: ReadonlySet<string> = new Set([
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/evidence/:org/missing',
  'POST /api/demonstration/clock',
  'POST /db/:database/_revs_diff',
  'POST /db/:database/_bulk_get',
  'PUT /db/:database/_local/:name'
]);

/** Where room is short, whatever would take more of it is refused before it is read, and tried again later by itself. [G78] */
export function addRoomGuard(app: FastifyInstance, room: Room): void {
  app.addHook('onRequest', async (request, reply) => {
    const { method, routeOptions } = request;
    if (method === 'GET' || method === 'HEAD' || alwaysTaken.has(`${method} ${routeOptions.url ?? ''}`))
      return undefined;
    const said = Number(request.headers['content-length'] ?? routeOptions.bodyLimit);
    const bytes = Number.isFinite(said) ? Math.min(said, routeOptions.bodyLimit) : routeOptions.bodyLimit;
    return (await room.mayTake(bytes)) ? undefined : sendError(reply, 'try-later');
  });
}
