import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EarningsLine } from '#documents/earnings.ts';
import { missingColumns, namesOfColumns, recogniseColumns } from './columns.ts';
import { makeProductFinder } from './find-product.ts';
import { makeMatcher, type MatchableClaim } from './match-lines.ts';
import { addMoney } from './money.ts';
import { readLine, type Reading } from './read-line.ts';
import { UsageByMonth } from './usage.ts';

/**
 * [J28] The earnings report: columns are recognised or chosen once, wrong lines are told, each line belongs to one claim at most, by the
 * strongest of its keys.
 */
const documented =
  'ClaimId,CustomerTenantId,CustomerName,SubscriptionId,WorkloadName,MpnId,MonthlyActiveUsers,PaidAvailableUnits,' +
  'DateAssociated,EarningAmount,PaymentStatus,ReasonCode,EarningMonth,Currency';
const header = documented.split(',');

describe('columns', () => {
  test('[J28] the documented ones are all recognised', () => {
    const columns = recogniseColumns(header);
    expect(Object.keys(columns).length).toBe(14);
    expect(missingColumns(columns, {})).toEqual([]);
    expect(recogniseColumns(header.map((name) => name.toUpperCase().replace(/_/g, ' ')))).toEqual(columns);
  });

  test('[J28] Portuguese ones too; what was chosen by hand goes first and is remembered by its name', () => {
    const own = ['Ganho', 'Valor do ganho', 'ID do locatário', 'Produto', 'Mês', 'Moeda'];
    const columns = recogniseColumns(own);
    expect(columns).toEqual({ amount: 1, tenantId: 2, workload: 3, month: 4, currency: 5 });
    const kept = namesOfColumns(own, { ...columns, amount: 0 });
    expect(recogniseColumns(own, kept).amount).toBe(0);
    expect(recogniseColumns([...own].reverse(), kept).amount).toBe(5);
  });

  test('[J28] Spanish ones too', () => {
    expect(recogniseColumns(['Importe ganado', 'ID de inquilino', 'Carga de trabajo', 'Mes', 'Moneda'])).toEqual({
      ...{ amount: 0, tenantId: 1, workload: 2, month: 3, currency: 4 }
    });
  });

  test('[J28] what is missing is said; month and currency may be said for the whole file', () => {
    expect(missingColumns(recogniseColumns(['a', 'b']), {})).toEqual(['amount', 'key', 'month', 'currency']);
    const some = recogniseColumns(['SubscriptionId', 'EarningAmount']);
    expect(missingColumns(some, { month: '2026-06', currency: 'USD' })).toEqual([]);
    expect(missingColumns(recogniseColumns(['CustomerTenantId', 'EarningAmount', 'Month', 'Currency']), {})).toEqual([
      'key'
    ]);
  });
});

describe('lines', () => {
  const reading: Reading = {
    ...{ columns: recogniseColumns(header), decimal: '.', monthOrder: null, associatedOrder: 'month-first' },
    ...{ rounded: new Set(), zone: 'UTC' }
  };
  const good: { readonly [column: string]: string } = {
    ClaimId: '01J0',
    EarningAmount: '12.50',
    EarningMonth: '2026-06',
    Currency: 'usd',
    MonthlyActiveUsers: '1,200',
    DateAssociated: '06/30/2026'
  };
  const read = (change: { readonly [column: string]: string }, more: Partial<Reading> = {}) =>
    readLine({ line: 7, cells: header.map((name) => ({ ...good, ...change })[name] ?? '') }, { ...reading, ...more });

  test('[J28] a line is read as the report says it', () => {
    expect(read({ CustomerName: "'=Padaria" })).toMatchObject({
      ok: true,
      month: '2026-06',
      line: {
        ...{ line: 7, amount: 12.5, currency: 'USD', claimId: '01J0', customerName: '=Padaria' },
        ...{ activeUsers: 1200, associatedOn: Date.UTC(2026, 5, 30) / 86_400_000 }
      }
    });
  });

  test.each([
    [{ EarningAmount: '' }, { reason: 'no-amount' }],
    [{ EarningAmount: 'ten' }, { reason: 'amount-unreadable', column: 'amount', value: 'ten' }],
    [{ EarningMonth: '' }, { reason: 'no-month' }],
    [{ EarningMonth: 'Q2' }, { reason: 'month-unreadable', column: 'month', value: 'Q2' }],
    [{ Currency: 'dollars' }, { reason: 'currency-unreadable', column: 'currency', value: 'dollars' }],
    [{ Currency: '' }, { reason: 'currency-unreadable', column: 'currency' }],
    [{ ClaimId: '' }, { reason: 'no-key' }],
    [{ ClaimId: '', CustomerTenantId: 't' }, { reason: 'no-key' }],
    [{ MonthlyActiveUsers: '-1' }, { reason: 'number-unreadable', column: 'activeUsers', value: '-1' }],
    [{ PaidAvailableUnits: 'many' }, { reason: 'number-unreadable', column: 'paidUnits', value: 'many' }],
    [{ DateAssociated: '31/31/2026' }, { reason: 'day-unreadable', column: 'associatedOn', value: '31/31/2026' }],
    [{ CustomerName: 'x'.repeat(201) }, { reason: 'value-too-long', column: 'customerName', value: 'x'.repeat(80) }]
  ])('[J28] %j is wrong: %j', (change, wrong) => {
    expect(read(change as Record<string, string>)).toEqual({ ok: false, wrong: { line: 7, ...wrong } });
  });

  test('[J28] month and currency of the whole file hold where a line says none', () => {
    expect(read({ EarningMonth: '', Currency: '' }, { month: '2026-05', currency: 'BRL' })).toMatchObject({
      ok: true,
      month: '2026-05',
      line: { currency: 'BRL' }
    });
  });
});

describe('matching', () => {
  const findProduct = makeProductFinder(
    Object.entries({
      exchange: 'Exchange Online',
      onedrive: 'OneDrive for Business',
      teams: 'Microsoft Teams',
      'teams-meetings': 'Teams Meetings',
      'teams-phone': 'Teams Phone',
      'm365-apps': 'Microsoft 365 Apps',
      'viva-engage': 'Viva Engage',
      'entra-id-p1': 'Microsoft Entra ID P1',
      'entra-id-p2': 'Microsoft Entra ID P2',
      'dynamics-365-sales': 'Dynamics 365 Sales',
      'power-apps': 'Power Apps'
    }).map(([id, name]) => ({ id, name }))
  );

  test.each([
    ['Microsoft Teams', 'teams'],
    ['TEAMS', 'teams'],
    ['Teams Phone System', 'teams-phone'],
    ['Exchange', 'exchange'],
    ['EXO', 'exchange'],
    ['OneDrive for Business', 'onedrive'],
    ['Microsoft 365 Apps for enterprise', 'm365-apps'],
    ['Office 365 ProPlus', 'm365-apps'],
    ['Azure AD Premium P2', 'entra-id-p2'],
    ['Yammer', 'viva-engage'],
    ['Dynamics 365 Sales Enterprise', 'dynamics-365-sales'],
    ['PowerApps', 'power-apps'],
    ['Something else', null],
    ['', null]
  ])('[J28] the workload %s is %s', (workload, product) => expect(findProduct(workload)).toBe(product));

  const june = Date.UTC(2026, 5, 15);
  const claimOf = (id: string, more: Partial<MatchableClaim> = {}): MatchableClaim => ({
    ...{ id, tenantId: 't1', mpnId: '1', approvedAt: june, products: [{ product: 'teams' }] },
    ...more
  });
  const aLine: EarningsLine = { line: 2, amount: 1, currency: 'USD' };
  const matchOf = (claims: readonly MatchableClaim[], line: Partial<EarningsLine>, month = '2026-06') =>
    makeMatcher(claims, findProduct)(month, { ...aLine, ...line });

  test.each([
    [{ claimId: 'a' }, { claim: 'A', key: 'claim-id' }],
    [{ claimId: 'P-77' }, { claim: 'B', key: 'claim-id' }],
    [
      { claimId: 'unknown', tenantId: '{T1}', workload: 'Teams' },
      { claim: 'A', key: 'tenant-product' }
    ],
    [{ tenantId: 't1', workload: 'Exchange' }, null],
    [
      { tenantId: 't1', workload: 'Exchange', subscriptionId: 'S1' },
      { claim: 'B', key: 'subscription' }
    ],
    [
      { tenantId: 't1', workload: 'Teams', subscriptionId: 's1' },
      { claim: 'A', key: 'tenant-product' }
    ],
    [
      { claimId: 'A', tenantId: 't2', workload: 'Sales', subscriptionId: 's1' },
      { claim: 'A', key: 'claim-id' }
    ],
    [{ subscriptionId: 's9' }, null],
    [{ claimId: 'C' }, { claim: 'C', key: 'claim-id' }],
    [{ tenantId: 't3', workload: 'Teams' }, null]
  ])('[J28] %j belongs to %j', (line, match) => {
    const claims = [
      claimOf('A'),
      claimOf('B', {
        portalClaimId: 'p-77',
        tenantId: 't2',
        products: [{ product: 'dynamics-365-sales', subscriptionId: 's1' }]
      }),
      claimOf('C', { tenantId: 't3', approvedAt: null })
    ];
    expect(matchOf(claims, line)).toEqual(match);
  });

  test('[J28] of several that fit, that of the line’s location, then the last approved by the end of the month', () => {
    const claims = [
      claimOf('old', { approvedAt: Date.UTC(2026, 0, 1) }),
      claimOf('new', { approvedAt: june }),
      claimOf('elsewhere', { approvedAt: june, mpnId: '2' })
    ];
    const line = { tenantId: 't1', workload: 'Teams', mpnId: '1' };
    expect(matchOf(claims, line, '2026-05')?.claim).toBe('old');
    expect(matchOf(claims, line, '2026-06')?.claim).toBe('new');
    expect(matchOf(claims, { ...line, mpnId: '2' })?.claim).toBe('elsewhere');
    expect(matchOf(claims, line, '2025-01')?.claim).toBe('old');
  });

  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const product = fc.constantFrom('teams', 'exchange');
  const aClaim = fc.record({
    id,
    tenantId: fc.constantFrom('t1', 't2'),
    mpnId: fc.constantFrom('1', '2'),
    approvedAt: fc.option(fc.integer({ min: 0, max: june })),
    products: fc.array(fc.record({ product, subscriptionId: fc.option(id, { nil: undefined }) }), { maxLength: 3 })
  });
  const line = fc.record({
    claimId: fc.option(id, { nil: undefined }),
    tenantId: fc.option(fc.constantFrom('t1', 't2'), { nil: undefined }),
    workload: fc.option(product, { nil: undefined }),
    subscriptionId: fc.option(id, { nil: undefined })
  });

  test('[J28] each line belongs to one claim at most, by the strongest of its keys, whatever the claims’ order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aClaim, { selector: (claim) => claim.id, maxLength: 4 }), line, (claims, said) => {
        const match = matchOf(claims, said);
        const approved = claims.filter(({ approvedAt }) => approvedAt !== null);
        const named = claims.filter((claim) => claim.id === said.claimId);
        const byProduct = approved.filter(
          ({ tenantId, products }) =>
            tenantId === said.tenantId && products.some((each) => each.product === said.workload)
        );
        const bySubscription = approved.filter(({ products }) =>
          products.some(({ subscriptionId }) => subscriptionId !== undefined && subscriptionId === said.subscriptionId)
        );
        const [key, fitting] =
          named.length > 0
            ? (['claim-id', named] as const)
            : byProduct.length > 0
              ? (['tenant-product', byProduct] as const)
              : (['subscription', bySubscription] as const);
        if (fitting.length === 0) expect(match).toBe(null);
        else {
          expect(match?.key).toBe(key);
          expect(fitting.map((claim) => claim.id)).toContain(match?.claim);
        }
        expect(matchOf([...claims].reverse(), said)).toEqual(match);
      }),
      { numRuns: 2000 }
    );
  });
});

test('[J28] money adds up by currency, without a tenth too much', () => {
  const added = [0.1, 0.2, -0.05].reduce<ReturnType<typeof addMoney>>(
    (sums, amount) => addMoney(sums, { currency: 'USD', amount }),
    [{ currency: 'BRL', amount: 1 }]
  );
  expect(added).toEqual([
    { currency: 'BRL', amount: 1 },
    { currency: 'USD', amount: 0.25 }
  ]);
});

test('[J28] usage counts a subscription once a month, and adds subscriptions up', () => {
  const usage = new UsageByMonth((workload) => workload);
  const take = (month: string, more: Partial<EarningsLine>): void =>
    usage.take(month, { line: 1, amount: 1, currency: 'USD', tenantId: 'T1', workload: 'Teams', ...more });
  take('2026-06', { subscriptionId: 's1', activeUsers: 10, paidUnits: 20, customerName: 'Padaria' });
  take('2026-06', { subscriptionId: 's1', activeUsers: 10, paidUnits: 20 });
  take('2026-06', { subscriptionId: 's2', activeUsers: 5 });
  take('2026-05', { activeUsers: 3 });
  take('2026-05', { workload: 'Exchange' });
  expect(usage.series()).toEqual([
    {
      customer: 't1',
      customerName: 'Padaria',
      product: 'Teams',
      points: [
        { month: '2026-05', activeUsers: 3, paidUnits: null },
        { month: '2026-06', activeUsers: 15, paidUnits: 20 }
      ]
    }
  ]);
});
