import type { EarningsLine, EarningsMonth } from '#documents/earnings.ts';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { makeProductFinder } from './find-product.ts';
import { keys, makeMatcher, type Key, type MatchableClaim } from './match-lines.ts';
import { addMoney, type Money } from './money.ts';
import { UsageByMonth, type UsageSeries } from './usage.ts';

/** What the earnings report and the claims on this device say together. Plain, so that a worker can hand it over. */
export interface EarningsReport {
  readonly months: readonly EarningsMonth[];
  readonly lines: number;
  readonly matched: { readonly [K in Key]: number };
  readonly totals: readonly { readonly month: string; readonly money: readonly Money[] }[];
  /** Those that a line belongs to; the most recent month first. */
  readonly earned: readonly ClaimEarnings[];
  /** The same of claims that are approved no more: the customer declined, or they were withdrawn. */
  readonly ended: readonly ClaimEarnings[];
  /** Approved, and no line belongs to it; longest ago first. */
  readonly withoutLine: readonly LonelyClaim[];
  readonly withoutClaim: readonly LonelyLine[];
  readonly usage: readonly UsageSeries[];
}

export interface ClaimEarnings {
  readonly claim: string;
  readonly customerName: string;
  readonly products: readonly string[];
  readonly mpnId: string;
  readonly lines: number;
  /** What those lines name: by these a person finds them again in the report. */
  readonly tenantIds: readonly string[];
  readonly subscriptionIds: readonly string[];
  readonly keys: readonly Key[];
  readonly money: readonly Money[];
  /** Oldest first. */
  readonly months: readonly MonthEarnings[];
}

export interface MonthEarnings {
  readonly month: string;
  readonly money: readonly Money[];
  readonly statuses: readonly string[];
}

export interface LonelyClaim {
  readonly claim: string;
  readonly customerName: string;
  readonly products: readonly string[];
  readonly mpnId: string;
  readonly tenantId: string;
  readonly approvedAt: number;
  readonly sentAt: number | null;
  readonly outcome: 'eligible' | 'not-eligible' | null;
  /** A revenue association is never paid. */
  readonly isRecognition: boolean;
}

export interface LonelyLine extends EarningsLine {
  readonly month: string;
}

export interface ReportParts {
  readonly claims: readonly Claim[];
  readonly products: readonly Pick<CatalogueProduct, 'id' | 'name'>[];
}

/** Takes line after line; keeps sums, and of the lines only those that belong to no claim. */
export class ReportBuilder {
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #match: ReturnType<typeof makeMatcher>;
  readonly #usage: UsageByMonth;
  readonly #names: ReadonlyMap<string, string>;
  readonly #earned = new Map<string, OpenEarnings>();
  readonly #totals = new Map<string, Money[]>();
  readonly #withoutClaim: LonelyLine[] = [];
  readonly #matched: { [K in Key]: number } = { 'claim-id': 0, 'tenant-product': 0, subscription: 0 };
  #lines = 0;

  constructor({ claims, products }: ReportParts) {
    const findProduct = makeProductFinder(products);
    const matchable = claims.flatMap((claim) => {
      const known = matchableOrNone(claim);
      return known ? [{ claim, known }] : [];
    });
    this.#claims = new Map(matchable.map(({ claim }) => [claim.id, claim]));
    this.#match = makeMatcher(
      matchable.map(({ known }) => known),
      findProduct
    );
    this.#names = new Map(products.map(({ id, name }) => [id, name]));
    this.#usage = new UsageByMonth((workload) => {
      const product = findProduct(workload);
      return (product === null ? undefined : this.#names.get(product)) ?? workload;
    });
  }

  take(month: string, line: EarningsLine): void {
    this.#lines++;
    const money = { currency: line.currency, amount: line.amount };
    const totals = this.#totals.get(month) ?? [];
    this.#totals.set(month, addMoney(totals, money));
    this.#usage.take(month, line);
    const match = this.#match(month, line);
    if (!match) {
      this.#withoutClaim.push({ month, ...line });
      return;
    }
    this.#matched[match.key]++;
    const earned = this.#earned.get(match.claim) ?? emptyEarnings();
    this.#earned.set(match.claim, earned);
    earned.keys.add(match.key);
    earned.lines++;
    if (line.tenantId) earned.tenantIds.add(line.tenantId);
    if (line.subscriptionId) earned.subscriptionIds.add(line.subscriptionId);
    const open = earned.months.get(month) ?? { money: [], statuses: new Set() };
    open.money = addMoney(open.money, money);
    if (line.paymentStatus) open.statuses.add(line.paymentStatus);
    earned.months.set(month, open);
  }

  finish(months: readonly EarningsMonth[]): EarningsReport {
    const claims = [...this.#claims.values()];
    const earned = claims.flatMap((claim) => this.#earningsOf(claim) ?? []);
    const lastOf = ({ months: of }: ClaimEarnings): string => of.at(-1)?.month ?? '';
    earned.sort((a, b) => compare(lastOf(b), lastOf(a)) || compare(a.customerName, b.customerName));
    const withoutLine = claims.flatMap((claim) => this.#lonely(claim) ?? []);
    withoutLine.sort((a, b) => a.approvedAt - b.approvedAt || compare(a.claim, b.claim));
    const totals = [...this.#totals].map(([month, money]) => ({ month, money }));
    totals.sort((a, b) => compare(a.month, b.month));
    return {
      months,
      lines: this.#lines,
      matched: this.#matched,
      totals,
      earned: earned.filter(({ claim }) => this.#claims.get(claim)?.state === 'approved'),
      ended: earned.filter(({ claim }) => this.#claims.get(claim)?.state !== 'approved'),
      withoutLine,
      withoutClaim: this.#withoutClaim,
      usage: this.#usage.series()
    };
  }

  #earningsOf(claim: Claim): ClaimEarnings | null {
    const earned = this.#earned.get(claim.id);
    if (!earned) return null;
    const months = [...earned.months].map(([month, { money, statuses }]) => ({
      month,
      money,
      statuses: [...statuses].sort()
    }));
    months.sort((a, b) => compare(a.month, b.month));
    return {
      ...this.#sayClaim(claim),
      lines: earned.lines,
      tenantIds: [...earned.tenantIds].sort(),
      subscriptionIds: [...earned.subscriptionIds].sort(),
      keys: keys.filter((key) => earned.keys.has(key)),
      money: months.flatMap(({ money }) => money).reduce<Money[]>(addMoney, []),
      months
    };
  }

  #lonely(claim: Claim): LonelyClaim | null {
    if (claim.state !== 'approved' || this.#earned.has(claim.id)) return null;
    const evaluation = claim.evaluations.OSU ?? claim.evaluations.OSA;
    return {
      ...this.#sayClaim(claim),
      tenantId: textOf(claim.fields.tenantId),
      approvedAt: claim.approvedAt,
      sentAt: claim.sentAt,
      outcome: evaluation?.outcome ?? null,
      isRecognition: claim.fields.activity === 'revenue-association'
    };
  }

  #sayClaim(claim: Claim): Pick<ClaimEarnings, 'claim' | 'customerName' | 'products' | 'mpnId'> {
    return {
      claim: claim.id,
      customerName: textOf(claim.fields.customerName),
      products: Object.values(claim.products).map(({ product }) => this.#names.get(product) ?? product),
      mpnId: textOf(claim.fields.mpnId)
    };
  }
}

interface OpenEarnings {
  readonly months: Map<string, OpenMonth>;
  readonly keys: Set<Key>;
  readonly tenantIds: Set<string>;
  readonly subscriptionIds: Set<string>;
  lines: number;
}

const emptyEarnings = (): OpenEarnings => ({
  ...{ months: new Map(), keys: new Set(), lines: 0 },
  ...{ tenantIds: new Set(), subscriptionIds: new Set() }
});

interface OpenMonth {
  money: Money[];
  readonly statuses: Set<string>;
}

/** What was once approved may have earned until it was withdrawn. */
/** A claim that this app cannot work with holds up none of the others; its own screen says that it needs a newer app. [S15] */
function matchableOrNone(claim: Claim): MatchableClaim | null {
  try {
    return matchableOf(claim);
  } catch (error) {
    console.error(`${claim.id} cannot be read`, error);
    return null;
  }
}

function matchableOf(claim: Claim): MatchableClaim {
  const approval = claim.history.findLast(({ state }) => state === 'approved');
  const { portalClaimId } = claim.fields;
  return {
    id: claim.id,
    portalClaimId: typeof portalClaimId === 'string' ? portalClaimId : undefined,
    tenantId: textOf(claim.fields.tenantId),
    mpnId: textOf(claim.fields.mpnId),
    approvedAt: claim.state === 'approved' ? claim.approvedAt : (approval?.onRecordAt ?? null),
    products: Object.values(claim.products)
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
