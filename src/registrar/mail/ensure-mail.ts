import type { MailDocument, NewMail } from '#documents/mail.ts';
import type { RecordStore, StoredDocument } from '../record-store.ts';

export const mailDatabase = 'registrar';

/**
 * Puts messages into the queue. Durable when it resolves; one that is there already, in whatever state, stays as it is: twice is once. [R30]
 */
export async function ensureMail(store: RecordStore, wanted: readonly NewMail[]): Promise<void> {
  if (wanted.length === 0) return;
  const database = store.open(mailDatabase);
  const byId = new Map(wanted.map((mail) => [mail._id, mail]));
  const present = await database.readMany([...byId.keys()]);
  for (const document of present) if (document) byId.delete(document._id);
  if (byId.size === 0) return;
  const documents = [...byId.values()].map((mail): MailDocument => ({
    ...mail,
    v: 1,
    state: 'waiting',
    tries: 0,
    nextTryAt: 0
  }));
  const outcomes = await database.writeMany(documents as unknown as readonly StoredDocument[]);
  // A conflict: another writer was first with the same message.
  const lost = outcomes.find((outcome) => (outcome.ok ? !outcome.settled : outcome.error !== 'conflict'));
  if (lost) throw new Error('a message was not put into the queue');
}
