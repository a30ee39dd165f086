import { organisationOfDesk, refusalDocumentId } from '#documents/ids.ts';
import {
  claimVersion,
  documentToClaim,
  type ClaimDocument,
  type RefusalDocument
} from '#documents/record-documents.ts';
import type { ClaimAction } from '#rules/claim/action.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import type { Circumstances, ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { kindOf } from '#rules/claim/kinds.ts';
import type { Decision, RefusalFact } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';
import { ActionOrder } from './action-order.ts';
import { hasRoomFor } from './claim-size.ts';
import {
  keepsOrder,
  unreadMs,
  type ArrivedAction,
  type ClaimWork,
  type HeldAction,
  type HeldWhy
} from './claim-work.ts';
import { lateAfterMs, markGap } from './gaps.ts';
import type { Mirrors } from './mirrors.ts';
import type { Office } from './office.ts';
import type { ReferenceBook } from './reference-book.ts';

/** What was read of a claim before it is judged. */
export interface Loaded {
  readonly document: ClaimDocument | null;
  readonly mirrors: Mirrors;
  /** Actions of the work that were refused outside a claim's history. */
  readonly refusedElsewhere: ReadonlySet<string>;
  readonly organisation: OrganisationDocument | null;
}

export interface Judgement {
  readonly work: ClaimWork;
  readonly claim: Claim | null;
  readonly rev: string | null;
  readonly isChanged: boolean;
  readonly mirrors: Mirrors;
  /** The programme's registers hold a claim of another organisation under this id. */
  readonly isForeign: boolean;
  readonly refusals: readonly { readonly desk: string; readonly document: RefusalDocument }[];
  readonly held: readonly HeldAction[];
  readonly decided: number;
  /** Nothing happens of itself before; null: not blocked. */
  readonly blockedUntil: Instant | null;
  /** The claim was read as it had been before: everything waits. */
  readonly isBehind: boolean;
}

/** What waits for the reference database or a newer server is looked at again after this. */
const lookAgainMs = 10_000;
const lookAgainAtFilesMs = 10_000;

export async function judgeClaim(
  office: Office,
  order: { readonly work: ClaimWork; readonly loaded: Loaded; readonly book: ReferenceBook }
): Promise<Judgement> {
  const judging = new Judging(office, order);
  await judging.judgeActions();
  if (order.work.time) judging.letTimePass();
  return judging.judgement();
}

/** Nothing is decided on a claim that was read as it had been before. [R62] */
export function putOff({ clock }: Office, work: ClaimWork): Judgement {
  const now = clock.now();
  const held = work.actions.map(({ action: { id, claim }, receivedAt }): HeldAction => {
    return { id, org: work.org, claim, why: 'unread', since: receivedAt, seenAt: receivedAt, until: now + unreadMs };
  });
  const nothing = { claim: null, rev: null, isChanged: false, isForeign: false, refusals: [], decided: 0 };
  return { work, ...nothing, mirrors: { review: null, programme: null }, held, blockedUntil: null, isBehind: true };
}

/** One claim while it is being judged. */
class Judging {
  readonly #office: Office;
  readonly #work: ClaimWork;
  readonly #loaded: Loaded;
  readonly #book: ReferenceBook;
  readonly #before: Claim | null;
  readonly #isNewer: boolean;
  readonly #isForeign: boolean;
  readonly #refusals: { desk: string; document: RefusalDocument }[] = [];
  readonly #held: HeldAction[] = [];
  readonly #now: Instant;
  #claim: Claim | null;
  #decided = 0;
  #isSetAside = false;

  constructor(
    office: Office,
    order: { readonly work: ClaimWork; readonly loaded: Loaded; readonly book: ReferenceBook }
  ) {
    const { work, loaded, book } = order;
    this.#office = office;
    this.#work = work;
    this.#loaded = loaded;
    this.#book = book;
    this.#now = office.clock.now();
    const stored = loaded.document && documentToClaim(loaded.document);
    this.#before = stored;
    this.#isNewer = loaded.document !== null && stored === null;
    const copies = [loaded.mirrors.programme, loaded.mirrors.review].filter((copy) => copy !== null);
    this.#isForeign = copies.some((copy) => copy.org !== work.org);
    this.#claim = this.#isForeign ? stored : longest(stored, copies);
  }

  judgement(): Judgement {
    const { document, mirrors } = this.#loaded;
    return {
      work: this.#work,
      claim: this.#claim,
      rev: document?._rev ?? null,
      isChanged: this.#claim !== this.#before,
      mirrors,
      isForeign: this.#isForeign,
      refusals: this.#refusals,
      held: this.#held,
      decided: this.#decided,
      blockedUntil: this.#isSetAside ? Infinity : null,
      isBehind: false
    };
  }

  async judgeActions(): Promise<void> {
    const order = new ActionOrder(this.#office.store, this.#work.actions);
    for (;;) {
      const next = await order.next({ claim: this.#claim, refused: this.#loaded.refusedElsewhere, now: this.#now });
      if (!next) break;
      const { arrived, missing } = next;
      if (order.isKnown(arrived.action.id, this.#claim, this.#loaded.refusedElsewhere)) {
        order.settle(arrived);
        continue;
      }
      const hold = this.#reasonToHold(arrived);
      if (hold) {
        this.#hold(arrived, hold.why, hold.until);
        order.putAside(arrived);
        continue;
      }
      if (missing !== null && (await order.hasArrived(missing, arrived))) {
        this.#holdForPassedBy(arrived, missing);
        order.putAside(arrived);
        continue;
      }
      if (missing !== null && this.#claim && hasRoomFor(this.#claim, arrived.action)) {
        this.#claim = markGap(this.#claim, {
          missing,
          action: arrived.action,
          receivedAt: arrived.receivedAt,
          onRecordAt: this.#onRecordAt(arrived)
        });
      }
      this.#decide(arrived);
      order.settle(arrived);
    }
    for (const arrived of order.left()) this.#hold(arrived, 'after', arrived.receivedAt + lateAfterMs);
  }

  /** Clocks that ran out, files that arrived or never did. */
  letTimePass(): void {
    const claim = this.#claim;
    const terms = claim && this.#book.resolve(claim.terms);
    if (!claim || !terms || this.#isNewer || this.#held.length > 0) return;
    if (this.#isBehindHeld(this.#now)) return;
    const surroundings = {
      onRecordAt: this.#now,
      terms,
      limits: this.#book.limits,
      evaluationReasons: this.#book.evaluationReasons,
      hasFile: this.#hasFile(claim, []),
      outages: this.#office.outages()
    };
    try {
      const { rules } = this.#office;
      this.#claim = rules.advance(rules.filesArrived(claim, surroundings), surroundings);
    } catch (error) {
      // A claim on which the rules break stays as it is, for somebody to look at; it must not come up for ever.
      this.#isSetAside = true;
      this.#office.log.error({ claim: claim.id, error: String(error) }, 'registrar: a claim was set aside');
    }
  }

  #reasonToHold(arrived: ArrivedAction): { readonly why: HeldWhy; readonly until: Instant } | null {
    const { action } = arrived;
    const claim = this.#claim;
    if (this.#held.some(({ why }) => keepsOrder.has(why)) || this.#isBehindHeld(arrived.receivedAt))
      return { why: 'order', until: this.#now + unreadMs };
    if (this.#isNewer) return { why: 'reference', until: this.#now + lookAgainMs };
    if (!claim) {
      // A claim keeps what it is created under: better later than under the wrong terms.
      if (action.kind === 'create' && !this.#book.termsAt(arrived.receivedAt))
        return { why: 'reference', until: this.#now + lookAgainMs };
      if (action.kind === 'create' && !this.#isForeign && !this.#loaded.organisation)
        return { why: 'reference', until: this.#now + unreadMs };
      // It may be its creation that is held.
      const earlier = this.#held[0] ?? this.#office.watch.heldBefore(this.#work, arrived);
      return earlier && { why: 'order', until: Math.max(earlier.until, this.#now) };
    }
    if (!this.#book.resolve(claim.terms)) return { why: 'reference', until: this.#now + lookAgainMs };
    // Looking at files takes a moment: what came later on this claim waits so long, so that it does not overtake.
    const earlier = this.#office.watch.heldBefore(this.#work, arrived);
    if (earlier?.why === 'files' || this.#held.some(({ why }) => why === 'files')) return this.#holdForFiles();
    const due = earlier && this.#office.rules.nextDue(claim);
    if (earlier && due && due <= arrived.receivedAt && earlier.since < due)
      return { why: 'clock', until: earlier.until };
    if (!kindOf(action.kind).waitsForFiles) return null;
    const files = this.#filesOf(claim, action);
    return files.every((file) => this.#office.files.known(claim.org, file)) ? null : this.#holdForFiles();
  }

  #isBehindHeld(receivedAt: Instant): boolean {
    return this.#office.watch.heldInOrder(this.#work, receivedAt);
  }

  /** Its device's earlier action lies in the inbox and has not been decided: it is read now. [R62] */
  #holdForPassedBy(arrived: ArrivedAction, passedBy: string): void {
    const { org, claim } = this.#work;
    this.#hold(arrived, 'after', this.#now + unreadMs);
    this.#held.push({ id: passedBy, org, claim, why: 'unread', since: 0, seenAt: this.#now, until: this.#now });
    this.#office.log.warn({ action: passedBy, before: arrived.action.id }, 'registrar: an action was passed by');
  }

  /** Whoever looks at files wakes it; the time is for the case that looking fails. */
  #holdForFiles(): { readonly why: HeldWhy; readonly until: Instant } {
    return { why: 'files', until: this.#now + lookAgainAtFilesMs };
  }

  #hold(arrived: ArrivedAction, why: HeldWhy, until: Instant): void {
    const { id, claim } = arrived.action;
    this.#held.push({ id, org: this.#work.org, claim, why, since: arrived.receivedAt, until });
    if (why === 'files' && this.#claim && kindOf(arrived.action.kind).waitsForFiles)
      this.#office.watch.wantFiles(this.#work.org, this.#filesOf(this.#claim, arrived.action));
  }

  #decide(arrived: ArrivedAction): void {
    const { action } = arrived;
    const claim = this.#claim;
    this.#decided++;
    // Nothing more than must be said: that the id is taken, to whoever would take it.
    if (this.#isForeign && action.kind === 'create') return this.#refuseElsewhere(arrived, { code: 'claim-exists' });
    if (this.#isForeign || (!claim && action.kind !== 'create'))
      return this.#refuseElsewhere(arrived, { code: 'no-such-claim' });
    if (claim && !hasRoomFor(claim, action)) return this.#refuseElsewhere(arrived, { code: 'claim-full' });
    const terms = claim ? this.#book.resolve(claim.terms) : this.#book.termsAt(arrived.receivedAt);
    if (!terms) throw new Error('terms were looked at before');
    const circumstances = this.#circumstances(arrived, terms);
    const decision = this.#ask(arrived, (rules) => rules.decide(claim, action, circumstances));
    if (decision.ok) this.#claim = decision.claim;
    else this.#refuse(arrived, decision.refusal, circumstances);
  }

  /** A bug in the rules is the action's end, not the registrar's: logged, and refused as malformed. [R10] */
  #ask(arrived: ArrivedAction, ask: (rules: Office['rules']) => Decision<Claim>): Decision<Claim> {
    try {
      return ask(this.#office.rules);
    } catch (error) {
      const { id, kind } = arrived.action;
      this.#office.log.error({ action: id, kind, error: String(error) }, 'registrar: an action was set aside');
      return { ok: false, refusal: { code: 'malformed' } };
    }
  }

  #refuse(arrived: ArrivedAction, refusal: RefusalFact, circumstances: Circumstances): void {
    const claim = this.#claim;
    const recorded =
      claim &&
      this.#ask(arrived, (rules) => ({
        ok: true,
        claim: rules.recordRefusal(claim, arrived.action, refusal, circumstances)
      }));
    if (recorded?.ok) this.#claim = recorded.claim;
    this.#refuseElsewhere(arrived, refusal);
  }

  #refuseElsewhere(arrived: ArrivedAction, refusal: RefusalFact): void {
    const { action, receivedAt, desk } = arrived;
    const document = {
      _id: refusalDocumentId(action.id),
      v: claimVersion,
      action: action.id,
      claim: action.claim,
      receivedAt,
      onRecordAt: this.#onRecordAt(arrived),
      refusal
    };
    this.#refusals.push({ desk, document });
  }

  /** Every file whose bytes must be looked at before this action is decided; one that is too large is refused unread. [R18] */
  #filesOf(claim: Claim, action: ClaimAction): readonly FileManifest[] {
    const own = 'files' in action && action.files ? action.files : [];
    const readable = own.filter(({ size }) => size <= this.#book.limits.maxFileSize);
    return [...claim.evidence.filter(({ verifiedAt }) => verifiedAt === null), ...readable];
  }

  #onRecordAt(arrived: ArrivedAction): Instant {
    return Math.max(this.#now, arrived.receivedAt);
  }

  #circumstances(arrived: ArrivedAction, terms: ResolvedTerms): Circumstances {
    const { action, receivedAt, role, desk } = arrived;
    const files = 'files' in action && action.files ? action.files : [];
    return {
      actor: { id: action.by, role, desk, org: organisationOfDesk(desk) },
      receivedAt,
      onRecordAt: this.#onRecordAt(arrived),
      terms,
      adjudicated: this.#loaded.organisation?.adjudicated ?? 'here',
      limits: this.#book.limits,
      evaluationReasons: this.#book.evaluationReasons,
      hasFile: this.#hasFile(this.#claim, files),
      mailsCustomer: this.#office.mailsCustomer,
      outages: this.#office.outages()
    };
  }

  #hasFile(claim: Claim | null, files: readonly FileManifest[]): (sha256: string) => boolean {
    const { org } = this.#work;
    const waiting =
      claim?.waiting.flatMap(({ action }) => ('files' in action && action.files ? action.files : [])) ?? [];
    const manifests = [...(claim?.evidence ?? []), ...waiting, ...files];
    // Every one of them: two manifests may name one hash with different lists of chunks, and what was looked at of one says nothing of
    // the other.
    return (sha256) => {
      const same = manifests.filter((file) => file.sha256 === sha256);
      return same.length > 0 && same.every((file) => isVerified(file) || this.#office.files.isVerified(org, file));
    };
  }
}

/** A register restored from an older backup may know less than a mirror: mirrors are written after it, so the longer one is right. */
function longest(stored: Claim | null, copies: readonly ClaimDocument[]): Claim | null {
  let found = stored;
  for (const copy of copies) {
    const claim = copy.history.length > (found?.history.length ?? 0) ? documentToClaim(copy) : null;
    if (claim) found = claim;
  }
  return found;
}

const isVerified = (file: FileManifest): boolean => 'verifiedAt' in file && file.verifiedAt !== null;
