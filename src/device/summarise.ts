import type { ClaimDocument } from '#documents/record-documents.ts';
import type { Actor } from '#rules/claim/actor.ts';
import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import type { Claim, Terms } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { askedOf } from '#rules/claim/attention.ts';
import { pressingClock } from '#rules/clocks/whose-clock.ts';
import { isConsentHeld } from '#rules/claim/consent-mail-state.ts';
import { missingForSubmit } from '#rules/claim/form.ts';
import { preparationOf } from '#rules/claim/prepare-move.ts';
import type { Age } from '#rules/claim/freshness.ts';
import { contestedLinesOf } from './contests.ts';
import type { StoredAction, StoredSummary } from './database.ts';
import type { Attention, SummaryRow } from './rows.ts';
import type { UnsentMove } from './unsent-move.ts';
import { wordsOf } from './words.ts';

export interface Summarised {
  readonly claim: Claim;
  readonly actions: readonly StoredAction[];
  readonly actor: Actor;
  readonly limits: EvidenceLimits;
  readonly now: Instant;
  readonly nextDue: number | null;
  /** How old an approved claim's proof is; null where that asks for nothing. */
  readonly proof: Age | null;
  /** Null: the record counts everything that was done here. */
  readonly unsent: UnsentMove | null;
}

/** One line of a list, of a claim as it is shown. */
export function summariseClaim(summarised: Summarised): StoredSummary {
  const { claim, actions, actor, limits, nextDue, unsent } = summarised;
  const { fields, products } = claim;
  const missing = claim.state === 'editing' ? missingForSubmit(claim, limits).length : 0;
  const prepared = isCommitted(claim) ? (preparationOf(claim)?.move ?? null) : null;
  const attention = attentionOf(summarised, { missing, prepared });
  const contests = actor.role === 'reviewer' ? contestedLinesOf(claim) : [];
  const isHeld = claim.state === 'approved' && isConsentHeld(claim);
  const isOver = claim.state === 'rejected' && claim.rejection.reason === 'partner-request' && !prepared;
  // Before the customer is told their time has not begun; and whoever withdrew a claim meant it, though it could be disputed.
  const isQuiet = isHeld || isOver;
  // Clocks that begin with what has not been received do not run; in the vendor's portal it has happened already.
  const isAhead = unsent !== null && claim.adjudicated === 'here';
  const pressing = isAhead ? unsent.running : isQuiet ? null : pressingClock(claim.clocks);
  const productIds = Object.values(products).map(({ product }) => product);
  const text = {
    customerName: textOf(fields.customerName),
    customerDomain: textOf(fields.customerDomain),
    tenantId: textOf(fields.tenantId),
    mpnId: textOf(fields.mpnId)
  };
  return {
    id: claim.id,
    org: claim.org,
    state: claim.state,
    name: textOf(fields.name),
    ...text,
    products: productIds,
    clock: pressing?.clock ?? null,
    unit: pressing?.length.unit ?? null,
    dueBy: pressing?.dueBy ?? Number.POSITIVE_INFINITY,
    ...(isHeld ? { isHeld } : {}),
    terms: claim.terms,
    attention,
    ...(prepared ? { prepared } : {}),
    missing,
    waiting: actions.filter(isWaiting).length,
    ...(unsent ? { unsent: { kind: unsent.kind, isHere: unsent.isHere } } : {}),
    changedAt: lastChange(claim, actions),
    words: wordsOf([...Object.values(text), ...productIds, textOf(fields.name), textOf(fields.portalClaimId)]),
    ...(claim.adjudicated === 'elsewhere' ? { elsewhere: true } : {}),
    ...(fields.portalClaimId === undefined ? {} : { portalClaimId: textOf(fields.portalClaimId) }),
    ...(contests.length > 0 ? { contests } : {}),
    ...(attention ? { needsYou: 1 } : {}),
    ...(nextDue === null ? {} : { nextDue })
  };
}

/** A claim that a newer version wrote: it is kept, and listed by what can be told without reading it. */
export function summariseUnreadable(document: ClaimDocument): StoredSummary {
  const members: { readonly [name: string]: unknown } = { ...document };
  return {
    id: document._id.slice('claim:'.length),
    org: textOf(members['org']),
    state: document.state,
    name: '',
    customerName: textOf((members['fields'] as { readonly customerName?: unknown } | undefined)?.customerName),
    customerDomain: '',
    tenantId: '',
    mpnId: '',
    products: [],
    clock: null,
    unit: null,
    dueBy: Number.POSITIVE_INFINITY,
    terms: document.terms ?? noTerms,
    attention: 'newer-app',
    missing: 0,
    waiting: 0,
    changedAt: 0,
    words: [],
    needsYou: 1
  };
}

const noTerms: Terms = { profile: '', calendar: 'none', zone: 'UTC' };

export function isWaiting({ stage }: Pick<StoredAction, 'stage'>): boolean {
  return stage === 'on-device' || stage === 'received';
}

/** Refused, or taken in part: the person has not yet said that they know. */
export function needsAnswer(action: StoredAction): 'refused' | 'clash' | null {
  if (action.acknowledged) return null;
  if (action.stage === 'refused') return 'refused';
  return action.clashes ? 'clash' : null;
}

function attentionOf(
  { claim, actions, actor, now, proof, unsent }: Summarised,
  { missing, prepared }: { readonly missing: number; readonly prepared: SummaryRow['prepared'] | null }
): Attention {
  const answers = actions.map(needsAnswer);
  if (answers.includes('refused')) return 'refused';
  if (answers.includes('clash')) return 'clash';
  const about = { isComplete: missing === 0, prepared: prepared ?? null, isUnsent: unsent !== null };
  return askedOf(claim, { actor, now, proof, ...about });
}

/** Before it is submitted everything is shared as it is typed. */
const isCommitted = ({ state }: Claim): boolean => state !== 'editing' && state !== 'discarded';

function lastChange(claim: Claim, actions: readonly StoredAction[]): number {
  const onRecord = claim.history.at(-1)?.onRecordAt ?? claim.createdAt;
  return Math.max(onRecord, actions.at(-1)?.madeAt ?? 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
