import { downloadZip } from 'client-zip';

export interface PackedFile {
  readonly name: string;
  readonly content: Blob | string;
  /** Epoch milliseconds. */
  readonly changedAt: number;
}

/** One ZIP. Evidence is compressed already: it is stored as it is, and the page stays quick. */
export async function makeZip(files: readonly PackedFile[]): Promise<Blob> {
  const names = uniqueNames(files.map(({ name }) => name));
  const inputs = files.map(({ content, changedAt }, index) => ({
    name: names[index] ?? '',
    input: content,
    lastModified: new Date(changedAt)
  }));
  return downloadZip(inputs).blob();
}

/** Names that every system can unpack, none twice wherever capitals or ways to write "é" do not count: `letter.pdf`, `letter (2).pdf`. A slash between folders stays. [Z8] */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const keyOf = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();
  return names.map((name) => {
    const clean = name.split('/').map(cleanName).join('/');
    const dot = clean.lastIndexOf('.') > clean.lastIndexOf('/') ? clean.lastIndexOf('.') : clean.length;
    let unique = clean;
    for (let n = 2; taken.has(keyOf(unique)); n++) unique = `${clean.slice(0, dot)} (${String(n)})${clean.slice(dot)}`;
    taken.add(keyOf(unique));
    return unique;
  });
}

/** Systems take 255 bytes; the rest is for what makes a name unique. */
const mostBytes = 240;
const bytesOfEnd = 60;

/** Devices of Windows, with any ending: a file of such a name cannot be unpacked there. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?=\.|$)/i;

/** Without what Windows refuses in names and nobody sees, and never a way out of the folder; what is long keeps its beginning and its end. */
export function cleanName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]+|\p{Cs}/gu, '_')
    .replace(/^[. ]+/, '_')
    .replace(reserved, '_$&');
  return shorten(clean).replace(/[. ]+$/, '') || '_';
}

function shorten(name: string): string {
  const letters = [...name];
  if (bytesOf(name) <= mostBytes) return name;
  const end = takeBytes(letters.toReversed(), bytesOfEnd).toReversed().join('');
  return `${takeBytes(letters, mostBytes - bytesOf(`…${end}`)).join('')}…${end}`;
}

function takeBytes(letters: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const end = letters.findIndex((letter) => (left -= bytesOf(letter)) < 0);
  return end < 0 ? letters : letters.slice(0, end);
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
