import type { EarningsLine } from '#documents/earnings.ts';

/** How a customer uses a product, month by month: what the association entitles the partner to see. */
export interface UsageSeries {
  readonly customer: string;
  readonly customerName: string;
  readonly product: string;
  readonly points: readonly UsagePoint[];
}

export interface UsagePoint {
  readonly month: string;
  /** Null: the report does not say. */
  readonly activeUsers: number | null;
  readonly paidUnits: number | null;
}

interface OpenSeries {
  readonly customer: string;
  customerName: string;
  readonly product: string;
  /** Month, then subscription. */
  readonly months: Map<string, Map<string, UsagePoint>>;
}

/** The same subscription's usage may stand on several lines of a month (one for each location) and counts once; subscriptions add up. */
export class UsageByMonth {
  readonly #sayProduct: (workload: string) => string;
  readonly #open = new Map<string, OpenSeries>();

  constructor(sayProduct: (workload: string) => string) {
    this.#sayProduct = sayProduct;
  }

  take(month: string, line: EarningsLine): void {
    if (line.workload === undefined || (line.activeUsers === undefined && line.paidUnits === undefined)) return;
    const customer = (line.tenantId ?? line.customerName ?? '').toLowerCase();
    if (customer === '') return;
    const product = this.#sayProduct(line.workload);
    const key = `${customer} ${product}`;
    const series = this.#open.get(key) ?? { customer, customerName: '', product, months: new Map() };
    this.#open.set(key, series);
    series.customerName = line.customerName ?? series.customerName;
    const points = series.months.get(month) ?? new Map<string, UsagePoint>();
    series.months.set(month, points);
    const subscription = line.subscriptionId ?? '';
    const known = points.get(subscription);
    points.set(subscription, {
      month,
      activeUsers: larger(known?.activeUsers, line.activeUsers),
      paidUnits: larger(known?.paidUnits, line.paidUnits)
    });
  }

  series(): readonly UsageSeries[] {
    const all = [...this.#open.values()].map(({ customer, customerName, product, months }) => ({
      customer,
      customerName: customerName || customer,
      product,
      points: [...months].map(([month, points]) => sumPoints(month, [...points.values()])).sort(byMonth)
    }));
    return all.sort((a, b) => compare(a.customerName, b.customerName) || compare(a.product, b.product));
  }
}

function sumPoints(month: string, points: readonly UsagePoint[]): UsagePoint {
  const sum = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);
  return points.reduce<UsagePoint>(
    (all, { activeUsers, paidUnits }) => ({
      month,
      activeUsers: sum(all.activeUsers, activeUsers),
      paidUnits: sum(all.paidUnits, paidUnits)
    }),
    { month, activeUsers: null, paidUnits: null }
  );
}

const larger = (known: number | null | undefined, value: number | undefined): number | null =>
  value === undefined ? (known ?? null) : Math.max(known ?? 0, value);
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const byMonth = (a: UsagePoint, b: UsagePoint): number => compare(a.month, b.month);
