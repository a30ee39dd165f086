import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { Parser } from 'saxen';
import { numberText, UnreadableTable, type Cell, type TableRow } from './table.ts';

/** Unpacked. A report of 100,000 lines has some 60 MB; what is larger is no report, or made to fill the memory. */
const largestUnpacked = 400 * 1024 * 1024;

/**
 * The rows of each visible sheet of an `.xlsx` file that has any. What it keeps is read, not what it shows: a number is whole and exact, a date
 * is written as ISO 8601 without a zone, a percentage with its sign, an error is its text ("#REF!"). https://learn.microsoft.com/openspecs/office_standards (ECMA-376)
 * @param largest bytes that it may have unpacked
 * @throws {UnreadableTable}
 */
export async function readWorkbook(source: Blob, largest = largestUnpacked): Promise<readonly (readonly TableRow[])[]> {
  const parts = await unpack(source, largest);
  const workbook = parts.get('xl/workbook.xml');
  if (!workbook) throw new UnreadableTable('damaged-workbook');
  const { sheets, from1904 } = readSheetList(workbook);
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const texts = readSharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const styles = readStyles(parts.get('xl/styles.xml') ?? '');
  const read: (readonly TableRow[])[] = [];
  for (const sheet of sheets) {
    const target = targets.get(sheet) ?? '';
    const part = parts.get(target);
    // The file was cut off before its end.
    if (part === undefined && sheetPath.test(target)) throw new UnreadableTable('damaged-workbook');
    const rows = part === undefined ? [] : readRows(part, { texts, styles, from1904 });
    if (rows.length > 0) read.push(rows);
  }
  if (sheets.length === 0) throw new UnreadableTable('damaged-workbook');
  return read;
}

const sheetPath = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Only what is needed, under a bound, without a worker of its own: the page's policy allows none that is made from text. */
async function unpack(source: Blob, largest: number): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  let size = 0;
  let failure: Error | null = null;
  const unzip = new Unzip((file) => {
    if (
      !/^\/?xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
        file.name
      )
    )
      return;
    const decoder = new TextDecoder();
    let text = '';
    file.ondata = (error, bytes, final) => {
      if (error) failure = error;
      if (failure) return;
      size += bytes.length;
      if (size > largest) failure = new UnreadableTable('too-large');
      else text += decoder.decode(bytes, { stream: !final });
      if (final) parts.set(file.name.replace(/^\//, ''), text);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  const step = 64 * 1024;
  try {
    for (let from = 0; from < source.size && !failure; from += step) {
      const bytes = new Uint8Array(await source.slice(from, from + step).arrayBuffer());
      unzip.push(bytes, from + step >= source.size);
    }
  } catch {
    failure ??= new UnreadableTable('damaged-workbook');
  }
  if (failure) throw (failure as Error) instanceof UnreadableTable ? failure : new UnreadableTable('damaged-workbook');
  return parts;
}

type Attributes = { readonly [name: string]: string };

interface Heard {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Names without their prefix: some programs write `x:row`. */
function hear(xml: string, { open, close, text }: Heard): void {
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    if (!open) return;
    const given = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    open(bare(name), Object.fromEntries(given) as Attributes);
  });
  parser.on('closeTag', (name) => close?.(bare(name)));
  parser.on('text', (value, decode) => text?.(decode(value)));
  parser.on('cdata', (value) => text?.(value));
  parser.on('error', () => {
    throw new UnreadableTable('damaged-workbook');
  });
  parser.parse(xml);
}

function readSheetList(xml: string): { readonly sheets: readonly string[]; readonly from1904: boolean } {
  const sheets: string[] = [];
  let from1904 = false;
  hear(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      if (name === 'sheet' && id && (attributes['state'] ?? 'visible') === 'visible') sheets.push(id);
    }
  });
  return { sheets, from1904 };
}

function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  hear(xml, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    }
  });
  return targets;
}

function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  hear(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    close(name) {
      if (name === 'si') texts.push(unescapeText(text));
      if (name === 'rPh') isPhonetic = false;
      isText = false;
    },
    text(part) {
      if (isText) text += part;
    }
  });
  return texts;
}

type Style = 'date' | 'percentage';

/** What is no plain number, by its place in the list of cell formats. */
function readStyles(xml: string): ReadonlyMap<number, Style> {
  const codes = new Map<number, string>();
  const styles = new Map<number, Style>();
  let isInCellFormats = false;
  let at = 0;
  hear(xml, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCellFormats = true;
      if (name !== 'xf' || !isInCellFormats) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = codes.get(id);
      const style = code === undefined ? builtInStyle(id) : styleOf(code);
      if (style) styles.set(at, style);
      at++;
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    }
  });
  return styles;
}

/** ECMA-376, 18.8.30: days are 14–22 and 45–47 everywhere, the others in the languages of East Asia. */
function builtInStyle(id: number): Style | null {
  if (id === 9 || id === 10) return 'percentage';
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? 'date'
    : null;
}

/** Letters of dates, or the sign, outside of quotes, escapes, colours and languages. */
function styleOf(code: string): Style | null {
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percentage';
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : null;
}

interface SheetParts {
  readonly texts: readonly string[];
  readonly styles: ReadonlyMap<number, Style>;
  readonly from1904: boolean;
}

function readRows(xml: string, parts: SheetParts): readonly TableRow[] {
  const rows: TableRow[] = [];
  let line = 0;
  let cells: Cell[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let isValue = false;
  hear(xml, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      }
      isValue = name === 'v' || name === 't';
    },
    close(name) {
      isValue = false;
      if (name === 'c') {
        const cell = readCell(value, { type, style }, parts);
        // Sheets of 16,384 empty columns that are only formatted are many.
        if (cell !== '') {
          while (cells.length < column) cells.push('');
          cells[column] = cell;
        }
        column++;
      }
      if (name === 'row' && cells.some((cell) => String(cell).trim() !== '')) rows.push({ line, cells });
    },
    text(part) {
      if (isValue) value += part;
    }
  });
  return rows;
}

function readCell(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  { texts, styles, from1904 }: SheetParts
): Cell {
  if (value === '') return '';
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return unescapeText(value);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const kind = styles.get(style);
  if (kind === 'percentage') return `${numberText(number * 100)}%`;
  return kind === 'date' ? dayText(number, from1904) : number;
}

/** A number of days since the end of 1899, or of 1903, with the time as its fraction. */
function dayText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial;
  // Lotus took 1900 for a leap year, and Excel with it.
  const since1970 = (days < 60 ? days + 1 : days) - 25_569;
  const at = new Date(Math.round(since1970 * 86_400) * 1000);
  if (Number.isNaN(at.getTime())) return String(serial);
  const text = at.toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
}

/** "BC12" is 54. */
function columnOf(address: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "_x000D_" stands for a sign that XML does not take. */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
