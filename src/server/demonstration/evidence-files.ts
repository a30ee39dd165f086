import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chunkSize } from '#documents/api.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';

interface PictureOrder {
  readonly kind: 'letter';
  readonly signed: boolean;
}
interface PdfOrder {
  readonly kind: 'statement-of-work';
  readonly partner: string;
  readonly customer: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly products: readonly string[];
  /** As the document says it, e.g. 12 Nov 2026. */
  readonly signedOn: string;
  readonly signedBy: string;
}
interface Named {
  readonly name: string;
}
export type FileOrder = Named & (PictureOrder | PdfOrder);

/** Makes a real small file and stores it as a device would have sent it: in chunks, with their list as a chunk. */
export async function storeDemonstrationFile(
  evidence: EvidenceStore,
  org: string,
  order: FileOrder
): Promise<Pick<FileManifest, 'sha256' | 'name' | 'type' | 'size' | 'chunks'>> {
  const bytes = order.kind === 'letter' ? await readLetter(order.signed) : await writeStatementOfWork(order);
  const hashes: string[] = [];
  for (let start = 0; start < bytes.length; start += chunkSize) {
    const chunk = bytes.subarray(start, start + chunkSize);
    const hash = hashOf(chunk);
    await evidence.store(org, hash, Uint8Array.from(chunk));
    hashes.push(hash);
  }
  const list = new TextEncoder().encode(JSON.stringify(hashes));
  await evidence.store(org, hashOf(list), Uint8Array.from(list));
  return {
    sha256: hashOf(bytes),
    name: order.name,
    type: order.kind === 'letter' ? 'image/jpeg' : 'application/pdf',
    size: bytes.length,
    chunks: hashOf(list)
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readLetter(signed: boolean): Promise<Uint8Array> {
  return Uint8Array.from(
    await readFile(
      createRequire(import.meta.url).resolve(`#server/demonstration/files/letter-${signed ? 'signed' : 'unsigned'}.jpg`)
    )
  );
}

async function writeStatementOfWork(order: Named & PdfOrder): Promise<Uint8Array> {
  // Only a first start needs it.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({ size: 'A4', margin: 64, info: { Title: order.name } });
  const parts: Uint8Array[] = [];
  pdf.on('data', (part: Uint8Array) => parts.push(part));
  pdf.fontSize(22).text('Statement of work').moveDown(0.3);
  pdf
    .fontSize(11)
    .fillColor('#5C5A55')
    .text('Partner services for Microsoft cloud workloads')
    .moveDown(1.5)
    .fillColor('#1C1B1A');
  pdf.text(`Partner: ${order.partner}`).text(`Customer: ${order.customer}`);
  pdf.text(`Customer domain: ${order.domain}`).text(`Customer tenant id: ${order.tenantId}`).moveDown();
  pdf.fontSize(14).text('1. Services').moveDown(0.3).fontSize(11);
  pdf
    .text(
      'The partner plans, deploys and supports the workloads named below, trains the people who use them, and measures their use every month.'
    )
    .moveDown(0.5);
  pdf.list([...order.products]).moveDown();
  pdf.fontSize(14).text('2. What was done').moveDown(0.3).fontSize(11);
  pdf
    .text(
      'Planning with the customer, set-up and migration of data, workshops for the people who use them in two locations, and hand-over.'
    )
    .moveDown();
  pdf.addPage();
  pdf.fontSize(14).text('3. Acknowledgement by the customer').moveDown(0.3).fontSize(11);
  pdf
    .text(
      `${order.customer} confirms that the services above were delivered, and knows of the partner-of-record claim.`
    )
    .moveDown(3);
  pdf.text('_______________________________').text(order.signedBy).text(`Signed on ${order.signedOn}`);
  return new Promise((resolve) => {
    pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(parts))));
    pdf.end();
  });
}
