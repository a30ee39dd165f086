import type { MailDocument } from '#documents/mail.ts';
import { mailDatabase } from '#registrar/mail/ensure-mail.ts';
import type { MailIndex } from '#registrar/mail/mail-index.ts';
import type { RecordStore, StoredDocument } from '#registrar/record-store.ts';
import type { RegistrarClock, RegistrarLog } from '#registrar/registrar-clock.ts';
import { Pauses } from '#registrar/pauses.ts';
import { retryPauses, Task } from '#registrar/task.ts';
import { DatabaseUnavailable } from '../databases/database.ts';
import type { Compose, Composed } from './compose.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';
import type { SentMail, Smtp } from './smtp.ts';

export interface MailerOptions {
  readonly store: RecordStore;
  readonly index: MailIndex;
  /** Null: there is no mail server, messages are kept. */
  readonly smtp: Smtp | null;
  readonly compose: Compose;
  readonly clock: Pick<RegistrarClock, 'now' | 'machineNow'>;
  readonly log: RegistrarLog;
  /** Only the process that decides sends. */
  readonly mayDecide: () => boolean;
  /** Told after a message was settled and that is on disk; after a crash perhaps never: whoever must know looks at the document too. */
  readonly onSettled?: (mail: MailDocument) => void;
}

const atOnce = 4;
const lookEveryMs = 1_000;
const lookSharedEveryMs = 5_000;
const firstRetryMs = 5_000;
const longestRetryMs = 60 * 60_000;
/** After a failure that is not about the message: others would only fail alike. */
const quietMs = 5_000;
const farewellMs = 10_000;

/** Sends what is in the queue, each message once, and notes what became of it. docs/decisions/0008 [R32] */
export class Mailer {
  readonly #options: MailerOptions;
  readonly #task: Task;
  #looking: ReturnType<typeof setInterval> | null = null;
  #isStopping = false;
  #quietUntil = -Infinity;

  constructor(options: MailerOptions) {
    this.#options = options;
    this.#task = new Task({ name: 'mailer', log: options.log, run: () => this.#work() });
  }

  start(): void {
    const everyMs = this.#options.store.exclusive ? lookEveryMs : lookSharedEveryMs;
    this.#looking = setInterval(() => this.wake(), everyMs);
    this.#looking.unref();
  }

  /** There may be something to send. */
  wake(): void {
    this.#task.request();
  }

  /** When everything that can go now has gone. */
  async idle(): Promise<void> {
    this.wake();
    await this.#task.finish();
  }

  /** Ends what is under way; what takes longer is sent again by the next process, with the same Message-ID. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#looking) clearInterval(this.#looking);
    await Promise.race([this.#task.stop(), new Promise((resolve) => setTimeout(resolve, farewellMs).unref())]);
  }

  /** A few at once; one that the mail server keeps waiting holds up no other. */
  async #work(): Promise<void> {
    const running = new Map<string, Promise<void>>();
    const failures: unknown[] = [];
    for (;;) {
      if (failures.length === 0 && this.#mayGo())
        await this.#begin(running, failures).catch((error: unknown) => void failures.push(error));
      if (running.size === 0) break;
      const aMoment = new Promise((resolve) => setTimeout(resolve, lookEveryMs).unref());
      await Promise.race([...running.values(), aMoment]);
    }
    // Only after all have ended: a round that began anew meanwhile would send again what is under way.
    if (failures.length > 0) throw failures[0];
  }

  async #begin(running: Map<string, Promise<void>>, failures: unknown[]): Promise<void> {
    const { index, clock } = this.#options;
    await index.refresh();
    for (const id of index.due(clock.machineNow())) {
      if (running.size >= atOnce) return;
      if (running.has(id)) continue;
      const handled = this.#handle(id)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(id));
      running.set(id, handled);
    }
  }

  #mayGo(): boolean {
    const { mayDecide, clock } = this.#options;
    const machineNow = clock.machineNow();
    // Also when the machine's clock was set back.
    const isQuiet = machineNow < this.#quietUntil && machineNow >= this.#quietUntil - quietMs;
    return !this.#isStopping && mayDecide() && !isQuiet;
  }

  async #handle(id: string): Promise<void> {
    const mail = await this.#read(id);
    if (!mail || (mail.state !== 'waiting' && mail.state !== 'sending')) return;
    const composed = await this.#compose(mail);
    if (!composed.ok) return this.#settle(mail, composed);
    const { smtp } = this.#options;
    if (!smtp) return this.#settle(mail, { state: 'kept', answer: 'no-mail-server' });

    const { to, letter } = composed;
    const trying: MailDocument = { ...mail, state: 'sending', tries: mail.tries + 1 };
    const noted = await this.#write(trying);
    // Somebody else has written it meanwhile: looked at again.
    if (noted === null || !this.#mayGo()) return;
    const sent = await smtp.send({
      id,
      to,
      subject: letter.subject,
      text: letterToText(letter),
      html: letterToHtml({ language: to.language, letter })
    });
    await this.#note({ ...trying, _rev: noted }, sent);
  }

  /** A template that breaks on one message must not hold up the others. */
  async #compose(mail: MailDocument): Promise<Composed> {
    try {
      return await this.#options.compose(mail);
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      const at = error instanceof Error ? error.stack?.split('\n').slice(1, 4) : [];
      this.#options.log.error({ mail: mail.kind, claim: mail.claim, at }, 'mail: could not be written');
      return { ok: false, state: 'failed', answer: 'could-not-be-written' };
    }
  }

  async #note(mail: MailDocument, sent: SentMail): Promise<void> {
    const { clock, log } = this.#options;
    const { answer } = sent;
    if (sent.outcome === 'sent') return this.#settle(mail, { state: 'sent', answer });
    if (sent.outcome === 'never') {
      log.warn({ mail: mail.kind, claim: mail.claim, tries: mail.tries }, 'mail: refused for good');
      return this.#settle(mail, { state: 'failed', answer });
    }
    const machineNow = clock.machineNow();
    if (sent.where === 'here') this.#quietUntil = machineNow + quietMs;
    const retryInMs = Math.min(firstRetryMs * 2 ** (mail.tries - 1), longestRetryMs);
    log.warn({ mail: mail.kind, claim: mail.claim, tries: mail.tries, retryInMs }, 'mail: tries again');
    await this.#writeUntilNoted({ ...mail, state: 'waiting', nextTryAt: machineNow + retryInMs, answer });
  }

  async #settle(mail: MailDocument, end: Pick<MailDocument, 'state'> & { readonly answer: string }): Promise<void> {
    const { clock, onSettled } = this.#options;
    const settled: MailDocument = { ...mail, ...end, settledAt: clock.now() };
    await this.#writeUntilNoted(settled);
    onSettled?.(settled);
  }

  /** What the mail server said is known here alone: a database that fails is asked until it has it, or until the process ends. */
  async #writeUntilNoted(mail: MailDocument): Promise<void> {
    for (const pauses = new Pauses(retryPauses); ;) {
      try {
        // Null: only another sender writes a message that is under way, and what it found out counts as well as this.
        await this.#write(mail);
        return;
      } catch (error) {
        if (this.#isStopping) throw error;
        this.#options.log.warn({ mail: mail.kind, claim: mail.claim }, 'mail: what became of it cannot be noted yet');
        await new Promise((resolve) => setTimeout(resolve, pauses.next()));
      }
    }
  }

  async #read(id: string): Promise<MailDocument | null> {
    return (await this.#options.store.open(mailDatabase).read(id)) as unknown as MailDocument | null;
  }

  /** Its new revision; null when somebody else was first. A write without a quorum is an outage. */
  async #write(mail: MailDocument): Promise<string | null> {
    const outcome = await this.#options.store.open(mailDatabase).write(mail as unknown as StoredDocument);
    if (outcome.ok && !outcome.settled) throw new Error('written without a quorum');
    return outcome.ok ? outcome.rev : null;
  }
}
