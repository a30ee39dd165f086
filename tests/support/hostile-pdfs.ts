type PdfObject = string | { readonly dict: string; readonly stream: string };

/** The bytes of a PDF whose objects are written as they are given, however wrong. */
export function buildPdf(objects: { readonly [id: number]: PdfObject }): Uint8Array<ArrayBuffer> {
  const ids = Object.keys(objects).map(Number);
  const offsets = new Map<number, number>();
  let text = '%PDF-1.7\n';
  for (const id of ids) {
    const object = objects[id] ?? '';
    offsets.set(id, text.length);
    const body =
      typeof object === 'string'
        ? object
        : `<<${object.dict} /Length ${object.stream.length}>>\nstream\n${object.stream}\nendstream`;
    text += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...ids) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let id = 1; id < size; id++) {
    const offset = offsets.get(id);
    text += offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  return toBytes(`${text}trailer <</Size ${size} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF`);
}

const root = { 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[3 0 R]/Count 1>>' };
const pageWith = (resources: string, more = ''): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>${more}>>`;
const form = (resources: string, stream: string, more = ''): PdfObject => ({
  dict: `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${resources}>>${more}`,
  stream
});
const content = (stream: string): PdfObject => ({ dict: '', stream });

/** Thirty forms, each of which draws the next one four times. */
function formsInForms(): Uint8Array<ArrayBuffer> {
  const objects: { [id: number]: PdfObject } = { ...root, 3: pageWith('/XObject<</X 5 0 R>>'), 4: content('/X Do') };
  for (let id = 5; id < 35; id++) objects[id] = form(`/XObject<</X ${id + 1} 0 R>>`, '/X Do /X Do /X Do /X Do');
  return buildPdf({ ...objects, 35: form('', '0 0 10 10 re f') });
}

/** A pattern that is filled with itself. */
function patternOfItself(): Uint8Array<ArrayBuffer> {
  const stream = '/Pattern cs /P scn 0 0 10 10 re f';
  const dict =
    '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<</Pattern<</P 5 0 R>>>>';
  return buildPdf({
    ...root,
    3: pageWith('/Pattern<</P 5 0 R>>'),
    4: content('/Pattern cs /P scn 0 0 595 842 re f'),
    5: { dict, stream }
  });
}

/** A few hundred bytes each that no reader draws to its end; what of it a person is told. */
export const hostilePdfs = {
  'pattern-of-itself': { bytes: patternOfItself(), opens: true },
  'forms-in-forms': { bytes: formsInForms(), opens: true },
  'pages-in-a-circle': {
    bytes: buildPdf({ 1: root[1], 2: '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>' }),
    opens: false
  },
  'five-thousand-pages': {
    bytes: buildPdf({
      ...root,
      2: `<</Type/Pages/Kids[${'3 0 R '.repeat(5_000)}]/Count 5000>>`,
      3: pageWith(''),
      4: content('')
    }),
    opens: false
  }
} as const;

/** A red stamp, a green typed value with its picture, a value without one, and a blue form drawn by a luminosity mask. */
export function annotatedPdf(): Uint8Array<ArrayBuffer> {
  return buildPdf({
    1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[7 0 R 9 0 R]/DA(/Helv 0 Tf 0 g)/DR<</Font<</Helv 10 0 R>>>>>>/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>',
    2: root[2],
    3: pageWith('/ExtGState<</G 11 0 R>>', '/Annots[5 0 R 7 0 R 9 0 R]'),
    4: content('/G gs 0 0 1 rg 300 100 200 200 re f'),
    5: '<</Type/Annot/Subtype/Stamp/F 4/Rect[50 600 250 800]/AP<</N 6 0 R>>>>',
    6: form('', '1 0 0 rg 0 0 595 842 re f'),
    7: '<</Type/Annot/Subtype/Widget/FT/Tx/T(when)/V(2026-11-27)/F 4/Rect[300 600 500 800]/AP<</N 8 0 R>>>>',
    8: form('', '0 1 0 rg 0 0 595 842 re f'),
    9: '<</Type/Annot/Subtype/Widget/FT/Tx/T(who)/V(MMMMMMMM)/F 4/DA(/Helv 60 Tf 0 g)/Rect[20 350 570 450]>>',
    10: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    11: '<</Type/ExtGState/SMask<</S/Luminosity/G 12 0 R>>>>',
    12: form('', '1 g 300 100 100 200 re f', '/Group<</S/Transparency/CS/DeviceGray>>')
  });
}

/** Asks for a password: the standard handler with keys that fit no password. */
export function lockedPdf(): Uint8Array<ArrayBuffer> {
  const key = '<' + '00'.repeat(32) + '>';
  const bytes = buildPdf({
    ...root,
    3: pageWith(''),
    4: content('0 0 10 10 re f'),
    5: `<</Filter/Standard/V 1/R 2/O ${key}/U ${key}/P -4>>`
  });
  const text = Buffer.from(bytes).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 5 0 R /ID[<00><00>]');
  return toBytes(text);
}

/** Begins as a PDF and holds none. */
export const damagedPdf = (): Uint8Array<ArrayBuffer> => toBytes(`%PDF-1.7\n${'x'.repeat(2_000)}`);

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
