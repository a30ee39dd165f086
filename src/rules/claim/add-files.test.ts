import { expect, test } from 'vitest';
import type { EvidenceFile } from './claim.ts';
import { addFiles } from './add-files.ts';
import type { FileManifest } from './fields.ts';
import type { Situation } from './situation.ts';

const letter: FileManifest = {
  sha256: 'a'.repeat(64),
  name: 'letter.pdf',
  type: 'application/pdf',
  size: 6,
  chunks: 'b'.repeat(64),
  covers: []
};
const another = { ...letter, name: 'contract.pdf', covers: ['teams'], size: 9, chunks: 'c'.repeat(64) };
const added = { action: 'action:2', by: 'somebody', situation: { at: 5 } as Situation };

function onRecord(verifiedAt: number | null): EvidenceFile {
  return { ...letter, action: 'action:1', addedBy: 'me', addedAt: 1, verifiedAt, seenAt: null };
}

test('[E2] what was verified stays what it is, whatever bytes a second manifest names under the same hash', () => {
  expect(addFiles([onRecord(3)], [another], added)).toEqual([
    { ...onRecord(3), name: 'contract.pdf', covers: ['teams'] }
  ]);
});

test('[E2] a manifest whose bytes never made the file is put right by a second one', () => {
  expect(addFiles([onRecord(null)], [another], added)).toEqual([{ ...onRecord(null), ...another }]);
});
