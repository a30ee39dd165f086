import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbook } from '#tests/support/workbook.ts';
import { openTable } from './open-table.ts';
import { readWorkbook } from './read-workbook.ts';
import { UnreadableTable, type TableRow } from './table.ts';

async function read(source: Blob): Promise<{ readonly header: readonly string[]; readonly rows: readonly TableRow[] }> {
  const table = await openTable(source, (cells) => cells.filter((cell) => cell === 'id').length);
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) rows.push(...batch.rows);
  return { header: table.header, rows };
}

test('[T11] texts, numbers, dates, errors and gaps are read as they are kept', async () => {
  const rows = [
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Report</t></is></c></row>',
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><r><t>mo</t></r><r><t>nth</t></r></is></c></row>',
    '<row r="4"><c r="A4"><v>4711002</v></c><c r="B4" s="2"><v>412.5</v></c><c r="D4" s="1"><v>46174</v></c></row>',
    '<row r="6"><c r="A6" t="e"><v>#REF!</v></c><c r="B6"><v>0.30000000000000004</v></c><c r="D6" s="3"><v>46174.0625</v></c></row>',
    '<row r="7"><c r="A7" s="2"/><c r="B7"/></row>',
    '<row r="8"><c r="A8" t="str"><f>A1</f><v>x_x000D_y</v></c><c r="B8" t="b"><v>1</v></c></row>'
  ].join('');
  const book = workbook({
    ...{ sheets: [rows], shared: ['<t>id</t>', '<r><t>amo</t></r><r><t>unt &amp; tax</t></r><rPh><t>ruby</t></rPh>'] },
    formats: [0, 14, 164, 165],
    codes: { 164: '[$R$-416] #,##0.00', 165: 'dd\\/mm\\/yyyy\\ hh:mm' }
  });
  expect(await read(book)).toEqual({
    header: ['id', 'amount & tax', '', 'month'],
    rows: [
      { line: 4, cells: [4711002, 412.5, '', '2026-06-01'] },
      { line: 6, cells: ['#REF!', 0.30000000000000004, '', '2026-06-01T01:30:00'] },
      { line: 8, cells: ['x\ry', 'TRUE'] }
    ]
  });
});

test('[T11] the first visible sheet that has rows is read, from 1904 where the workbook counts so', async () => {
  const full =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="2"><c r="A2" s="0"><v>44712</v></c></row>';
  const book = workbook({
    sheets: [full.replaceAll('id', 'hidden'), '', full],
    formats: [14],
    ...{ properties: '<workbookPr date1904="1"/>', states: ['state="hidden"'] }
  });
  expect(await read(book)).toEqual({ header: ['id'], rows: [{ line: 2, cells: ['2026-06-01'] }] });
});

test('[T11] what is no workbook that can be read says so', async () => {
  const problemOf = (source: Blob): Promise<unknown> =>
    read(source).then(
      () => null,
      (error: unknown) => (error instanceof UnreadableTable ? error.problem : error)
    );
  const whole = new Uint8Array(await workbook({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] }).arrayBuffer());
  expect(await problemOf(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])]))).toBe(
    'old-workbook'
  );
  for (let part = 0.1; part < 1; part += 0.1) {
    const cut = await problemOf(new Blob([whole.slice(0, whole.length * part)]));
    // What stands behind the last sheet may be missing.
    expect(cut).toBe(part < 0.5 ? 'damaged-workbook' : (cut ?? null));
  }
  expect(await problemOf(new Blob([zipSync({ 'a.txt': strToU8('a,b') }).slice()]))).toBe('damaged-workbook');
  expect(await problemOf(workbook({ sheets: ['<row><c><v>1</c></row>'] }))).toBe('damaged-workbook');
});

test('[T11] one that unpacks to more than any report has is not unpacked', async () => {
  const book = workbook({ sheets: [`<row r="1">${'<c/>'.repeat(100_000)}</row>`] });
  expect(book.size).toBeLessThan(5_000);
  await expect(readWorkbook(book, 100_000)).rejects.toMatchObject({ problem: 'too-large' });
  expect(await readWorkbook(book)).toEqual([]);
});
