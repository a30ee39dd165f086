import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { claimToDocument } from '#documents/record-documents.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { anActor, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { openDevice, type StoredAction } from './database.ts';
import { readOutgoing } from './outgoing-files.ts';
import { storeFile } from './store-file.ts';
import { summariseClaim } from './summarise.ts';

const at = noon(monday);
const limits = { maxFileSize: 25_000_000, maxFiles: 10, types: ['application/pdf'] };

test('[W34] a prepared file is sent to where the manager is, until the claim has moved on', async () => {
  const device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  const bytes = new File([new Uint8Array(2_000)], 'letter.pdf', { type: 'application/pdf' });
  const stored = await storeFile(device, { claim: 'c', org: 'contoso', file: bytes, type: bytes.type, addedAt: at });
  if (!stored.ok) throw new Error('not stored');
  const file: FileManifest = { ...stored.manifest, covers: ['l1'] };
  const world = new OneClaim().draft(at).submit(at).begin(at).request(at);
  world.missing.add(file.sha256);
  world.act('contributor', 'prepare', { move: 'respond', files: [file] }, { at: at + 1 });
  const id = world.present.history.at(-1)?.action ?? '';
  const document = { kind: 'prepare', files: [file] } as unknown as StoredAction['document'];
  const row = { id, claim: 'c', kind: 'prepare', madeAt: at, seq: 1, document, stage: 'on-record' as const };
  await device.relaxed.actions.put(row);
  const put = async (): Promise<number> => {
    await device.relaxed.claims.put({ id: 'c', document: claimToDocument(world.present) });
    return (await readOutgoing(device)).length;
  };
  expect(await put()).toBe(1);
  world.respond(at + 2);
  expect(await put()).toBe(0);
  device.close();
});

const worlds = {
  answer: { move: 'respond', world: () => new OneClaim().draft(at).submit(at).begin(at).request(at) },
  dispute: { move: 'dispute', world: () => new OneClaim().draft(at).submit(at).begin(at).reject(at) },
  withdrawn: {
    move: 'dispute',
    world: () => {
      const withdrawn = new OneClaim().draft(at).submit(at);
      withdrawn.act('manager', 'withdraw', { why: 'wrong-mpn-id' }, { at });
      return withdrawn;
    }
  },
  refresh: { move: 'refresh-evidence', world: () => new OneClaim().draft(at).submit(at).begin(at).approve(at) }
} as const;

test.each([
  { of: 'answer', before: 'answer', after: 'answer' },
  { of: 'dispute', before: 'dispute', after: 'dispute' },
  { of: 'withdrawn', before: null, after: 'dispute' },
  { of: 'refresh', before: null, after: 'refresh' }
] as const)('[W35] a prepared $of needs the manager: $before, then $after', ({ of, before, after }) => {
  const { move, world: make } = worlds[of];
  const world = make();
  const beheld = (role: PersonRole) => {
    const given = { actions: [], actor: anActor(role), limits, now: at + 10, nextDue: null, proof: null, unsent: null };
    const { attention, prepared } = summariseClaim({ claim: world.present, ...given });
    return [attention, prepared];
  };
  const files = [{ ...world.present.evidence[0], sha256: 'a'.repeat(64) } as FileManifest];
  expect(beheld('manager')).toEqual([before, undefined]);
  expect(world.act('contributor', 'prepare', { move, files }, { at: at + 1 })).toBe(world.present.state);
  expect(beheld('manager')).toEqual([after, move]);
  expect(beheld('contributor')).toEqual([null, move]);
  expect(beheld('reader')).toEqual([null, move]);
});
