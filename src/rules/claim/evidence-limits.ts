import type { EvidenceLimits } from './circumstances.ts';

/**
 * What evidence is taken until an operator says otherwise: limits are not published, these are ours. docs/domain.md, "Proof of execution".
 * Also on a device that the programme's own have not reached.
 */
export const usualEvidenceLimits: EvidenceLimits = {
  maxFileSize: 25_000_000,
  maxFiles: 10,
  types: [
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/heic',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.ms-outlook',
    'message/rfc822'
  ]
};

/** Bytes above which the person is told that a file is large. */
export const usualLargeFile = 8_000_000;
