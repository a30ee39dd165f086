import type { ClaimDocument } from '#documents/record-documents.ts';
import type { Actor } from '#rules/claim/actor.ts';
import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import type { Claim, Clock } from '#rules/claim/claim.ts';
import { missingForSubmit } from '#rules/claim/form.ts';
import type { StoredAction, StoredSummary } from './database.ts';
import type { Attention } from './rows.ts';
import { wordsOf } from './words.ts';

export interface Summarised {
  readonly claim: Claim;
  readonly actions: readonly StoredAction[];
  readonly actor: Actor;
  readonly limits: EvidenceLimits;
  readonly nextDue: number | null;
}

/** One line of a list, of a claim as it is shown. */
export function summariseClaim({ claim, actions, actor, limits, nextDue }: Summarised): StoredSummary {
  const { fields, products } = claim;
  const missing = claim.state === 'editing' ? missingForSubmit(claim, limits).length : 0;
  const attention = attentionOf(claim, { actions, actor, missing });
  const pressing = pressingClock(claim.clocks);
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
    dueBy: pressing?.dueBy ?? Number.POSITIVE_INFINITY,
    terms: claim.terms,
    attention,
    missing,
    waiting: actions.filter(isWaiting).length,
    changedAt: lastChange(claim, actions),
    words: wordsOf([...Object.values(text), ...productIds, textOf(fields.name)]),
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
    dueBy: Number.POSITIVE_INFINITY,
    terms: document.terms,
    attention: 'newer-app',
    missing: 0,
    waiting: 0,
    changedAt: 0,
    words: [],
    needsYou: 1
  };
}

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
  claim: Claim,
  {
    actions,
    actor,
    missing
  }: { readonly actions: readonly StoredAction[]; readonly actor: Actor; readonly missing: number }
): Attention {
  const answers = actions.map(needsAnswer);
  if (answers.includes('refused')) return 'refused';
  if (answers.includes('clash')) return 'clash';
  if (actor.role === 'reviewer') return reviewable.has(claim.state) ? 'review' : null;
  if (actor.role !== 'manager' || actor.org !== claim.org) return null;
  switch (claim.state) {
    case 'action-required':
      return 'answer';
    case 'rejected':
      // Whoever withdrew it knows, and meant it.
      return isDisputable(claim) && claim.rejection.reason !== 'partner-request' ? 'dispute' : null;
    case 'editing':
      return missing === 0 ? 'submit' : null;
    default:
      return null;
  }
}

const reviewable: ReadonlySet<string> = new Set(['submitted', 'in-review', 'disputed']);

function isDisputable(claim: Extract<Claim, { readonly state: 'rejected' }>): boolean {
  return !claim.rejection.forGood && claim.clocks.some(({ clock }) => clock === 'dispute-window');
}

function pressingClock(clocks: readonly Clock[]): Clock | null {
  let first: Clock | null = null;
  for (const clock of clocks) if (!first || clock.dueBy < first.dueBy) first = clock;
  return first;
}

function lastChange(claim: Claim, actions: readonly StoredAction[]): number {
  const onRecord = claim.history.at(-1)?.onRecordAt ?? claim.createdAt;
  return Math.max(onRecord, actions.at(-1)?.madeAt ?? 0);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
