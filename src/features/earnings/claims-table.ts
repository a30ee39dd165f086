import type { CsvCell, CsvTable } from '#tables/write-csv.ts';
import { civilTime } from '#calendar/civil-time.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { ApprovedClaim, Claim, Clock, Terms } from '#rules/claim/claim.ts';
import { programmeOf } from '#rules/claim/programme.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { Dictionary } from '#texts/dictionary.ts';
import { sayEvaluationReason } from '#texts/say-evaluation.ts';
import type { Reference } from '#workplace/workplace.ts';

interface TableParts {
  readonly t: Dictionary;
  readonly reference: Pick<Reference, 'products' | 'organisations'>;
  readonly termsOf: (terms: Terms) => ResolvedTerms | null;
}

/** Every claim with what can be counted or sorted by. Days are days of the claim's own zone. */
export function claimsTable(claims: readonly Claim[], parts: TableParts): CsvTable {
  const { t, reference, termsOf } = parts;
  const c = t.earnings.export.columns;
  const names = new Map(reference.products.map(({ id, name }) => [id, name]));
  const columns: readonly (readonly [string, (claim: Claim) => CsvCell])[] = [
    [c.claim, ({ id }) => id],
    [c.portalClaimId, ({ fields }) => text(fields.portalClaimId)],
    [c.state, ({ state }) => t.claim.states[state]],
    [c.organisation, ({ org }) => reference.organisations.get(org)?.name ?? org],
    [c.name, ({ fields }) => text(fields.name)],
    [c.solutionArea, ({ fields }) => word(t.claim.solutionAreas, fields.solutionArea)],
    [c.activity, ({ fields }) => word(t.claim.activities, fields.activity)],
    [c.mpnId, ({ fields }) => text(fields.mpnId)],
    [c.customerName, ({ fields }) => text(fields.customerName)],
    [c.customerDomain, ({ fields }) => text(fields.customerDomain)],
    [c.tenantId, ({ fields }) => text(fields.tenantId)],
    [c.country, ({ fields }) => text(fields.customerCountry)],
    [c.products, ({ products }) => list(Object.values(products).map(({ product }) => names.get(product) ?? product))],
    [c.subscriptions, ({ products }) => list(Object.values(products).flatMap((each) => each.subscriptionId ?? []))],
    [c.createdOn, (claim) => dayOf(claim.createdAt, claim)],
    [c.submittedOn, (claim) => ('submittedOn' in claim ? dayText(claim.submittedOn) : null)],
    [c.approvedOn, (claim) => (claim.state === 'approved' ? dayOf(claim.approvedAt, claim) : null)],
    [c.sentOn, (claim) => (claim.state === 'approved' ? dayOf(claim.sentAt, claim) : null)],
    [c.rejectedOn, (claim) => (claim.state === 'rejected' ? dayText(claim.rejection.on) : null)],
    [
      c.rejectionReason,
      (claim) => (claim.state === 'rejected' ? t.claim.rejectionReasons[claim.rejection.reason] : null)
    ],
    [c.programme, (claim) => programme(claim)],
    [c.evaluation, (claim) => evaluationOf(claim, ({ outcome }) => t.claims.outcome.evaluations[outcome])],
    [c.evaluationReason, (claim) => evaluationOf(claim, sayEvaluationReason)],
    [c.clock, (claim) => word(t.claim.clocks, pressing(claim)?.clock)],
    [c.dueOn, (claim) => dayText(pressing(claim)?.dueOn ?? null)],
    [c.files, ({ evidence }) => evidence.length]
  ];
  return { header: columns.map(([name]) => name), rows: rowsOf(claims) };

  function* rowsOf(all: readonly Claim[]): Generator<readonly CsvCell[]> {
    for (const claim of all) yield columns.map(([, cell]) => cell(claim));
  }
  function programme(claim: Claim): CsvCell {
    const profile = termsOf(claim.terms)?.profile;
    return (profile && programmeOf(claim.fields.solutionArea, claim.fields.activity, profile)?.programme) ?? null;
  }
}

/** As the list finds them: every word begins a word of the customer, the domain, the name, an id. */
export function isFound(claim: Claim, search: string): boolean {
  const { customerName, customerDomain, name, tenantId, mpnId } = claim.fields;
  const own = fold([customerName, customerDomain, name, tenantId, mpnId, claim.id].join(' ')).split(/[\s.@]+/);
  return fold(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((asked) => own.some((each) => each.startsWith(asked)) || fold(String(customerDomain)).startsWith(asked));
}

type Evaluation = NonNullable<ApprovedClaim['evaluations']['OSU']>;

function evaluationOf(claim: Claim, say: (evaluation: Evaluation) => CsvCell): CsvCell {
  if (claim.state !== 'approved') return null;
  const evaluation = claim.evaluations.OSU ?? claim.evaluations.OSA;
  return evaluation ? say(evaluation) : null;
}

function pressing(claim: Claim): Clock | undefined {
  return [...claim.clocks].sort((a, b) => a.dueBy - b.dueBy)[0];
}

const text = (value: unknown): CsvCell => (typeof value === 'string' ? value : null);
const list = (values: readonly string[]): CsvCell => values.join('; ');
const word = (words: { readonly [name: string]: string }, value: unknown): CsvCell =>
  typeof value === 'string' ? (words[value] ?? value) : null;
const dayText = (day: Day | null): CsvCell =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (at: Instant | null, claim: Claim): CsvCell =>
  at === null ? null : dayText(civilTime(claim.terms.zone).dayOf(at));
const fold = (value: string): string => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
