import { claimDocumentId, programmeDesk, registerOf } from '#documents/ids.ts';
import type { NewMail } from '#documents/mail.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { Consequence, ConsequenceTools } from '../consequences.ts';
import { ReferenceReader } from '../reference-book.ts';
import { mailAboutDrafts } from './draft-mail.ts';
import { emptyOldMail } from './empty-mail.ts';
import { ensureMail } from './ensure-mail.ts';
import { dueMailOf } from './mail-due.ts';
import { mailFromHistory } from './mail-from-history.ts';
import type { MailIndex } from './mail-index.ts';
import { OrganisationMembers } from './organisation-members.ts';
import { mailAboutUnreachable } from './unreachable-customer.ts';
import { digestDay, mailDigest } from './review-digest.ts';

export interface FollowMailOptions {
  readonly index: MailIndex;
  /** Whoever may be sent the digest. */
  readonly reviewers: () => Promise<readonly string[]>;
  /** There are new messages in the queue. */
  readonly onQueued: () => void;
}

/** Puts into the queue what people are to be told: of what came on record, and of what falls due by time. docs/decisions/0008 */
export function followMail(tools: ConsequenceTools, options: FollowMailOptions): Consequence {
  return new MailConsequence(tools, options);
}

const pageSize = 200;

class MailConsequence implements Consequence {
  readonly name = 'mail';
  readonly #tools: ConsequenceTools;
  readonly #options: FollowMailOptions;
  readonly #reference: ReferenceReader;
  /** When each claim has to be looked at next because of the time. */
  readonly #lookAt = new Map<string, Instant>();
  #draftsOn: Day | null = null;
  #digestOn: Day | null = null;
  #emptiedOn: Day | null = null;

  constructor(tools: ConsequenceTools, options: FollowMailOptions) {
    this.#tools = tools;
    this.#options = options;
    this.#reference = new ReferenceReader(tools.store.open('reference'));
  }

  async begin(pages: AsyncIterable<readonly Claim[]>): Promise<void> {
    this.#lookAt.clear();
    for await (const claims of pages) await this.#schedule(claims, -Infinity);
  }

  async take(claims: readonly Claim[]): Promise<void> {
    const now = this.#tools.clock.now();
    const members = new OrganisationMembers(this.#tools.store);
    const mails: NewMail[] = [];
    for (const claim of claims) {
      const profile = (await this.#termsOf(claim))?.profile ?? null;
      mails.push(...mailFromHistory(claim, profile, await members.of(claim.org), now));
    }
    await this.#queue(mails);
    await this.#schedule(claims, -Infinity);
  }

  async tick(): Promise<void> {
    const { clock, store } = this.#tools;
    const now = clock.now();
    const members = new OrganisationMembers(store);
    await this.#writeDue(members, now);
    await this.#queue(await mailAboutUnreachable({ store, index: this.#options.index, members, now }));
    const programme = (await this.#reference.book()).termsAt(now);
    // Not there yet, or written by halves: asked again with the next tick.
    if (!programme) return;
    const today = programme.civil.dayOf(now);
    if (this.#draftsOn !== today) {
      for await (const mails of mailAboutDrafts(this.#tools, members, now)) await this.#queue(mails);
      this.#draftsOn = today;
    }
    const day = digestDay(now, programme);
    if (day !== null && day !== this.#digestOn) {
      await this.#queue(await mailDigest(store, { reviewers: await this.#options.reviewers(), day, now }));
      this.#digestOn = day;
    }
    // Last: whoever is to be told waits for no tidying. What is left for now goes with the next tick.
    if (this.#emptiedOn !== today && !(await emptyOldMail(this.#tools, this.#options.index))) this.#emptiedOn = today;
  }

  async #writeDue(members: OrganisationMembers, now: Instant): Promise<void> {
    const due = [...this.#lookAt].filter(([, at]) => at <= now).map(([id]) => id);
    for (let i = 0; i < due.length; i += pageSize) {
      const page = due.slice(i, i + pageSize);
      const keys = page.map(claimDocumentId);
      const documents = await this.#tools.store.open(registerOf(programmeDesk)).readMany(keys);
      const claims = documents.flatMap((found) => (found && documentToClaim(found as unknown as ClaimDocument)) ?? []);
      const mails: NewMail[] = [];
      for (const claim of claims) {
        const terms = await this.#termsOf(claim);
        const dueNow = terms ? dueMailOf(claim, terms).filter(({ at, until }) => at <= now && now < until) : [];
        for (const { write } of dueNow) mails.push(...write(await members.of(claim.org), now));
      }
      await this.#queue(mails);
      // Whose claim cannot be read now is looked at again.
      for (const { id } of claims) this.#lookAt.delete(id);
      await this.#schedule(claims, now);
    }
  }

  /** The first moment after `after` that is not over; what has already begun is looked at with the next tick. */
  async #schedule(claims: readonly Claim[], after: Instant): Promise<void> {
    const now = this.#tools.clock.now();
    for (const claim of claims) {
      const terms = await this.#termsOf(claim);
      const coming = terms ? dueMailOf(claim, terms).filter(({ at, until }) => at > after && until > now) : [];
      const next = terms ? Math.min(...coming.map(({ at }) => at)) : now;
      if (next === Infinity) this.#lookAt.delete(claim.id);
      else this.#lookAt.set(claim.id, next);
    }
  }

  /** Null: its profile or calendar is not there yet; it is looked at again. */
  async #termsOf(claim: Claim): Promise<ResolvedTerms | null> {
    return (await this.#reference.book()).resolve(claim.terms);
  }

  async #queue(mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    if (!this.#tools.mayDecide()) throw new Error('the lease was lost');
    await ensureMail(this.#tools.store, mails);
    this.#options.onQueued();
  }
}
