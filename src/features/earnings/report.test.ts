import { describe, expect, test, vi } from 'vitest';
import { unguardText } from '#tables/guard-text.ts';
import { openTable } from '#tables/open-table.ts';
import { textOf } from '#tables/table.ts';
import { writeCsv } from '#tables/write-csv.ts';
import type { EarningsLine, EarningsPage } from '#documents/earnings.ts';
import { languages } from '#rules/language.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { OneClaim, monday, noon, termsFor } from '#rules/testing/claims.ts';
import { texts } from '#texts/texts.svelte.ts';
import { layOutBars } from './chart-layout.ts';
import { claimsTable, isFound } from './claims-table.ts';
import { recogniseColumns } from './columns.ts';
import { matchingTable } from './matching-table.ts';
import { readReport } from './read-report.ts';
import { ReportBuilder } from './report.ts';
import { sayMonths } from './say.ts';

// [J28] The earnings report and the claims together. [J29] Both as tables that open in Excel, in each language.

const at = noon(monday);
const products = [{ id: 'teams', name: 'Microsoft Teams' }];
function approved(id: string, customerName: string): Claim {
  const claim = new OneClaim().draft(at).submit(at).begin(at).approve(at).present;
  return { ...claim, id, fields: { ...claim.fields, customerName }, products: { l1: { product: 'teams' } } };
}
const aLine = (more: Partial<EarningsLine>): EarningsLine => ({ line: 2, amount: 10, currency: 'USD', ...more });

describe('a report file', () => {
  const header = 'ClaimId,EarningAmount,EarningMonth,Currency';
  const read = async (text: string) => {
    const pages: { month: string; page: number; lines: EarningsPage }[] = [];
    const seen: number[] = [];
    const columns = recogniseColumns(header.split(/[,;]/));
    const found = await readReport(
      new Blob([text]),
      { columns },
      { zone: 'UTC', now: Date.UTC(2026, 10, 25) },
      {
        storePage: async (page) => void pages.push(page),
        progress: ({ lines }) => seen.push(lines)
      }
    );
    if (found.asked) throw new Error('it is asked');
    return { found: found.report, pages, seen };
  };

  test('[J28] of 20,000 lines is given away page by page, with progress, each line once', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `c${String(n)},1.5,2026-0${String((n % 3) + 1)},USD`);
    const { found, pages, seen } = await read([header, ...lines].join('\r\n'));
    expect(found).toMatchObject({ lines: 20_000, wrong: 0, money: [{ currency: 'USD', amount: 30_000 }] });
    expect(found.months.map(({ month, pages: count }) => [month, count])).toEqual([
      ['2026-01', 7],
      ['2026-02', 7],
      ['2026-03', 7]
    ]);
    expect(pages.every((page) => page.lines.length <= 1_000)).toBe(true);
    expect(new Set(pages.flatMap((page) => page.lines.map(({ claimId }) => claimId))).size).toBe(20_000);
    expect(new Set(pages.flatMap((page) => page.lines.map(({ line }) => line))).size).toBe(20_000);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('[J28] says which lines are wrong and why, and keeps the others', async () => {
    const { found } = await read(
      [header, 'a,1,2026-01,USD', 'b,x,2026-01,USD', ',1,2026-01,USD', 'd,2,2026-02,USD'].join('\n')
    );
    expect(found).toMatchObject({ lines: 2, wrong: 2 });
    expect(found.wrongLines).toEqual([
      { line: 3, reason: 'amount-unreadable', column: 'amount', value: 'x' },
      { line: 4, reason: 'no-key' }
    ]);
  });

  test('[J28] with semicolons has decimal commas', async () => {
    const text = `${header.replaceAll(',', ';')}\na;1.234,5;01/2026;BRL\n`;
    expect((await read(text)).found.money).toEqual([{ currency: 'BRL', amount: 1234.5 }]);
  });
});

test.each(['history', 'products', 'fields'])(
  '[S15] beside a claim without its %s the others have their lines',
  (name) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const bad = Object.fromEntries(Object.entries(approved('B', 'Clínica')).filter(([member]) => member !== name));
    const builder = new ReportBuilder({ claims: [bad as unknown as Claim, approved('A', 'Padaria')], products });
    builder.take('2026-02', aLine({ claimId: 'A', amount: 5 }));
    expect(builder.finish([]).earned.map(({ claim }) => claim)).toEqual(['A']);
  }
);

function aReport() {
  const claims = [approved('A', '=Padaria'), approved('B', 'Clínica')];
  const builder = new ReportBuilder({ claims, products });
  builder.take('2026-02', aLine({ claimId: 'A', amount: 5, paymentStatus: 'Sent' }));
  builder.take('2026-01', aLine({ claimId: 'a', amount: 2.5, paymentStatus: 'Pending' }));
  builder.take('2026-02', aLine({ claimId: 'A', amount: 7, currency: 'BRL' }));
  builder.take('2026-02', aLine({ claimId: 'unknown', customerName: '+Loja', line: 9 }));
  return builder.finish([]);
}

test('[J28] what each claim earned and when, what has no line, what has no claim', () => {
  const report = aReport();
  expect(report).toMatchObject({ lines: 4, matched: { 'claim-id': 3, 'tenant-product': 0, subscription: 0 } });
  expect(report.earned).toEqual([
    {
      ...{ claim: 'A', customerName: '=Padaria', products: ['Microsoft Teams'], mpnId: '4567890' },
      ...{ lines: 3, keys: ['claim-id'], tenantIds: [], subscriptionIds: [] },
      money: [
        { currency: 'BRL', amount: 7 },
        { currency: 'USD', amount: 7.5 }
      ],
      months: [
        { month: '2026-01', money: [{ currency: 'USD', amount: 2.5 }], statuses: ['Pending'] },
        {
          month: '2026-02',
          money: [
            { currency: 'BRL', amount: 7 },
            { currency: 'USD', amount: 5 }
          ],
          statuses: ['Sent']
        }
      ]
    }
  ]);
  expect(report.withoutLine.map(({ claim }) => claim)).toEqual(['B']);
  expect(report.withoutClaim).toMatchObject([{ month: '2026-02', line: 9, customerName: '+Loja' }]);
});

const spanOf = {
  en: 'January 2026 to March 2026 and May 2026',
  'pt-BR': 'janeiro de 2026 a março de 2026 e maio de 2026',
  es: 'enero de 2026 a marzo de 2026 y mayo de 2026'
};

describe.each(languages)('tables in %s', (locale) => {
  async function parse(text: string): Promise<readonly { readonly [column: string]: string }[]> {
    const rows: { [column: string]: string }[] = [];
    const table = await openTable(new Blob([text]), () => 0);
    for await (const batch of table.batches())
      for (const { cells } of batch.rows)
        rows.push(Object.fromEntries(table.header.map((name, n) => [name, textOf(cells[n])])));
    return rows;
  }

  test('[J29] the matching reads back, and nothing in it is a formula', async () => {
    await texts.use(locale);
    const c = texts.t.earnings.export.columns;
    const rows = await parse(writeCsv(matchingTable(aReport()), locale));
    expect(
      rows.map((row) => [row[c.match], unguardText(row[c.customerName] ?? ''), row[c.month], row[c.amount]])
    ).toEqual([
      [texts.t.earnings.export.matches.claim, '=Padaria', '2026-01', locale === 'en' ? '2.5' : '2,5'],
      [texts.t.earnings.export.matches.claim, '=Padaria', '2026-02', '7'],
      [texts.t.earnings.export.matches.claim, '=Padaria', '2026-02', '5'],
      [texts.t.earnings.export.matches['no-line'], 'Clínica', '', ''],
      [texts.t.earnings.export.matches['no-claim'], '+Loja', '2026-02', '10']
    ]);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  test('[J29] claims have a row each, with days of their own zone', async () => {
    await texts.use(locale);
    const c = texts.t.earnings.export.columns;
    const claims = [approved('A', '=Padaria'), new OneClaim().draft(at).present];
    const reference = { products: products as never, organisations: new Map() };
    const rows = await parse(
      writeCsv(claimsTable(claims, { t: texts.t, reference, termsOf: () => termsFor() }), locale)
    );
    expect(rows.map((row) => row[c.state])).toEqual([texts.t.claim.states.approved, texts.t.claim.states.editing]);
    expect(rows[0]).toMatchObject({
      [c.customerName]: "'=Padaria",
      [c.approvedOn]: '2026-03-02',
      [c.programme]: 'OSU'
    });
    expect(rows[0]?.[c.products]).toBe('Microsoft Teams');
  });

  test('[J28] months that follow each other are said as one', async () => {
    await texts.use(locale);
    const said = sayMonths(['2026-01', '2026-02', '2026-03', '2026-05'].map((month) => ({ month })));
    expect(said).toBe(spanOf[locale]);
  });
});

test('[J29] claims are found by the beginnings of words', () => {
  const claim = approved('01JABC', 'Clínica Sol');
  for (const search of ['', 'clin', 'sol clinica', '4567890', 'aurora.ex', '01jabc'])
    expect(isFound(claim, search)).toBe(true);
  for (const search of ['lua', 'ola']) expect(isFound(claim, search)).toBe(false);
});

test('[J28] the chart has a place for every month, and no bar for what is not said', () => {
  const chart = layOutBars(
    [
      { month: '2025-12', activeUsers: 120, paidUnits: 150 },
      { month: '2026-02', activeUsers: 0, paidUnits: null }
    ],
    { width: 400, height: 240 }
  );
  expect(chart.ticks.map(({ value }) => value)).toEqual([0, 50, 100, 150]);
  expect(chart.months.map(({ month, bars }) => [month, bars.map(({ kind }) => kind)])).toEqual([
    ['2025-12', ['users', 'units']],
    ['2026-01', []],
    ['2026-02', ['users']]
  ]);
  const bars = chart.months.flatMap((month) => month.bars);
  for (const { x, width, y, height } of bars) {
    expect(x).toBeGreaterThanOrEqual(chart.left);
    expect(x + width).toBeLessThanOrEqual(400);
    expect(y + height).toBeLessThanOrEqual(240);
  }
});

test('[W45] a claim that the customer declined is not among those with earnings; matched lines say tenant and subscription', () => {
  const world = new OneClaim().draft(at).submit(at).begin(at).approve(at);
  world.act('customer', 'decline-consent', {}, { at: at + 1 });
  const declined = { ...world.present, id: 'declined' };
  const builder = new ReportBuilder({ claims: [approved('good', 'Good'), declined], products });
  builder.take('2026-10', aLine({ claimId: 'good', tenantId: 't-1', subscriptionId: 's-1' }));
  builder.take('2026-10', aLine({ claimId: 'good', tenantId: 't-1', subscriptionId: 's-2' }));
  builder.take('2026-10', aLine({ claimId: 'declined' }));
  const report = builder.finish([]);
  expect(report.earned).toMatchObject([{ claim: 'good', tenantIds: ['t-1'], subscriptionIds: ['s-1', 's-2'] }]);
  expect(report.ended).toMatchObject([{ claim: 'declined', lines: 1 }]);
});
