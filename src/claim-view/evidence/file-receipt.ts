import type { FileRow, FileTrouble } from '#device/rows.ts';
import type { EvidenceFile } from '#rules/claim/claim.ts';

/** Where a file is. docs/glossary.md: on this device → received → on record → seen. */
export type FileReceipt =
  | { readonly stage: 'on-device'; readonly percent: number }
  | { readonly stage: 'sending'; readonly percent: number }
  | { readonly stage: 'held-up'; readonly trouble: FileTrouble }
  | { readonly stage: 'received' }
  | { readonly stage: 'elsewhere' }
  | { readonly stage: 'on-record' }
  | { readonly stage: 'seen' };

/**
 * `verifiedAt` of the claim on record is the registrar's word; before that, what this device knows of its own sending. A file whose
 * manifest is known but whose bytes are neither here nor verified is on its way from another device.
 */
export function receiptOf(
  file: Pick<EvidenceFile, 'verifiedAt' | 'seenAt'> | null,
  row: Pick<FileRow, 'sent' | 'stage' | 'chunkHashes' | 'trouble'> | undefined
): FileReceipt {
  if (file?.seenAt) return { stage: 'seen' };
  if (file?.verifiedAt) return { stage: 'on-record' };
  if (!row) return { stage: 'elsewhere' };
  if (row.stage !== 'on-device') return { stage: 'received' };
  if (row.trouble) return { stage: 'held-up', trouble: row.trouble };
  const percent = percentSent(row);
  return percent > 0 ? { stage: 'sending', percent } : { stage: 'on-device', percent };
}

/** Rounded down: 100 % is said only when all of it is there. */
export function percentSent(row: Pick<FileRow, 'sent' | 'chunkHashes'>): number {
  if (row.chunkHashes.length === 0) return 0;
  return Math.min(99, Math.floor((row.sent / row.chunkHashes.length) * 100));
}
