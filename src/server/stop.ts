import type { Registrar } from '#registrar/registrar.ts';
import type { Server } from './server.ts';

/** Mail that is being handed over gets so long before another process may take it up; it goes again then, with the same Message-ID. */
const mailFarewellMs = 1_000;

interface Stopping {
  readonly server: Pick<Server, 'stopListening' | 'close' | 'mail'>;
  readonly registrar: Pick<Registrar, 'stop'>;
  /** The last thing: frees the data directory, ends the process. */
  readonly end: () => void;
}

/**
 * Ends everything. The lease goes first, so that another process decides while this one still answers what it was asked: what it
 * acknowledges lies in the inboxes, for whoever decides next. [G83]
 */
export function stopInOrder({ server, registrar, end }: Stopping): () => Promise<void> {
  let isStopping = false;
  return async () => {
    if (isStopping) return;
    isStopping = true;
    const listening = server.stopListening();
    const mail = server.mail.stop();
    await Promise.race([mail, new Promise((resolve) => setTimeout(resolve, mailFarewellMs))]);
    await registrar.stop();
    await Promise.all([listening, mail]);
    await server.close();
    end();
  };
}
