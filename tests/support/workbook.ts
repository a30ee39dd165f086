import { strToU8, zipSync } from 'fflate';

export interface Book {
  /** The rows of each, as XML. */
  readonly sheets: readonly string[];
  readonly shared?: readonly string[];
  readonly formats?: readonly number[];
  readonly codes?: { readonly [id: number]: string };
  readonly properties?: string;
  readonly states?: readonly string[];
}

/** An `.xlsx` file as programs write them. */
export function workbook({ sheets, shared = [], formats = [0], codes = {}, properties = '', states = [] }: Book): Blob {
  const files: { [name: string]: Uint8Array } = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns:r="r">${properties}<sheets>${sheets.map((_, n) => `<sheet name="S${String(n)}" sheetId="${String(n + 1)}" ${states[n] ?? ''} r:id="rId${String(n + 1)}"/>`).join('')}</sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets.map((_, n) => `<Relationship Id="rId${String(n + 1)}" Target="worksheets/sheet${String(n + 1)}.xml"/>`).join('')}</Relationships>`
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${Object.entries(codes)
        .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
        .join(
          ''
        )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((id) => `<xf numFmtId="${String(id)}"/>`).join('')}</cellXfs></styleSheet>`
    ),
    'xl/media/image1.png': new Uint8Array(10)
  };
  for (const [n, rows] of sheets.entries())
    files[`xl/worksheets/sheet${String(n + 1)}.xml`] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  return new Blob([new Uint8Array(zipSync(files))]);
}
