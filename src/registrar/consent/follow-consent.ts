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
  const { store, clock } = tools;
  const { index, hasMailServer, isDemonstration, onQueued } = options;
  const rounds = new Map<string, ConsentRound>();

  function note(claim: Claim): readonly NewMail[] {
    const told = readConsentRound(claim);
    if (told) rounds.set(claim.id, told);
    else rounds.delete(claim.id);
    return told?.state === 'waiting' ? [makeConsentLetter(claim, told, clock.now())] : [];
  }

  async function queue(mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    mustDecide();
    await ensureMail(store, mails);
    onQueued();
  }

  /** What became of each message; what is on record already, or waits to be decided, is not written again. */
  async function settle(some: Iterable<ConsentRound>): Promise<void> {
    await index.refresh();
    const notesByOrg = new Map<string, ConsentNote[]>();
    for (const told of some) {
      const found = await findNews(told);
      if (found) notesByOrg.set(told.org, [...(notesByOrg.get(told.org) ?? []), found]);
    }
    for (const [org, notes] of notesByOrg)
      try {
        const actions: ActionDocument[] = [];
        for (const found of notes) actions.push(await makeConsentNote(store, found, clock.now()));
        mustDecide();
        await tools.submit({ org, role: 'registrar', actions });
      } catch (error) {
        mustDecide();
        // One organisation's inbox cannot be read: the others' are noted, and this one's with the next tick.
        tools.log.error({ org, error: String(error) }, 'consent: an organisation is set aside');
      }
  }

  async function findNews(told: ConsentRound): Promise<ConsentNote | null> {
    const id = consentMailId(told);
    const state = index.stateOf(id);
    const outcome = state && outcomeOf(state);
    if (!outcome || outcome === told.noted) return null;
    if (outcome === 'failed') return { told, outcome, takenAt: null, isKept: false };
    if (state !== 'sent') return { told, outcome, takenAt: told.at, isKept: true };
    const mail = (await store.open(mailDatabase).read(id)) as unknown as MailDocument | null;
    // When it was taken is part of what is noted: asked again with the next tick.
    return mail && { told, outcome, takenAt: mail.settledAt ?? null, isKept: false };
  }

  function outcomeOf(state: MailState): ConsentOutcome | null {
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

  function mustDecide(): void {
    if (!tools.mayDecide()) throw new Error('the lease was lost');
  }

  return {
    name: 'consent',
    async begin(all) {
      rounds.clear();
      // Also what was asked for and lost, with a queue that was restored from a backup.
      for await (const claims of all) await queue(claims.flatMap(note));
      await settle(rounds.values());
    },
    async take(claims) {
      await queue(claims.flatMap(note));
      await settle(claims.flatMap(({ id }) => rounds.get(id) ?? []));
    },
    async tick() {
      await settle(rounds.values());
    },
    async settled({ kind, claim }) {
      const told = kind === 'consent' && claim !== undefined ? rounds.get(claim) : undefined;
      if (told && tools.mayDecide()) await settle([told]);
    }
  };
}
