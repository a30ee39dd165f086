import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#rules/language.ts';
import { guardText, unguardText } from './guard-text.ts';
import { openTable } from './open-table.ts';
import { chooseDay, DayColumn, readDay, type DayOrder } from './read-day.ts';
import { chooseDecimal, DecimalColumn, readCount, readDecimal } from './read-decimal.ts';
import { chooseMonth, MonthColumn, readMonth } from './read-month.ts';
import { textOf, type TableRow } from './table.ts';
import { writeCsv } from './write-csv.ts';

async function readAll(
  source: string | Blob,
  countNames: (cells: readonly string[]) => number = () => 0
): Promise<{ header: readonly string[]; rows: readonly TableRow[] }> {
  const table = await openTable(typeof source === 'string' ? new Blob([source]) : source, countNames);
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) rows.push(...batch.rows);
  return { header: table.header, rows };
}

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[=+\-@\t\r\n'",; |a1]{0,10}$/)
);
const normal = (text: string): string => text.replace(/\r\n?/g, '\n');
const locale = fc.constantFrom(...languages);

describe('what is written', () => {
  test('[T1] reads back, in each language', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(awkward, awkward), { maxLength: 8 }), locale, async (pairs, language) => {
        const rows = pairs.map(([a, b], index) => [`n${index}`, a, index - 2.5, b]);
        const { header, rows: read } = await readAll(writeCsv({ header: ['id', 'a', 'n', 'b'], rows }, language));
        expect(header).toEqual(['id', 'a', 'n', 'b']);
        expect(read.map(({ cells }) => cells.map((cell) => unguardText(textOf(cell))))).toEqual(
          rows.map((row) =>
            row.map((cell) =>
              typeof cell === 'number'
                ? unguardText(String(cell).replace('.', language === 'en' ? '.' : ','))
                : normal(String(cell))
            )
          )
        );
        const mark = language === 'en' ? '.' : ',';
        expect(read.map(({ cells }) => Number(chooseDecimal(readDecimal(cells[2] ?? ''), mark)?.text))).toEqual(
          rows.map((row) => row[2])
        );
      }),
      { numRuns: 300 }
    );
  });

  test('[T1] a guard is taken off exactly', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(unguardText(guardText(text))).toBe(text);
      }),
      { numRuns: 2000 }
    );
  });

  test('[T2] is never a formula, whichever delimiter a program splits at', () => {
    fc.assert(
      fc.property(fc.array(awkward, { minLength: 1, maxLength: 4 }), locale, (cells, language) => {
        const [, ...lines] = writeCsv({ header: ['h'], rows: [cells] }, language)
          .replace(/\r\n$/, '')
          .split(/\r\n/);
        for (const cell of lines.join('\r\n').split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        for (const cell of cells.map(guardText)) expect(cell).not.toMatch(/^[\t\r\n=+\-@]/);
      }),
      { numRuns: 2000 }
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+55 11 4002-8922', "'+55 11 4002-8922"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-x', "'-x"],
    ['\t=1', "'\t'=1"],
    ['Rua A,=cmd()', "Rua A,'=cmd()"],
    ['a-b', 'a-b'],
    ['Padaria Central', 'Padaria Central']
  ])('[T2] %j is written as %j', (text, guarded) => expect(guardText(text)).toBe(guarded));

  test('[T2] numbers stay numbers, with the mark of the language', () => {
    expect(writeCsv({ header: ['a', 'b'], rows: [[-1234.5, null]] }, 'pt-BR')).toBe('\uFEFFa;b\r\n"-1234,5";\r\n');
    expect(writeCsv({ header: ['a', 'b'], rows: [[-1234.5, 1e-7]] }, 'en')).toBe('\uFEFFa,b\r\n-1234.5,0.0000001\r\n');
  });
});

describe('what is read', () => {
  test.each([
    ['commas', 'a,b\n1,2\n', [['1', '2']]],
    [
      'semicolons with decimal commas',
      'a;b\n1,5;2,5\n3;4\n',
      [
        ['1,5', '2,5'],
        ['3', '4']
      ]
    ],
    ['tabs', 'a\tb\n1,5\t2;5\n', [['1,5', '2;5']]],
    ['a delimiter in quotes', 'a,b\n"x;y;z","1;2"\n', [['x;y;z', '1;2']]],
    ['Excel’s own first line', 'sep=;\na;b\n1;2\n', [['1', '2']]],
    [
      'old line breaks',
      'a,b\r1,2\r3,4',
      [
        ['1', '2'],
        ['3', '4']
      ]
    ],
    [
      'mixed line breaks',
      'a,b\r\n1,2\n3,4\r\n',
      [
        ['1', '2'],
        ['3', '4']
      ]
    ],
    ['no line at all', '', []],
    ['a header alone', 'a,b', []]
  ])('[T3] %s', async (_, text, rows) => {
    const read = await readAll(text);
    expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
    if (text) expect(read.header).toEqual(['a', 'b']);
  });

  test.each([
    ['UTF-8', new TextEncoder().encode('nome;mês\nJosé;março\n')],
    ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFnome;mês\nJosé;março\n')],
    ['Windows-1252', Uint8Array.from('nome;mês\nJosé;março\n', (letter) => letter.charCodeAt(0))],
    ['UTF-16', new Uint8Array(Uint16Array.from('\uFEFFnome;mês\nJosé;março\n', (l) => l.charCodeAt(0)).buffer)]
  ])('[T3] %s', async (_, bytes) => {
    const { header, rows } = await readAll(new Blob([bytes]));
    expect([header, rows[0]?.cells]).toEqual([
      ['nome', 'mês'],
      ['José', 'março']
    ]);
  });

  test('[T4] a row knows its line after empty lines and quoted line breaks', async () => {
    const { rows } = await readAll('a,b\r\n"x\r\ny",1\r\n\r\nz,2\r\n');
    expect(rows).toEqual([
      { line: 2, cells: ['x\ny', '1'] },
      { line: 5, cells: ['z', '2'] }
    ]);
  });

  test('[T4] also across the pieces in which a long file is read', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => (n % 7 === 0 ? `"ação\r\n${n}",x` : `ação ${n},x`));
    const bytes = new Blob(['a,b\r\n', lines.join('\r\n')]);
    expect(bytes.size).toBeGreaterThan(400_000);
    const { rows } = await readAll(bytes);
    expect(rows.map(({ cells }) => cells[0])).toEqual(lines.map((_, n) => (n % 7 === 0 ? `ação\n${n}` : `ação ${n}`)));
    expect(rows.at(-1)?.line).toBe(30_001 + Math.floor(29_998 / 7) + 1);
  });

  test('[T4] a quote that is never closed is a broken row, not the rest of the file in memory', async () => {
    const { rows } = await readAll('a,b\n1,2\n"3,4\n' + 'x,y\n'.repeat(400_000));
    expect(rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: [], broken: 'broken-quotes' }
    ]);
    expect((await readAll('a,b\n1,"2\n')).rows).toEqual([{ line: 2, cells: ['1', '2\n'], broken: 'broken-quotes' }]);
  });

  test.each([
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['R$ 12,50', '12.50'],
    ['12.5', '12.5'],
    ['0.123', '0.123'],
    ['0,125', '0.125'],
    ['1234.567', '1234.567'],
    ['1.234.567', '1234567'],
    ['1,23,456.78', '123456.78'],
    ['1 234,50', '1234.50'],
    ['1\u00a0234,50', '1234.50'],
    ['1’234.50', '1234.50'],
    ['-0,07', '-0.07'],
    ['412.50-', '-412.50'],
    ['\u221212.50', '-12.50'],
    ['12.50\u2013', '-12.50'],
    ['+12.50', '12.50'],
    ['(3.10)', '-3.10'],
    ['(R$ 3,10)', '-3.10'],
    ['R$ (3,10)', '-3.10'],
    ['(3,10) EUR', '-3.10'],
    ['BRL (12.50)', '-12.50'],
    ['US$ -1,200.00', '-1200.00'],
    ['-US$ 1,200.00', '-1200.00'],
    ['.5', '0.5'],
    ['12.50 EUR', '12.50'],
    ['500', '500'],
    ['007', '7'],
    [412.5, '412.5'],
    [0.1 + 0.2, '0.3'],
    [1.234, '1.234'],
    [-1e-7, '-0.0000001']
  ] as const)('[T6] %s is %s, whatever else its column says', (cell, text) => {
    expect(readDecimal(cell)).toMatchObject({ kind: 'certain', value: { text } });
  });

  test.each([
    'n/a',
    '',
    '12x3',
    '12.50 CR',
    '12%',
    '1.23E+05',
    '#REF!',
    '--5',
    '-12-',
    '(-12)',
    '1,2345.6',
    '1 23 456',
    '1.2.3',
    'EUR'
  ])('[T6] %j is no number', (text) => expect(readDecimal(text)).toBe(null));

  test('[T6] a value says its currency where it does', () => {
    const currencyOf = (text: string) => {
      const reading = readDecimal(text);
      return reading?.kind === 'certain' ? reading.value.currency : undefined;
    };
    expect(['R$ 1,5', '1.5 USD', '€ 1.5', '1.5', '$ 1.5'].map(currencyOf)).toEqual([
      'BRL',
      'USD',
      'EUR',
      undefined,
      undefined
    ]);
  });

  test.each([
    [['1.234', '2.500'], 'ask'],
    [['1,234'], 'ask'],
    [['412.50', '0.123', '12.345'], '.'],
    [['12,50', '1.234'], ','],
    [['1.234.567', '1.234'], ','],
    [['12.50', '12,50', '1.234'], 'ask'],
    [['12.50', '12,50'], 'nothing-to-decide'],
    [['500', '1200'], 'nothing-to-decide']
  ] as const)('[T6] a column of %j decides: %s', (values, decides) => {
    const column = new DecimalColumn();
    for (const value of values) column.take(readDecimal(value));
    expect(column.decides).toBe(decides);
  });

  test('[T6] what could be either is read as was decided, and as nothing before', () => {
    const reading = readDecimal('-1.234');
    expect([chooseDecimal(reading, '.'), chooseDecimal(reading, ','), chooseDecimal(reading, null)]).toEqual([
      { text: '-1.234' },
      { text: '-1234' },
      null
    ]);
  });

  test.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ['1200.00', 1200],
    ['0', 0],
    ['-1', null],
    ['many', null]
  ])('[T6] the count %s is %s', (text, value) => expect(readCount(text)).toBe(value));

  const saoPaulo = 'America/Sao_Paulo';
  const dayText = (day: number | null): string | null =>
    day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);

  test.each([
    ['2026-11-27', '2026-11-27'],
    ['20261127', '2026-11-27'],
    ['2026/11/27 23:59', '2026-11-27'],
    ['27/11/2026', '2026-11-27'],
    ['11/27/2026 12:00:00 AM', '2026-11-27'],
    ['27.11.2026', '2026-11-27'],
    ['03/03/2026', '2026-03-03'],
    ['27 de novembro de 2026', '2026-11-27'],
    ['27 de noviembre de 2026', '2026-11-27'],
    ['1 sept. 2026', '2026-09-01'],
    ['Nov 27, 2026', '2026-11-27'],
    ['5-dez-2026', '2026-12-05'],
    ['\u200e27/11/2026', '2026-11-27'],
    ['2026-11-24T01:30:00Z', '2026-11-23'],
    ['2026-11-24 01:30:00.1234567Z', '2026-11-23'],
    ['2026-11-24T01:30:00+00:00', '2026-11-23'],
    ['2026-11-24T01:30:00-03:00', '2026-11-24'],
    ['2026-11-24 01:30 UTC', '2026-11-23'],
    ['24/11/2026 01:30 +0000', '2026-11-23'],
    ['11/24/2026 9:30 PM -05', '2026-11-24'],
    ['Tue, 24 Nov 2026 01:30:00 GMT', '2026-11-23'],
    ['31/02/2026', null],
    ['27/11/26', null],
    ['2026-13-01', null],
    ['2026-11-27T25:00', null],
    ['45987', null],
    ['soon', null]
  ])('[T7] the day %s is %s', (text, day) => {
    const reading = readDay(text, saoPaulo);
    expect(reading?.kind).not.toBe('either');
    expect(dayText(chooseDay(reading, null))).toBe(day);
  });

  test('[T7] what could be two days is neither, until the order is known', () => {
    const reading = readDay('03/04/2026', saoPaulo);
    expect(
      [null, 'day-first', 'month-first'].map((order) => dayText(chooseDay(reading, order as DayOrder | null)))
    ).toEqual([null, '2026-04-03', '2026-03-04']);
  });

  const today = Date.UTC(2026, 10, 25) / 86_400_000;
  test.each([
    [['03/04/2026', '13/04/2026'], 'day-first'],
    [['03/04/2026', '04/13/2026'], 'month-first'],
    [['03/04/2026', '2026-04-13'], 'ask'],
    [['13/04/2026', '04/13/2026', '03/04/2026'], 'ask'],
    [['03/03/2026', '2026-04-13'], 'nothing-to-decide'],
    // The eleventh of December is not yet.
    [['12/11/2026', '03/04/2026'], 'day-first']
  ] as const)('[T7] a column of %j decides: %s', (values, decides) => {
    const column = new DayColumn(today);
    for (const value of values) column.take(readDay(value, saoPaulo));
    expect(column.decides).toBe(decides);
  });

  test.each([
    ['2026-06', '2026-06'],
    ['202606', '2026-06'],
    ['06/2026', '2026-06'],
    ['6/2026', '2026-06'],
    ['Jun 2026', '2026-06'],
    ['junho de 2026', '2026-06'],
    ['set/26', '2026-09'],
    ['out-26', '2026-10'],
    ['September-2026', '2026-09'],
    ['2026-06-30', '2026-06'],
    ['2026-07-01T01:00:00Z', '2026-06'],
    ['2026-07-01T00:00:00Z', '2026-07'],
    ['13/2026', null],
    ['Quarter 2', null],
    ['06/3026', null],
    ['0206-05', null],
    ['', null]
  ])('[T8] the month %s is %s', (text, month) => expect(chooseMonth(readMonth(text, saoPaulo), null)).toBe(month));

  test.each([
    [['01/06/2026', '01/07/2026', '01/08/2026'], true, 'day-first'],
    [['06/01/2026', '07/01/2026', '08/01/2026'], true, 'month-first'],
    [['01/06/2026', '01/07/2026', '01/08/2026'], false, 'ask'],
    [['01/06/2026', '01/07/2026'], true, 'ask'],
    [['01/01/2026', '02/01/2026', '03/01/2026'], true, 'month-first'],
    [['02/06/2026', '03/06/2026', '04/06/2026'], true, 'ask'],
    [['2026-06', 'Jul 2026'], true, 'nothing-to-decide']
  ] as const)('[T8] a column of %j, by its name of months: %s, decides: %s', (values, namesMonths, decides) => {
    const column = new MonthColumn({ latest: today, namesMonths });
    for (const value of values) column.take(readMonth(value, saoPaulo));
    expect(column.decides).toBe(decides);
  });
});

describe('where a table begins', () => {
  const known = (cells: readonly string[]): number => cells.filter((cell) => ['id', 'amount'].includes(cell)).length;
  test.each([
    ['Report of October\n\nid,amount\n1,2\n', 3],
    ['Report;;\nmade;on;2026-10-01\nid;amount;x\n1;2;3\n', 3],
    ['id\tamount\n1\t2\n', 1]
  ])('[T10] titles above the names of the columns are passed over: %j', async (text, line) => {
    const { header, rows } = await readAll(text, known);
    expect(header.slice(0, 2)).toEqual(['id', 'amount']);
    expect(rows.map((row) => [row.line, row.cells.slice(0, 2)])).toEqual([[line + 1, ['1', '2']]]);
  });

  test('[T10] where no name is known the first line is the header', async () => {
    expect((await readAll('a,b\n1,2\n', known)).header).toEqual(['a', 'b']);
  });
});

test('[T3] a picture that is called CSV is no table', async () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x2c, 0x49, 0x0a, 0x2c, 0x0a]);
  expect(await readAll(new Blob([picture]))).toEqual({ header: [], rows: [] });
});
