import type { FastifyInstance } from 'fastify';
import { languages } from '#rules/language.ts';
import type { ServerClock } from '../server-clock.ts';
import { readSender } from '../mail/smtp.ts';
import type { Settings } from '../settings.ts';

const validDays = 180;

/** Whom to tell of a weakness: RFC 9116. [G118] */
export function addSecurityText(
  app: FastifyInstance,
  parts: { readonly settings: Settings; readonly clock: ServerClock; readonly publicUrl: () => string }
): void {
  const { settings, clock, publicUrl } = parts;
  app.get('/.well-known/security.txt', async (_request, reply) => {
    const sender = settings.smtp === null ? null : `mailto:${readSender(settings.smtp.from).address}`;
    const lines = [
      `Contact: ${settings.securityContact ?? sender ?? `${publicUrl()}/`}`,
      `Expires: ${new Date(clock.now() + validDays * 86_400_000).toISOString()}`,
      `Preferred-Languages: ${languages.join(', ')}`,
      ...(settings.publicUrl === null ? [] : [`Canonical: ${settings.publicUrl}/.well-known/security.txt`])
    ];
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(`${lines.join('\n')}\n`);
  });
}
