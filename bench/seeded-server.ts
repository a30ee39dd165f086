import { registerOf } from '#documents/ids.ts';
import { openServer } from '#server/server.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { makeManyClaims } from './many-claims.ts';

/** The real server as its own process, with that many claims in Contoso's register. */
export async function startSeededServer(claims: number): Promise<ServerProcess> {
  const server = await startServer();
  // They are written by the server's own databases while the process that owns them is away.
  await server.kill('SIGTERM');
  const opened = await openServer(server.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const register = opened.server.recordStore.open(registerOf(server.person('manager').desk));
  const documents = makeManyClaims(claims).map((document) => ({ ...document }));
  for (let from = 0; from < claims; from += 500) await register.writeMany(documents.slice(from, from + 500));
  await opened.server.close();
  await server.restart();
  return server;
}
