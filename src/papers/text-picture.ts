/** Letters of Windows-1252, which the standard fonts of a PDF have. */
const western =
  /^[\n\r\t\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]*$/;

export const isWestern = (text: string): boolean => western.test(text);

export interface PicturedLine {
  /** A PNG as a data URL. */
  readonly data: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

const pixelsPerPoint = 4;

/** A text in any script, in lines of at most that width (points), with this device's fonts. */
export function drawAsPicture(
  text: string,
  {
    size,
    bold,
    colour,
    width
  }: { readonly size: number; readonly bold?: boolean; readonly colour: string; readonly width: number }
): readonly PicturedLine[] {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return [];
  const font = `${bold ? 'bold ' : ''}${String(size * pixelsPerPoint)}px system-ui, sans-serif`;
  context.font = font;
  const fits = (line: string): boolean => context.measureText(line).width <= width * pixelsPerPoint;
  return breakLines(text, fits).map((line) => {
    context.font = font;
    canvas.width = Math.max(1, Math.ceil(context.measureText(line).width));
    canvas.height = Math.ceil(size * pixelsPerPoint * 1.3);
    // Setting the size has emptied it, its settings included.
    context.font = font;
    context.fillStyle = colour;
    context.textBaseline = 'top';
    context.fillText(line, 0, size * pixelsPerPoint * 0.1);
    return {
      data: canvas.toDataURL('image/png'),
      width: canvas.width / pixelsPerPoint,
      height: canvas.height / pixelsPerPoint
    };
  });
}

/** Breaks at spaces, and within a word that is longer than a line. */
export function breakLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    if (line === '' || fits(line + piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  };
  for (const word of text.split(/(?<= )/)) {
    if (fits(word)) add(word);
    else for (const letter of word) add(letter);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
