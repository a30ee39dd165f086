import type { TestOrder, TestReply } from '#documents/mail-api.ts';
import type { MailDocument, OtherMailKind } from '#documents/mail.ts';
import type { ConsequenceTools } from '#registrar/consequences.ts';
import { mailDatabase } from '#registrar/mail/ensure-mail.ts';
import { MailIndex } from '#registrar/mail/mail-index.ts';
import type { RecordStore, StoredDocument } from '#registrar/record-store.ts';
import type { Accounts } from '../accounts.ts';
import type { ServerClock } from '../server-clock.ts';
import { makeCompose, type Compose, type WriteLetter } from './compose.ts';
import type { MailPreferencesShelf } from './mail-preferences.ts';
import { Mailer } from './mailer.ts';
import { openSmtp, type SmtpSettings } from './smtp.ts';
import { sendTestMessage } from './test-message.ts';

/** Everything about mail that goes out, in every process; only the one that decides sends. */
export interface MailRoom {
  readonly index: MailIndex;
  readonly preferences: MailPreferencesShelf;
  readonly hasMailServer: boolean;
  readonly compose: Compose;
  read(id: string): Promise<MailDocument | null>;
  /** Whoever wants mail to people without an account sent says how it is written, before `start`. */
  writeWith(kind: OtherMailKind, write: WriteLetter): void;
  /** Whether somebody says how mail of this kind is written. */
  writes(kind: OtherMailKind): boolean;
  /** Told after a message was settled and noted; after a crash perhaps never: whoever must know looks at the document too. */
  onSettled(listener: (mail: MailDocument) => void): void;
  /** Sends one that failed, was kept or came back once more; false when it is in no such state, or was emptied. */
  tryAgain(id: string): Promise<boolean>;
  /** It was taken and came back later; false when it was not sent, or was emptied. */
  noteBounced(id: string): Promise<boolean>;
  /** To whoever asks, at once. */
  test(order: TestOrder): Promise<TestReply>;
  /** There may be something to send. */
  wake(): void;
  /** Begins to send, as long as `tools` say that this process decides. */
  start(tools: ConsequenceTools): void;
  stop(): Promise<void>;
}

interface MailRoomParts {
  readonly store: RecordStore;
  readonly accounts: Pick<Accounts, 'person'>;
  readonly preferences: MailPreferencesShelf;
  readonly clock: ServerClock;
  readonly smtp: SmtpSettings | null;
  readonly write: WriteLetter;
  readonly publicUrl: () => string;
}

export function openMailRoom(parts: MailRoomParts): MailRoom {
  const { store, accounts, preferences, clock, smtp, write, publicUrl } = parts;
  const index = new MailIndex(store);
  const others: { [K in OtherMailKind]?: WriteLetter } = {};
  const listeners: ((mail: MailDocument) => void)[] = [];
  const compose = makeCompose({
    person: (id) => accounts.person(id),
    preferences: (id) => preferences.read(id),
    write,
    others
  });
  const tellSettled = (mail: MailDocument): void => {
    for (const listener of listeners) listener(mail);
  };
  let mailer: Mailer | null = null;

  const read = async (id: string) => (await store.open(mailDatabase).get(id)) as unknown as MailDocument | null;
  /** Null where the message is in none of these states or was emptied, also when somebody else has just moved it on. */
  const move = async (
    id: string,
    from: readonly MailDocument['state'][],
    to: (mail: MailDocument) => MailDocument
  ): Promise<MailDocument | null> => {
    const mail = await read(id);
    if (!mail || mail.emptiedAt !== undefined || !from.includes(mail.state)) return null;
    const moved = to(mail);
    const outcome = await store.open(mailDatabase).put(moved as unknown as StoredDocument);
    return outcome.ok ? moved : null;
  };
  return {
    index,
    preferences,
    hasMailServer: smtp !== null,
    compose,
    read,
    writeWith: (kind, writeLetter) => void (others[kind] = writeLetter),
    writes: (kind) => others[kind] !== undefined,
    onSettled: (listener) => void listeners.push(listener),
    async tryAgain(id) {
      const moved = await move(id, ['failed', 'kept', 'bounced'], ({ settledAt, ...mail }) => ({
        ...mail,
        state: 'waiting',
        tries: 0,
        nextTryAt: 0
      }));
      mailer?.wake();
      return moved !== null;
    },
    async noteBounced(id) {
      const moved = await move(id, ['sent'], (mail) => ({ ...mail, state: 'bounced', settledAt: clock.now() }));
      if (moved) tellSettled(moved);
      return moved !== null;
    },
    start({ log, mayDecide }) {
      mailer = new Mailer({
        store,
        index,
        smtp: smtp ? openSmtp(smtp) : null,
        compose,
        clock: { now: () => clock.now(), machineNow: () => Date.now() },
        log,
        mayDecide,
        onSettled: tellSettled
      });
      mailer.start();
    },
    test: (order) =>
      sendTestMessage(order, { smtp: smtp && openSmtp(smtp), url: publicUrl(), id: `test:${clock.now()}` }),
    wake: () => mailer?.wake(),
    stop: async () => mailer?.stop()
  };
}
