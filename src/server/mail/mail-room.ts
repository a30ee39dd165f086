import { EventEmitter } from 'node:events';
import type { TestOrder, TestReply } from '#documents/mail-api.ts';
import type { MailDocument } from '#documents/mail.ts';
import { mailDatabase } from '#registrar/mail/ensure-mail.ts';
import { MailIndex } from '#registrar/mail/mail-index.ts';
import type { RecordStore, StoredDocument } from '#registrar/record-store.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { ServerClock } from '../server-clock.ts';
import { makeCompose, type Compose, type ComposeParts } from './compose.ts';
import type { MailPreferencesShelf } from './mail-preferences.ts';
import { openSmtp, type Smtp, type SmtpSettings } from './smtp.ts';
import { sendTestMessage } from './test-message.ts';

/** Everything about mail that goes out, in every process; only the one that decides sends (`mailer.ts`). */
export interface MailRoom {
  readonly index: MailIndex;
  readonly preferences: MailPreferencesShelf;
  /** Null: messages are kept and shown to administrators. */
  readonly smtp: Smtp | null;
  readonly compose: Compose;
  readonly events: EventEmitter<MailEvents>;
  read(id: string): Promise<MailDocument | null>;
  /** Sends one that failed, was kept or came back once more; false when it is in no such state, or was emptied. */
  tryAgain(id: string): Promise<boolean>;
  /** It was taken and came back later; false when it was not sent, or was emptied. */
  noteBounced(id: string): Promise<boolean>;
  /** To whoever asks, at once. */
  test(order: TestOrder): Promise<TestReply>;
}

export interface MailEvents {
  /** There may be something to send. */
  readonly queued: [];
  /** A message was settled, and that is noted; after a crash perhaps never told: whoever must know looks at the document too. */
  readonly settled: [mail: MailDocument];
}

interface MailRoomParts extends Pick<ComposeParts, 'write' | 'others'> {
  readonly store: RecordStore;
  readonly accounts: Pick<Accounts, 'person'>;
  readonly preferences: MailPreferencesShelf;
  readonly clock: ServerClock;
  readonly smtp: SmtpSettings | null;
  readonly publicUrl: () => string;
}

export function openMailRoom(parts: MailRoomParts): MailRoom {
  const { store, accounts, preferences, clock, write, others, publicUrl } = parts;
  const events = new EventEmitter<MailEvents>();
  const smtp = parts.smtp && openSmtp(parts.smtp);
  return {
    index: new MailIndex(store),
    preferences,
    smtp,
    compose: makeCompose({
      person: (id) => accounts.person(id),
      preferences: (id) => preferences.read(id),
      write,
      others
    }),
    events,
    read: (id) => readMail(store, id),
    async tryAgain(id) {
      const moved = await moveMail(store, {
        id,
        from: ['failed', 'kept', 'bounced'],
        to: ({ settledAt, ...mail }) => ({ ...mail, state: 'waiting', tries: 0, nextTryAt: 0 })
      });
      events.emit('queued');
      return moved !== null;
    },
    async noteBounced(id) {
      const to = (mail: MailDocument): MailDocument => ({ ...mail, state: 'bounced', settledAt: clock.now() });
      const moved = await moveMail(store, { id, from: ['sent'], to });
      if (moved) events.emit('settled', moved);
      return moved !== null;
    },
    test: (order) => sendTestMessage(order, { smtp, url: publicUrl(), id: `test:${clock.now()}` })
  };
}

async function readMail(store: RecordStore, id: string): Promise<MailDocument | null> {
  return (await store.open(mailDatabase).read(id)) as unknown as MailDocument | null;
}

/** Null where the message is in none of these states or was emptied, also when somebody else has just moved it on. */
async function moveMail(
  store: RecordStore,
  order: {
    readonly id: string;
    readonly from: readonly MailDocument['state'][];
    readonly to: (mail: MailDocument) => MailDocument;
  }
): Promise<MailDocument | null> {
  const mail = await readMail(store, order.id);
  if (!mail || mail.emptiedAt !== undefined || !order.from.includes(mail.state)) return null;
  const moved = order.to(mail);
  const outcome = await store.open(mailDatabase).write(moved as unknown as StoredDocument);
  return outcome.ok ? moved : null;
}
