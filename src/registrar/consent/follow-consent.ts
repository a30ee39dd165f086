import type { ActionDocument } from '#documents/action-document.ts';
import type { MailDocument, MailState, NewMail } from '#documents/mail.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Consequence, ConsequenceTools } from '../consequences.ts';
import { ensureMail, mailDatabase } from '../mail/ensure-mail.ts';
import type { MailIndex } from '../mail/mail-index.ts';
import { consentMailId, makeConsentLetter } from './consent-letter.ts';
import { makeConsentNote, type ConsentNote } from './consent-note.ts';
import { readConsentRound, type ConsentOutcome, type ConsentRound } from './consent-rounds.ts';

export interface FollowConsentOptions {
  readonly index: MailIndex;
  readonly hasMailServer: boolean;
  /** In a demonstration nobody waits for a mail server: what is kept counts as taken when it was to go. */
  readonly isDemonstration: boolean;
  /** There are new messages in the queue. */
  readonly onQueued: () => void;
}

export interface FollowedConsent extends Consequence {
  /** A message was settled: what became of it is noted at once, and with the next tick if that fails. */
  settled(mail: MailDocument): Promise<void>;
}

/**
 * Writes to the customer of each approved claim, once for each round, and puts on record what became of that: only then the consent time
 * passes. docs/decisions/0009 [R40] [R41]
 */
export function followConsent(tools: ConsequenceTools, options: FollowConsentOptions): FollowedConsent {
  return new ConsentConsequence(tools, options);
}

class ConsentConsequence implements FollowedConsent {
  readonly name = 'consent';
  readonly #tools: ConsequenceTools;
  readonly #options: FollowConsentOptions;
  /** By claim. */
  readonly #rounds = new Map<string, ConsentRound>();

  constructor(tools: ConsequenceTools, options: FollowConsentOptions) {
    this.#tools = tools;
    this.#options = options;
  }

  async begin(all: AsyncIterable<readonly Claim[]>): Promise<void> {
    this.#rounds.clear();
    // Also what was asked for and lost, with a queue that was restored from a backup.
    for await (const claims of all) await this.#queue(claims.flatMap((claim) => this.#follow(claim)));
    await this.#noteNews(this.#rounds.values());
  }

  async take(claims: readonly Claim[]): Promise<void> {
    await this.#queue(claims.flatMap((claim) => this.#follow(claim)));
    await this.#noteNews(claims.flatMap(({ id }) => this.#rounds.get(id) ?? []));
  }

  async tick(): Promise<void> {
    await this.#noteNews(this.#rounds.values());
  }

  async settled({ kind, claim }: MailDocument): Promise<void> {
    const told = kind === 'consent' && claim !== undefined ? this.#rounds.get(claim) : undefined;
    if (told && this.#tools.mayDecide()) await this.#noteNews([told]);
  }

  /** The claim's round as it is now; answers with the letter that is due. */
  #follow(claim: Claim): readonly NewMail[] {
    const told = readConsentRound(claim);
    if (told) this.#rounds.set(claim.id, told);
    else this.#rounds.delete(claim.id);
    return told?.state === 'waiting' ? [makeConsentLetter(claim, told, this.#tools.clock.now())] : [];
  }

  async #queue(mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    this.#mustDecide();
    await ensureMail(this.#tools.store, mails);
    this.#options.onQueued();
  }

  /** What became of each message; what is on record already, or waits to be decided, is not written again. */
  async #noteNews(some: Iterable<ConsentRound>): Promise<void> {
    const { store, clock, log, submit } = this.#tools;
    await this.#options.index.refresh();
    const notesByOrg = new Map<string, ConsentNote[]>();
    for (const told of some) {
      const found = await this.#findNews(told);
      if (found) notesByOrg.set(told.org, [...(notesByOrg.get(told.org) ?? []), found]);
    }
    for (const [org, notes] of notesByOrg)
      try {
        const actions: ActionDocument[] = [];
        for (const found of notes) actions.push(await makeConsentNote(store, found, clock.now()));
        this.#mustDecide();
        await submit({ org, role: 'registrar', actions });
      } catch (error) {
        this.#mustDecide();
        // One organisation's inbox cannot be read: the others' are noted, and this one's with the next tick.
        log.error({ org, error: String(error) }, 'consent: an organisation is set aside');
      }
  }

  async #findNews(told: ConsentRound): Promise<ConsentNote | null> {
    const id = consentMailId(told);
    const state = this.#options.index.stateOf(id);
    const outcome = state && outcomeOf(state, this.#options);
    if (!outcome || outcome === told.noted) return null;
    if (outcome === 'failed') return { told, outcome, takenAt: null, isKept: false };
    if (state !== 'sent') return { told, outcome, takenAt: told.at, isKept: true };
    const mail = (await this.#tools.store.open(mailDatabase).read(id)) as unknown as MailDocument | null;
    // When it was taken is part of what is noted: asked again with the next tick.
    return mail && { told, outcome, takenAt: mail.settledAt ?? null, isKept: false };
  }

  #mustDecide(): void {
    if (!this.#tools.mayDecide()) throw new Error('the lease was lost');
  }
}

function outcomeOf(
  state: MailState,
  { isDemonstration, hasMailServer }: Pick<FollowConsentOptions, 'isDemonstration' | 'hasMailServer'>
): ConsentOutcome | null {
  switch (state) {
    case 'sent':
      return 'sent';
    case 'failed':
    case 'bounced':
    // Its letter was not true of the claim: somebody has to look, or the claim would wait for ever.
    case 'unwanted':
      return 'failed';
    case 'kept':
      return isDemonstration ? 'sent' : null;
    case 'waiting':
    case 'sending':
      return isDemonstration && !hasMailServer ? 'sent' : null;
    default:
      return state satisfies never;
  }
}
