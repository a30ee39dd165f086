import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendError } from './replies.ts';

/** The built app. Every address that is no file is the shell: the app finds its own way, also offline. */
export async function addAppFiles(app: FastifyInstance, directory: string): Promise<void> {
  const shell = join(directory, 'index.html');
  const isBuilt = existsSync(shell);
  let known = { changedAt: 0, policy: '' };
  // A build may be put in place of another while the server runs: its page has other scripts.
  const shellPolicy = (): string => {
    const { mtimeMs: changedAt } = statSync(shell);
    if (changedAt !== known.changedAt) known = { changedAt, policy: readPolicy(readFileSync(shell, 'utf8')) };
    return known.policy;
  };
  if (isBuilt) {
    await app.register(files, {
      root: directory,
      cacheControl: false,
      index: ['index.html'],
      // The build has packed each file once, as small as it gets: every new device asks for all of them.
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Names in `immutable` hold a hash of the content. Everything else, the worker above all, is asked for each time.
        const isHashed = path.includes('/_app/immutable/');
        reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.setHeader('vary', 'accept-encoding');
        reply.setHeader('content-security-policy', /\.html(\.\w+)?$/.test(path) ? shellPolicy() : filePolicy);
      }
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage = request.method === 'GET' && !/^\/(api|db)(\/|$)/.test(path) && !/\.[a-z0-9]{1,12}$/i.test(path);
    if (!isPage) return sendError(reply, 'not-found');
    if (!isBuilt) return reply.code(503).type('text/plain').send('The app is not built yet: npm run build\n');
    return reply.sendFile('index.html');
  });
}

/** What the build has written into the page, with the hashes of its scripts; what a page cannot say itself is added. [G119] */
export function readPolicy(page: string): string {
  const said = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(page)?.[1] ?? "script-src 'self'";
  return `${said.replaceAll('&#39;', "'").replaceAll('&quot;', '"')}; frame-ancestors 'none'`;
}

// A thread that is loaded from here obeys what its own file says.
const filePolicy =
  "default-src 'self'; script-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
