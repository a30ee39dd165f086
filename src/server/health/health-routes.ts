import type { FastifyInstance } from 'fastify';
import type { Health } from './health.ts';

export interface HealthParts {
  readonly health: Health;
  /** What is said besides; no secrets, nothing personal. */
  readonly facts: () => { readonly [name: string]: unknown };
}

/** `/healthz` for whoever runs the server, `/readyz` for what sends people to it. Neither asks the databases. [G80] [G81] */
export function addHealthRoutes(app: FastifyInstance, { health, facts }: HealthParts): void {
  app.get('/healthz', async (_request, reply) => {
    const problems = health.problems();
    const ok = problems.length === 0;
    return reply
      .code(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok, problems, ...facts() });
  });
  app.get('/readyz', async (_request, reply) => {
    const ready = health.isReady();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready });
  });
}
