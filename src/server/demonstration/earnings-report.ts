import type { EarningsLine } from '#documents/earnings.ts';
import { nameOfProduct } from '../reference/catalogue.ts';
import { demonstrationClaims } from './claims.ts';

/** What Contoso's report said in its last three months: most of it is of claims, and some is what a matching is for. */
export function earningsReport(months: readonly string[]): readonly ReportMonth[] {
  let line = 1;
  return months.map((month, at) => {
    const isLast = at === months.length - 1;
    const lines = [...linesOfClaims(at), ...(isLast ? linesWithoutClaim : [])];
    const paymentStatus = isLast ? 'Upcoming' : 'Sent';
    return { month, lines: lines.map((each) => ({ ...common, paymentStatus, ...each, line: ++line })) };
  });
}

interface ReportMonth {
  readonly month: string;
  readonly lines: readonly EarningsLine[];
}

type Said = Omit<EarningsLine, 'line' | 'currency'>;

const common = { currency: 'BRL', mpnId: '4711002' };

/** One by its claim's id, one by tenant and product, one by subscription alone; Cooperativa Serra has none. `at`: months since the first. */
function linesOfClaims(at: number): readonly Said[] {
  const hotel = of('01KAEX0000DEM0000000000006');
  const pharmacy = of('01KAEX0000DEM0000000000007');
  const winery = of('01KAEX0000DEM0000000000017');
  return [
    {
      ...hotel.customer,
      ...hotel.usage('sharepoint', 84 + 13 * at, 150),
      claimId: hotel.id,
      amount: 412.5 + 61.2 * at
    },
    { ...hotel.customer, ...hotel.usage('exchange', 131 + 4 * at, 150), claimId: hotel.id, amount: 296.4 + 18.3 * at },
    { ...pharmacy.customer, ...pharmacy.usage('teams', 38 + 9 * at, 75), amount: 187.35 + 44.1 * at },
    {
      ...{ customerName: winery.customer.customerName, subscriptionId: winery.subscriptionId },
      ...{ ...winery.usage('dynamics-365-sales', 12 + 3 * at, 25), amount: 640 + 96.5 * at }
    }
  ];
}

/** A customer whose claim was never approved, and one that nobody here knows. */
const linesWithoutClaim: readonly Said[] = [
  {
    ...of('01KAEX0000DEM0000000000008').customer,
    ...{ workload: 'Exchange Online', activeUsers: 9, paidUnits: 20, amount: 54.9 }
  },
  {
    ...{ customerName: 'Gráfica Aurora', tenantId: 'b0a99887-7665-4544-8332-2110ffeeddcc' },
    ...{ workload: 'Microsoft Teams', activeUsers: 22, paidUnits: 40, amount: 118.2 },
    reasonCode: 'PARTNER_NOT_ASSOCIATED'
  }
];

/** The report names products, and customers, as the claim does. */
function of(id: string) {
  const claim = demonstrationClaims.find((each) => each.id === id);
  if (!claim) throw new Error(`The demonstration has no claim ${id}.`);
  const { customerName, tenantId } = claim.fields;
  return {
    id,
    customer: { customerName: String(customerName), tenantId: String(tenantId) },
    subscriptionId: Object.values(claim.products).find(({ subscriptionId }) => subscriptionId)?.subscriptionId,
    usage: (product: string, activeUsers: number, paidUnits: number) => ({
      workload: nameOfProduct(product),
      activeUsers,
      paidUnits
    })
  };
}
