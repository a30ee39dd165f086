import { expect, test } from 'vitest';
import { textToInstant } from '#calendar/day-text.ts';
import { workbook } from '#tests/support/workbook.ts';
import { readEarningsFile, readPortalFiles, type ImportOptions } from '../../scripts/import-reading.ts';

const options: ImportOptions = { zone: 'America/Sao_Paulo', now: textToInstant('2026-11-25T12:00:00Z') ?? 0 };
const tenant = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const earningsHeader = ['claimId', 'customerId', 'workload', 'month', 'earningCurrency', 'earningAmount'];
const portalHeader = ['Claim ID', 'Claim status', 'Status date', 'Customer name', 'Tenant ID', 'Products', 'MPN ID'];

type Written = string | number | { readonly xml: string };

const cellXml = (value: Written): string => {
  if (typeof value === 'object') return value.xml;
  return typeof value === 'number' ? `<c><v>${String(value)}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
};
const sheet = (rows: readonly (readonly Written[])[]): string =>
  rows.map((row) => `<row>${row.map(cellXml).join('')}</row>`).join('');
/** Styles: 1 a day, 2 a percentage, 3 one of a program's own. */
const book = (...rows: readonly (readonly Written[])[]): Blob =>
  workbook({ sheets: [sheet(rows)], formats: [0, 14, 10, 164], codes: { 164: '0.0\\ %' } });
const text = (...rows: readonly (readonly string[])[]): Blob =>
  new Blob([rows.map((row) => row.join(',')).join('\r\n')]);

interface Line {
  readonly claim?: Written;
  readonly month?: Written;
  readonly amount?: Written;
}
const earningsLine = ({ claim = 'C-1', month = '2026-10', amount = '1.50' }: Line): readonly Written[] => [
  ...[claim, tenant, 'Teams', month, 'BRL', amount]
];
const earningsBook = (...lines: readonly Line[]) =>
  readEarningsFile(book(earningsHeader, ...lines.map(earningsLine)), options);
const earningsText = (...lines: readonly { [F in keyof Line]?: string }[]) =>
  readEarningsFile(text(earningsHeader, ...lines.map((line) => earningsLine(line) as readonly string[])), options);
const nothing = { lines: [], leftOut: [], wrong: [] };

test('[I10] numbers of a workbook say nothing of how the texts beside them are written', async () => {
  expect(await earningsBook({ amount: 412.5 }, { amount: '1.234' })).toMatchObject({
    ...{ ...nothing, asked: ['decimal-mark'] },
    questions: [
      {
        readings: [
          { mark: '.', money: [{ currency: 'BRL', amount: 413.734 }] },
          { mark: ',', money: [{ currency: 'BRL', amount: 1646.5 }] }
        ]
      }
    ]
  });
});

test.each([
  { amount: { xml: '<c s="2"><v>0.125</v></c>' }, value: '12.5%' },
  { amount: { xml: '<c s="3"><v>0.07</v></c>' }, value: '7%' },
  { amount: { xml: '<c s="1"><v>46174</v></c>' }, value: '2026-06-01' },
  { amount: { xml: '<c t="e"><f t="shared" si="0"/><v>#N/A</v></c>' }, value: '#N/A' }
])('[I10] $value is no amount', async ({ amount, value }) => {
  expect(await earningsBook({ amount })).toMatchObject({ lines: [], wrong: [{ why: 'amount-unreadable', value }] });
});

test.each<{ readonly id: Written; readonly value: string }>([
  { id: { xml: '<c s="1"><v>46174</v></c>' }, value: '2026-06-01' },
  { id: { xml: '<c s="1"><v>46174.5</v></c>' }, value: '2026-06-01T12:00:00' },
  { id: 4711002000000000000, value: '4.711002E+18' },
  { id: { xml: '<c t="str"><f>A1</f><v>Err:502</v></c>' }, value: 'Err:502' },
  { id: '1-mar-26', value: '1-mar-26' },
  { id: 'mar./26', value: 'mar./26' },
  { id: '=A1+1', value: '=A1+1' }
])('[I10] $value is no id', async ({ id, value }) => {
  expect(await earningsBook({ claim: id }, { claim: '4711002000000000123' })).toMatchObject({
    ...{ lines: [{ claimId: '4711002000000000123' }], wrong: [{ why: 'id-spoilt', value }] }
  });
});

test.each(['="4711002"', '"=""4711002"""', "'4711002", '"4,711,002"', '4711002.0'])(
  '[I10] the id in %s is 4711002',
  async (id) => {
    expect((await earningsText({ claim: id })).lines).toMatchObject([{ claimId: '4711002' }]);
    const line = [id, 'Submitted', '2026-11-10', 'Loja', tenant, 'Teams', id];
    expect((await readPortalFiles([text(portalHeader, line)], options)).claims).toMatchObject([
      { portalClaimId: '4711002', mpnId: '4711002' }
    ]);
  }
);

test('[I10] a value that holds the delimiter without quotes shifts its line: nothing of it is read', async () => {
  expect(await earningsText({ amount: '12,50' }, { amount: '3.25' }, { amount: '4.50,' })).toMatchObject({
    lines: [{ amount: '3.25' }, { amount: '4.50' }],
    wrong: [{ line: 2, why: 'too-many-columns' }]
  });
  const line = ['P-1', 'Submitted', '2026-11-10', 'Loja, Ltda', tenant, 'Teams', '4711002'];
  expect(await readPortalFiles([text(portalHeader, line)], options)).toMatchObject({
    claims: [],
    problems: [{ lines: [2], why: 'too-many-columns' }]
  });
});

test.each(['C-1 Total', 'Total USD', 'TOTAL - Loja', 'Total (3)', 'Sub total C-1', 'Loja Total Geral'])(
  '[I10] a line whose id is “%s” adds up others',
  async (claim) => {
    expect(await earningsText({}, { claim })).toMatchObject({ lines: [{ line: 2 }], leftOut: [{ line: 3 }] });
  }
);

test('[I10] 2026.1 was January, or October before a spreadsheet took its zero', async () => {
  expect(await earningsBook({ month: 2026.1 }, { month: 2026.09 }, { month: 202610 })).toMatchObject({
    lines: [{ month: '2026-09' }, { month: '2026-10' }],
    wrong: [{ why: 'month-unreadable', value: '2026.1' }]
  });
});

test('[I10] the sheet whose columns are known is read, whatever stands before it; of two alike none is taken', async () => {
  const cover = sheet([['Report of October'], ['Made by', 'Partner Centre']]);
  const [may, june] = ['2026-05', '2026-06'].map((month) => sheet([earningsHeader, earningsLine({ month })]));
  const read = (...sheets: readonly (string | undefined)[]) =>
    readEarningsFile(workbook({ sheets: sheets.map((each) => each ?? '') }), options);
  expect((await read(cover, may)).lines).toMatchObject([{ month: '2026-05' }]);
  expect(await read(may, june)).toEqual({ ...nothing, asked: [], unreadable: 'several-tables' });
});

test('[I10] which day “03/04/2026” is, each answer says', async () => {
  const header = [...earningsHeader, 'Date associated'];
  const file = text(header, [...(earningsLine({}) as readonly string[]), '03/04/2026']);
  expect((await readEarningsFile(file, options)).questions).toEqual([
    {
      ...{ asks: 'day-order', example: '03/04/2026' },
      readings: [
        { order: 'day-first', day: Date.UTC(2026, 3, 3) / 86_400_000, months: [] },
        { order: 'month-first', day: Date.UTC(2026, 2, 4) / 86_400_000, months: [] }
      ]
    }
  ]);
});
