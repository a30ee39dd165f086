import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { chunkSize } from '#documents/api.ts';

/** A photograph of a signed letter. */
export const photo = fileURLToPath(new URL('../../src/server/demonstration/files/letter-signed.jpg', import.meta.url));

/** A real PDF of one page; `size` bytes more travel inside it as an attachment that cannot be compressed. */
export async function writePdf(path: string, { text, size = 0 }: { readonly text: string; readonly size?: number }) {
  const document = new PDFDocument({ size: 'A4' });
  const written = createWriteStream(path);
  document.pipe(written);
  document.fontSize(20).text('Statement of work').moveDown().fontSize(12).text(text);
  if (size > 0) document.file(randomBytes(size), { name: 'scan.bin' });
  document.end();
  await finished(written);
  return path;
}

/** The hashes under which a file's chunks, and their list, go to the server. */
export async function chunksOf(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  const hashes: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkSize)
    hashes.push(hashOf(Uint8Array.from(bytes.subarray(start, start + chunkSize))));
  return [...hashes, hashOf(new TextEncoder().encode(JSON.stringify(hashes)))];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
