import type { Registrar } from '#registrar/registrar.ts';
import type { Listening } from './front.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Server } from './server.ts';

/** Mail that is being handed over gets so long before another process may take it up; it goes again then, with the same Message-ID. */
const mailFarewellMs = 1_000;

interface Stopping {
  readonly listening: Pick<Listening, 'stop'>;
  readonly mailer: Pick<Mailer, 'stop'>;
  readonly registrar: Pick<Registrar, 'stop'>;
  readonly server: Pick<Server, 'close'>;
  /** The last thing: frees the data directory, ends the process. */
  readonly end: () => void;
}

/**
 * Ends everything. The lease goes first, so that another process decides while this one still answers what it was asked: what it
 * acknowledges lies in the inboxes, for whoever decides next. [G83]
 */
export function stopInOrder({ listening, mailer, registrar, server, end }: Stopping): () => Promise<void> {
  let isStopping = false;
  return async () => {
    if (isStopping) return;
    isStopping = true;
    const answered = listening.stop();
    const mail = mailer.stop();
    await Promise.race([mail, new Promise((resolve) => setTimeout(resolve, mailFarewellMs))]);
    await registrar.stop();
    await Promise.all([answered, mail]);
    await server.close();
    end();
  };
}
