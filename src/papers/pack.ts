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

/** Names that every system can unpack, none twice: `letter.pdf`, `letter (2).pdf`. A slash between folders stays. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.split('/').map(cleanName).join('/');
    const dot = clean.lastIndexOf('.') > clean.lastIndexOf('/') ? clean.lastIndexOf('.') : clean.length;
    let unique = clean;
    for (let n = 2; taken.has(unique.toLowerCase()); n++)
      unique = `${clean.slice(0, dot)} (${String(n)})${clean.slice(dot)}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Without what Windows refuses in names, and never a way out of the folder. */
export function cleanName(name: string): string {
  const clean = name
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
    .slice(-120);
  return clean === '' ? '_' : clean;
}
