import { listen, makeFront, type Listening } from '#server/front.ts';
import { openInbox } from '#server/gate/inbox.ts';
import type { Server } from '#server/server.ts';

/** A server in this process, before which nothing is decided: what comes lies in the inboxes. */
export async function listenAlone(server: Server, deciding = true): Promise<Listening> {
  const nobody = (): void => undefined;
  return listen(server, makeFront(server), {
    inbox: openInbox({ ...server, onArrival: nobody }),
    onArrival: nobody,
    onChunk: nobody,
    demonstrationAccounts: async () => null,
    deciding: () => ({ deciding })
  });
}
