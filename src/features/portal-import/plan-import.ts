import type { CatalogueProduct } from '#documents/reference-documents.ts';
import {
  recordableRejectionReasons,
  type ActionHead,
  type ClaimAction,
  type Payloads,
  type RecordableRejectionReason
} from '#rules/claim/action.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import type { Claim, ClaimState } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import { activities, type Activity, type ClaimFields, type ProductLine } from '#rules/claim/fields.ts';
import type { Day } from '#rules/days/day.ts';
import { foldName } from '#tables/columns.ts';
import { findProduct } from './find-product.ts';
import { withoutLeadingZeros } from '#documents/identifiers.ts';
import { makeClaimMatcher, type ClaimMatcher } from './match-claim.ts';
import { claimStateOf } from './portal-states.ts';
import type { ExportedClaim, Problem } from './exported-claim.ts';

import { factSequences, type ImportedFact } from './fact-sequences.ts';

/** What would be done about one claim of the file. Nothing is, before the person agrees. */
export type Proposal =
  | (ProposedWork & { readonly kind: 'create'; readonly create: Payloads['create'] })
  | (ProposedWork & { readonly kind: 'catch-up'; readonly claim: Claim });

interface ProposedWork {
  readonly exported: ExportedClaim;
  readonly facts: readonly ImportedFact[];
  /** The portal's id, where the claim does not have it yet. */
  readonly learnsId: boolean;
  readonly from: ClaimState | null;
  readonly to: ClaimState;
  /** The file says no day: it is the day on which this was learnt. */
  readonly isDayUnknown: boolean;
}

export interface ImportPlan {
  readonly proposals: readonly Proposal[];
  readonly unchanged: readonly { readonly exported: ExportedClaim; readonly claim: Claim; readonly why: Unchanged }[];
  readonly problems: readonly Problem[];
}

/**
 * `same`: as here. `older`: what is recorded here is later than the file, or cannot be reached from here. `asked-again`: the file has a
 * later day than the open question. That may be another question, or any other change in the portal, and a clock that starts too late
 * costs the claim: only the person knows.
 */
export type Unchanged = 'same' | 'older' | 'asked-again';

export interface Known {
  readonly org: string;
  readonly claims: readonly Claim[];
  readonly products: readonly CatalogueProduct[];
  readonly today: Day;
  /** Of a claim that is there, or of a new one (null). */
  readonly circumstancesOf: (claim: Claim | null) => Circumstances;
}

/**
 * Every proposal is tried by the rules: what is shown is what will be accepted. The same file again proposes nothing. A long file is
 * planned in parts with one matcher.
 */
export function planImport(
  exported: readonly ExportedClaim[],
  known: Known,
  matchClaim: ClaimMatcher = matcherFor(known)
): ImportPlan {
  const proposals: Proposal[] = [];
  const unchanged: { exported: ExportedClaim; claim: Claim; why: Unchanged }[] = [];
  const problems: Problem[] = [];
  for (const each of exported) {
    const matched = matchClaim(each);
    if (matched === 'ambiguous') problems.push({ lines: each.lines, code: 'ambiguous', value: each.customerName });
    else if (matched) {
      const outcome = planCatchUp(each, matched, known);
      if (typeof outcome === 'string') unchanged.push({ exported: each, claim: matched, why: outcome });
      else proposals.push(outcome);
    } else {
      const outcome = planCreate(each, known);
      if ('code' in outcome) problems.push(outcome);
      else proposals.push(outcome);
    }
  }
  return { proposals, unchanged, problems };
}

export const matcherFor = ({ claims, products }: Pick<Known, 'claims' | 'products'>): ClaimMatcher =>
  makeClaimMatcher(
    claims.filter((claim) => claim.adjudicated === 'elsewhere' && claim.state !== 'discarded'),
    products
  );

function planCatchUp(exported: ExportedClaim, claim: Claim, known: Known): Proposal | Unchanged {
  const learnsId =
    exported.portalClaimId !== '' &&
    withoutLeadingZeros(String(claim.fields.portalClaimId ?? '')) !== withoutLeadingZeros(exported.portalClaimId);
  const to = claimStateOf(exported.state);
  const base = { kind: 'catch-up', exported, claim, learnsId, from: claim.state } as const;
  if (claim.state === to && !learnsId) return isPerhapsAskedAgain(exported, claim) ? 'asked-again' : 'same';
  if (claim.state === to) return { ...base, facts: [], to, isDayUnknown: false };
  const facts = exported.state === 'editing' ? null : findFacts(exported, claim, known);
  if (!facts) return learnsId ? { ...base, facts: [], to: claim.state, isDayUnknown: false } : 'older';
  return { ...base, facts, to, isDayUnknown: exported.stateOn === null };
}

function isPerhapsAskedAgain({ stateOn }: ExportedClaim, { state, clocks }: Claim): boolean {
  const asked = clocks.find(({ clock }) => clock === 'response');
  return state === 'action-required' && stateOn !== null && asked !== undefined && stateOn > asked.startedOn;
}

function planCreate(exported: ExportedClaim, known: Known): Proposal | Problem {
  const { lines } = exported;
  if (exported.customerName === '' && exported.tenantId === '') return { lines, code: 'no-customer' };
  const products: { [line: string]: ProductLine } = {};
  let area: string | null = null;
  for (const { name, subscriptionId } of exported.products) {
    const product = findProduct(name, known.products);
    if (!product) return { lines, code: 'product-unknown', field: 'product', value: name.slice(0, 80) };
    area ??= product.solutionArea;
    const line = product.id in products ? `${product.id}-${String(Object.keys(products).length + 1)}` : product.id;
    products[line] = { product: product.id, ...(subscriptionId ? { subscriptionId } : {}) };
  }
  const create = { fields: fieldsOf(exported, area), products };
  const made = tryActions(null, [{ kind: 'create', ...create }], known);
  if (!made) return { lines, code: 'not-possible', value: exported.customerName };
  const to = claimStateOf(exported.state);
  const facts = exported.state === 'editing' ? [] : findFacts(exported, made, known);
  if (!facts) return { lines, code: 'not-possible', value: exported.customerName };
  const isDayUnknown = exported.state !== 'editing' && exported.stateOn === null;
  return { kind: 'create', exported, create, facts, learnsId: false, from: null, to, isDayUnknown };
}

/** The shortest way that leads where the portal says the claim is. */
function findFacts(exported: ExportedClaim, claim: Claim, known: Known): readonly ImportedFact[] | null {
  const on = exported.stateOn ?? (exported.state === 'submitted' ? exported.submittedOn : null) ?? known.today;
  const submittedOn = Math.min(exported.submittedOn ?? on, on);
  const said = {
    ...(exported.comment === '' ? {} : { comment: exported.comment }),
    ...(reasonOf(exported.reason) ? { reason: reasonOf(exported.reason) as RecordableRejectionReason } : {})
  };
  for (const sequence of statesSaid(exported, claim).flatMap(factSequences)) {
    const facts = sequence.map((fact, i): ImportedFact => ({
      ...fact,
      happenedOn: fact.fact === 'submit' ? submittedOn : on,
      // What is said is said of the state that the file names, not of the steps to it.
      ...(i === sequence.length - 1 ? withSaid(fact.fact, said) : {})
    }));
    const reached = tryActions(
      claim,
      facts.map((fact) => ({ kind: 'record', learntFrom: 'export', ...fact })),
      known
    );
    if (reached?.state === claimStateOf(exported.state)) return facts;
  }
  return null;
}

/**
 * Portals call a claim rejected that the customer or the partner ended, and name that as the reason. Of a dispute that was lost the reason is
 * still the one that was disputed.
 */
function statesSaid({ state, reason }: ExportedClaim, claim: Claim): readonly ExportedClaim['state'][] {
  const folded = foldName(reason);
  if (state !== 'rejected' || claim.state === 'disputed') return [state];
  if (/(customer|cliente?)/.test(folded) && /(declin|recus|rechaz|deneg)/.test(folded)) return ['declined', state];
  if (/partnerrequest|solicitacaod[eo]parceiro|solicitudde(?:l)?asociado/.test(folded)) return ['withdrawn', state];
  return [state];
}

function withSaid(
  fact: ImportedFact['fact'],
  { comment, reason }: { readonly comment?: string; readonly reason?: RecordableRejectionReason }
): Pick<ImportedFact, 'comment' | 'reason'> {
  return {
    ...(comment === undefined || fact === 'submit' ? {} : { comment }),
    ...(reason === undefined || fact !== 'reject' ? {} : { reason })
  };
}

type Tried = ({ readonly kind: 'create' } & Payloads['create']) | ({ readonly kind: 'record' } & Payloads['record']);

function tryActions(claim: Claim | null, actions: readonly Tried[], known: Known): Claim | null {
  let current = claim;
  for (const [i, payload] of actions.entries()) {
    const circumstances = known.circumstancesOf(claim);
    const head: ActionHead = {
      ...{
        id: `tried:${String(i)}`,
        claim: claim?.id ?? 'new',
        org: known.org,
        by: circumstances.actor.id,
        device: ''
      },
      ...{ madeAt: circumstances.receivedAt, clockOffsetMs: 0, after: null, basedOn: null }
    };
    const decision = decide(current, { ...head, ...payload } as ClaimAction, circumstances);
    if (!decision.ok) return null;
    current = decision.claim;
  }
  return current;
}

function fieldsOf(exported: ExportedClaim, area: string | null): ClaimFields {
  const { portalClaimId, customerName, tenantId, customerDomain, mpnId, name } = exported;
  const given = { name, mpnId, customerName, customerDomain, tenantId, portalClaimId };
  const activity = activityOf(exported.activity) ?? (area === 'microsoft-365' ? 'usage' : null);
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    ...(area === null ? {} : { solutionArea: area }),
    ...(activity === null ? {} : { activity })
  };
}

function activityOf(text: string): Activity | null {
  const folded = foldName(text);
  if (folded === '') return null;
  if (/presales|prevenda|preventa/.test(folded)) return 'pre-sales';
  if (/revenue|receita|ingresos/.test(folded)) return 'revenue-association';
  if (/usage|uso/.test(folded)) return 'usage';
  return activities.find((activity) => foldName(activity) === folded) ?? null;
}

function reasonOf(text: string): RecordableRejectionReason | null {
  const folded = foldName(text);
  if (folded === '') return null;
  if (/response|resposta|respuesta/.test(folded)) return 'no-partner-response';
  if (/consent/.test(folded)) return 'missing-customer-consent';
  if (/product|produto/.test(folded)) return 'missing-products';
  if (/unavailable|indisponivel|(?:no|in).*disponible/.test(folded)) return 'poe-unavailable';
  if (/insufficient|insuficiente/.test(folded)) return 'insufficient-poe';
  return recordableRejectionReasons.find((reason) => foldName(reason) === folded) ?? null;
}
