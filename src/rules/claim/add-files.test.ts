import { expect, test } from 'vitest';
import { aFile, monday, noon, OneClaim } from '../testing/claims.ts';
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

const at = noon(monday);
const submitted = (): OneClaim => new OneClaim().draft(at).submit(at);

test.each([
  { world: submitted(), answer: 'submitted' },
  { world: submitted().begin(at), answer: 'wrong-state' },
  { world: submitted().begin(at).request(at), answer: 'action-required' }
])('[A2] more evidence for a claim that is $world.present.state: $answer; a comment is taken', ({ world, answer }) => {
  const { state } = world.present;
  expect(world.act('manager', 'add-evidence', { files: [aFile('more')] }, { at })).toBe(answer);
  expect(world.act('manager', 'comment', { text: 'See page 2.' }, { at })).toBe(state);
});
