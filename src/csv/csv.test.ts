import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardText, unguardText } from './guard-text.ts';
import { readCsv, type CsvRow } from './read-csv.ts';
import { guessDayOrder, readDay, readMonth } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { writeCsv } from './write-csv.ts';

/**
 * [T1] what is written reads back · [T2] no cell of text is a formula · [T3] delimiter, encoding and line breaks are found out ·
 * [T4] a row knows the line on which it begins · [T5] numbers, days and months are read as they are written in both languages
 */
async function readAll(source: string | Blob): Promise<{ header: readonly string[]; rows: readonly CsvRow[] }> {
  let header: readonly string[] = [];
  const rows: CsvRow[] = [];
  for await (const batch of readCsv(typeof source === 'string' ? new Blob([source]) : source)) {
    header = batch.header;
    rows.push(...batch.rows);
  }
  return { header, rows };
}

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[=+\-@\t\r\n'",; |a1]{0,10}$/)
);
const normal = (text: string): string => text.replace(/\r\n?/g, '\n');
const locale = fc.constantFrom('en' as const, 'pt-BR' as const);

describe('what is written', () => {
  test('[T1] reads back, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(awkward, awkward), { maxLength: 8 }), locale, async (pairs, language) => {
        const rows = pairs.map(([a, b], index) => [`n${index}`, a, index - 2.5, b]);
        const { header, rows: read } = await readAll(writeCsv({ header: ['id', 'a', 'n', 'b'], rows }, language));
        expect(header).toEqual(['id', 'a', 'n', 'b']);
        expect(read.map(({ cells }) => cells.map(unguardText))).toEqual(
          rows.map((row) =>
            row.map((cell) =>
              typeof cell === 'number'
                ? unguardText(String(cell).replace('.', language === 'en' ? '.' : ','))
                : normal(String(cell))
            )
          )
        );
        expect(read.map(({ cells }) => readNumber(cells[2] ?? '', language === 'en' ? '.' : ','))).toEqual(
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
      { line: 3, cells: [], brokenQuotes: true }
    ]);
    expect((await readAll('a,b\n1,"2\n')).rows).toEqual([{ line: 2, cells: ['1', '2\n'], brokenQuotes: true }]);
  });

  test.each([
    ['1.234,56', '.', 1234.56],
    ['1,234.56', ',', 1234.56],
    ['R$ 12,50', '.', 12.5],
    ['12.5', ',', 12.5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1.234.567', '.', 1234567],
    ['-0,07', ',', -0.07],
    ['(3.10)', '.', -3.1],
    ['US$ -1,200', '.', -1200],
    ['.5', '.', 0.5],
    ['n/a', '.', null],
    ['', '.', null],
    ['12x3', '.', null]
  ] as const)('[T5] %s with %s for decimals is %s', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  test.each([
    ['2026-11-27', 'day-first', '2026-11-27'],
    ['2026-11-27T10:00:00Z', 'month-first', '2026-11-27'],
    ['20261127', 'month-first', '2026-11-27'],
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
    ['27/11/2026', 'month-first', '2026-11-27'],
    ['11/27/2026 12:00:00 AM', 'day-first', '2026-11-27'],
    ['27 de novembro de 2026', 'month-first', '2026-11-27'],
    ['Nov 27, 2026', 'day-first', '2026-11-27'],
    ['5-dez-2026', 'day-first', '2026-12-05'],
    ['31/02/2026', 'day-first', null],
    ['soon', 'day-first', null]
  ] as const)('[T5] the day %s, %s, is %s', (text, order, day) => {
    const read = readDay(text, order);
    expect(read === null ? null : new Date(read * 86_400_000).toISOString().slice(0, 10)).toBe(day);
  });

  test.each([
    ['2026-06', '2026-06'],
    ['202606', '2026-06'],
    ['06/2026', '2026-06'],
    ['6/2026', '2026-06'],
    ['Jun 2026', '2026-06'],
    ['junho de 2026', '2026-06'],
    ['set/26', '2026-09'],
    ['September-2026', '2026-09'],
    ['2026-06-30', '2026-06'],
    ['13/2026', null],
    ['Quarter 2', null],
    ['06/3026', null],
    ['0206-05', null],
    ['', null]
  ])('[T5] the month %s is %s', (text, month) => expect(readMonth(text, 'day-first')).toBe(month));

  test('[T5] one day that can only be read one way decides for its column', () => {
    expect(guessDayOrder(['03/04/2026', '13/04/2026'])).toBe('day-first');
    expect(guessDayOrder(['03/04/2026', '04/13/2026'])).toBe('month-first');
    expect(guessDayOrder(['03/04/2026', '2026-04-13'])).toBe(null);
  });
});

test('[T3] a workbook or a picture that is called CSV is no table', async () => {
  const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0x2c, 0x0a, 1, 2, 0x2c, 0xff, 0x0a]);
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x2c, 0x49, 0x0a, 0x2c, 0x0a]);
  for (const bytes of [workbook, picture]) expect(await readAll(new Blob([bytes]))).toEqual({ header: [], rows: [] });
});
