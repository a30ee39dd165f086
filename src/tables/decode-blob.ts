export interface DecodedPiece {
  /** Line breaks are `\n`, whatever they were. */
  readonly text: string;
  /** Bytes of the file read so far. */
  readonly read: number;
  readonly last: boolean;
}

/** Small enough that a list of wrong lines and a cancel button stay alive, large enough that its cost does not count. */
const pieceSize = 256 * 1024;

export async function* decodeBlob(source: Blob): AsyncGenerator<DecodedPiece> {
  // The decoder takes the byte order mark away.
  const decoder = new TextDecoder(await guessEncoding(source));
  let held = '';
  for (let from = 0; ; from += pieceSize) {
    const to = Math.min(from + pieceSize, source.size);
    const last = to === source.size;
    const bytes = await source.slice(from, to).arrayBuffer();
    const text = held + decoder.decode(bytes, { stream: !last });
    // A \r at the end may be the first half of a \r\n.
    held = !last && text.endsWith('\r') ? '\r' : '';
    yield { text: text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n'), read: to, last };
    if (last) return;
  }
}

/** Old exports and Excel's own "CSV" are Windows-1252: whatever is not UTF-8 throughout. */
async function guessEncoding(source: Blob): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'> {
  const [first, second] = new Uint8Array(await source.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < source.size; from += pieceSize)
      strict.decode(await source.slice(from, from + pieceSize).arrayBuffer(), { stream: true });
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}
