import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textToInstant } from '#calendar/day-text.ts';
import { readEarningsFile, readPortalFiles, type ImportOptions } from '../../scripts/import-reading.ts';

const options: ImportOptions = {
  zone: 'America/Sao_Paulo',
  now: textToInstant('2026-11-25T12:00:00Z') ?? 0
};
const tenant = (n: number): string => `3f2504e0-4f89-41d3-9a0c-0305e82c33${String(n).padStart(2, '0')}`;
const earningsHeader = [
  'claimId',
  'customerName',
  'customerId',
  'workload',
  'month',
  'earningAmount',
  'earningCurrency'
];
const portalHeader =
  'Claim ID,Claim status,Status changed on,Customer name,Customer tenant ID,Customer domain,Products,MPN ID';

interface Line {
  readonly claim?: string;
  readonly customer?: string;
  readonly tenant?: string;
  readonly month?: string;
  readonly amount: string;
  readonly currency?: string;
}
const earnings = (
  lines: readonly Line[],
  delimiter = ',',
  above = ''
): Promise<Awaited<ReturnType<typeof readEarningsFile>>> =>
  readEarningsFile(earningsBlob(lines, delimiter, above), options);
function earningsBlob(lines: readonly Line[], delimiter: string, above = ''): Blob {
  const rows = lines.map(
    ({ claim = 'C-1', customer = 'Loja', tenant: id = tenant(1), month = '2026-10', amount, currency = 'BRL' }) =>
      [claim, customer, id, 'Teams', month, `"${amount}"`, currency].join(delimiter)
  );
  return new Blob([above, [earningsHeader.join(delimiter), ...rows].join('\r\n')]);
}
const portal = (...files: readonly (readonly string[])[]) =>
  readPortalFiles(
    files.map((lines) => new Blob([[portalHeader, ...lines].join('\r\n')])),
    options
  );

const amountsOf = ({ lines }: Awaited<ReturnType<typeof readEarningsFile>>): readonly string[] =>
  lines.map(({ amount }) => amount);
const nothing = { lines: [], leftOut: [], wrong: [] };

test('[I7] a sign is one, before or behind the figure, and so are brackets', async () => {
  const written = ['412.50', '412.50-', '\u221212.50', '12.50\u2013', '(R$ 12.50)', 'R$ (12.50)'];
  expect(amountsOf(await earnings(written.map((amount) => ({ amount }))))).toEqual([
    ...['412.50', '-412.50', '-12.50', '-12.50', '-12.50', '-12.50']
  ]);
});

test.each([
  { written: ['412.50', '0.123', '12.345'], delimiter: '\t', read: ['412.50', '0.123', '12.345'] },
  { written: ['12,50', '0,125', '1.234,50'], delimiter: ',', read: ['12.50', '0.125', '1234.50'] },
  { written: ['1,234', '12.5'], delimiter: ';', read: ['1234', '12.5'] }
])('[I7] the column decides the decimal mark, not the delimiter: $written', async ({ written, delimiter, read }) => {
  expect(
    amountsOf(
      await earnings(
        written.map((amount) => ({ amount })),
        delimiter
      )
    )
  ).toEqual(read);
});

test('[I7] where the column does not decide the person is asked, told what each answer gives, and nothing is read', async () => {
  const lines = [{ amount: '1.234' }, { amount: '2.500' }];
  expect(await earnings(lines, ';')).toEqual({
    ...{ ...nothing, asked: ['decimal-mark'] },
    questions: [
      {
        ...{ asks: 'decimal-mark', example: '1.234' },
        readings: [
          { mark: '.', money: [{ currency: 'BRL', amount: 3.734 }] },
          { mark: ',', money: [{ currency: 'BRL', amount: 3734 }] }
        ]
      }
    ]
  });
  const answered = await readEarningsFile(earningsBlob(lines, ';'), { ...options, decimal: ',' });
  expect(amountsOf(answered)).toEqual(['1234', '2500']);
});

test.each([
  { months: ['01/06/2026', '01/07/2026', '01/08/2026'], read: ['2026-06', '2026-07', '2026-08'] },
  { months: ['06/01/2026', '07/01/2026', '08/01/2026'], read: ['2026-06', '2026-07', '2026-08'] },
  { months: ['2026-10-01T01:30:00Z'], read: ['2026-09'] },
  { months: ['2026-10-01T00:00:00Z'], read: ['2026-10'] },
  { months: ['01/06/2026', '30/06/2026'], read: ['2026-06', '2026-06'] },
  { months: ['02/06/2026', '03/06/2026'], read: null },
  { months: ['01/06/2026'], read: null }
])('[I7] months of $months are $read', async ({ months, read }) => {
  const found = await earnings(months.map((month) => ({ month, amount: '1.50' })));
  if (read) expect(found.lines.map(({ month }) => month)).toEqual(read);
  else expect(found).toMatchObject({ ...nothing, asked: ['day-order'] });
});

test.each(['Grand Total', 'Total', 'Subtotal', 'Sub-total', 'Total geral', 'Soma', 'Total for 2026-10', 'TOTAIS:'])(
  '[I7] a line called %s is named and left out',
  async (claim) => {
    const found = await earnings([
      { amount: '100.00' },
      { amount: '40.00' },
      { claim, customer: '', tenant: '', month: '', amount: '140.00' }
    ]);
    expect(amountsOf(found)).toEqual(['100.00', '40.00']);
    expect(found).toMatchObject({ leftOut: [{ line: 4, why: 'totals' }], wrong: [], asked: [] });
  }
);

test('[I7] a customer may be called Total', async () => {
  expect(
    (
      await earnings([
        { customer: 'Total', amount: '1.50' },
        { customer: 'Total Energies', amount: '1.50' }
      ])
    ).leftOut
  ).toEqual([]);
});

test.each([
  [{ claim: '4.71E+06', amount: '1.50' }, 'id-spoilt'],
  [{ tenant: '#REF!', amount: '1.50' }, 'id-spoilt'],
  [{ amount: '1.23E+05' }, 'amount-unreadable'],
  [{ amount: '#VALOR!' }, 'amount-unreadable'],
  [{ amount: 'US$ 1.50' }, 'currencies-differ'],
  [{ amount: '12.50 CR' }, 'amount-unreadable']
])('[I7] %j is named as wrong: %s', async (line, why) => {
  expect(await earnings([line])).toMatchObject({ lines: [], wrong: [{ line: 2, why }], asked: [] });
});

test('[I7] titles above the header are passed over, with the lines of the file', async () => {
  expect((await earnings([{ amount: '1.50' }], ';', 'Earnings of October;;;;;;\r\n\r\n')).lines).toMatchObject([
    { line: 4, amount: '1.50' }
  ]);
});

test('[I7] two columns of one name are not taken for what they say', async () => {
  const file = new Blob([`${earningsHeader.join(',')},earningAmount\nC-1,Loja,${tenant(1)},Teams,2026-10,1.5,BRL,2.5`]);
  expect(await readEarningsFile(file, options)).toEqual({ ...nothing, asked: ['columns'] });
});

const line = (
  id: string,
  {
    at = '2026-11-10',
    state = 'Submitted',
    customer = 'Loja',
    tenant: t = tenant(60),
    domain = 'um.example',
    product = 'Microsoft Teams',
    mpn = '5820099'
  } = {}
): string => [id, state, at, customer, t, domain, product, mpn].join(',');

test.each(['4.71E+06', '4711002000000000000', '#REF!', '########', '1-Mar'])(
  '[I7] no claim is made of the spoilt id %s',
  async (id) => {
    const found = await portal([60, 61, 62].map((n) => line(id, { customer: `Loja ${String(n)}`, tenant: tenant(n) })));
    expect(found).toMatchObject({ claims: [], asked: [] });
    expect(found.problems.map(({ lines, why }) => [lines, why])).toEqual([2, 3, 4].map((n) => [[n], 'id-spoilt']));
  }
);

test('[I7] one id at several customers is nobody’s', async () => {
  expect(await portal([line('77'), line('77', { tenant: tenant(61), customer: 'Hotel' }), line('78')])).toMatchObject({
    claims: [{ portalClaimId: '78' }],
    problems: [{ lines: [2, 3], why: 'id-of-several' }]
  });
});

test('[I7] a known id with another tenant is neither that claim nor a new one', async () => {
  expect(await portal([line('77')], [line('77', { tenant: tenant(61), state: 'Approved' })])).toMatchObject({
    claims: [],
    problems: [{ lines: [2], why: 'ambiguous' }]
  });
});

test('[I7] zeros at the beginning of an id make no second claim', async () => {
  const later = { at: '2026-11-18', state: 'Approved' };
  for (const [first, then] of [
    ['000777', '777'],
    ['777', '000777']
  ] as const)
    expect(await portal([line(first)], [line(then, later)])).toMatchObject({
      claims: [{ kind: 'catch-up', facts: [{ state: 'approved', on: '2026-11-18' }] }],
      problems: []
    });
  expect(
    (await portal([line('000777')], [line('777', { ...later, product: 'Exchange Online' })])).problems
  ).toMatchObject([{ why: 'ambiguous' }]);
  expect((await portal([line('000777')], [line('777', { ...later, tenant: tenant(61) })])).claims).toMatchObject([
    { kind: 'create' }
  ]);
  expect(await portal([line('000777'), line('777')])).toMatchObject({
    claims: [],
    problems: [
      { lines: [2], why: 'ids-alike' },
      { lines: [3], why: 'ids-alike' }
    ]
  });
});

test('[I7] what the form takes, the import takes', async () => {
  const pasted = line('P-1', {
    tenant: `{${tenant(70).toUpperCase()}}`,
    domain: 'https://www.um.example/',
    mpn: '"4,711,002"'
  });
  const other = line('P-2', { tenant: tenant(71), domain: 'DOIS.example.', mpn: '4711002.0', customer: 'Dois' });
  const hidden = line('P-3', {
    tenant: `\u200b${tenant(72)}`,
    domain: 'tr\u00ades.example',
    mpn: '\u200e4711002',
    customer: 'Tres'
  });
  expect((await portal([pasted, other, hidden])).claims).toMatchObject([
    { tenantId: tenant(70), customerDomain: 'um.example', mpnId: '4711002', products: ['Microsoft Teams'] },
    { tenantId: tenant(71), customerDomain: 'dois.example', mpnId: '4711002' },
    { tenantId: tenant(72), customerDomain: 'tres.example', mpnId: '4711002' }
  ]);
  expect((await portal([line('P-4', { tenant: 'um.example' }), line('P-5', { mpn: 'x' })])).problems).toMatchObject([
    { lines: [2], why: 'not-a-guid', field: 'tenantId', value: 'um.example' },
    { lines: [3], why: 'not-a-number', field: 'mpnId' }
  ]);
});

test.each([
  { at: '2026-11-24T01:30:00Z', on: '2026-11-23' },
  { at: '2026-11-24T01:30:00+00:00', on: '2026-11-23' },
  { at: '24/11/2026 01:30 UTC', on: '2026-11-23' },
  { at: '2026-11-24 01:30', on: '2026-11-24' },
  { at: '12/11/2026', on: '2026-11-12' },
  { at: '03/04/2026', on: null }
])('[I7] $at is $on in the zone of the claim', async ({ at, on }) => {
  const found = await portal([line('P-1', { at })]);
  if (on) expect(found.claims).toMatchObject([{ facts: [{ state: 'submitted', on }] }]);
  else expect(found).toMatchObject({ claims: [], problems: [], asked: ['day-order'] });
});

test('[I7] the command says the same', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-'));
  try {
    const file = join(directory, 'export.csv');
    await writeFile(file, [portalHeader, line('P-1', { at: '2026-11-24T01:30:00Z' })].join('\n'));
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/read-import.ts', ...args], {
        cwd: root,
        encoding: 'utf8'
      });
    const { stdout, status } = run('portal', file, '--zone', 'America/Sao_Paulo', '--now', '2026-11-25T12:00:00Z');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      claims: [{ facts: [{ state: 'submitted', on: '2026-11-23' }] }],
      problems: [],
      asked: []
    });
    expect(run('portal', join(directory, 'missing.csv'))).toMatchObject({ status: 1, stdout: '' });
    expect(run('portal', file, '--zone', 'Mars/Olympus').stderr).toContain('no time zone');
  } finally {
    await rm(directory, { recursive: true });
  }
});
