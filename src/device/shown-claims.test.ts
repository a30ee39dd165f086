import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { claimToDocument } from '#documents/record-documents.ts';
import { OneClaim, anActor, monday, noon } from '#rules/testing/claims.ts';
import { openDevice } from './database.ts';
import { makeShelf } from './reference-shelf.ts';
import type { Beholder } from './show-claim.ts';
import { readShownClaims } from './shown-claims.ts';
import { summaryOf } from './summaries.ts';

// [J34] Claims are read some at a time: all of the asked states, each once.

test('[J34] hundreds of claims are all read, each once, and of other states none', async () => {
  const device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  const beholder: Beholder = { actor: anActor('manager'), shelf: makeShelf([]), now: noon(monday + 2) };
  const draft = new OneClaim().draft(noon(monday)).present;
  const submitted = new OneClaim().draft(noon(monday)).submit(noon(monday + 1)).present;
  const rows = Array.from({ length: 620 }, (_, n) => {
    const id = `01J${String(n).padStart(23, '0')}`;
    return { id, document: claimToDocument({ ...(n % 31 === 0 ? draft : submitted), id }) };
  });
  await device.strict.claims.bulkPut(rows);
  const summaries = rows.map((row) => summaryOf({ row, actions: [], files: [] }, beholder));
  await device.strict.summaries.bulkPut(summaries.filter((summary) => summary !== null));

  const found = await readShownClaims(device, ['submitted'], beholder);
  expect(found.length).toBe(600);
  expect(new Set(found.map(({ id }) => id)).size).toBe(600);
  expect(found.every(({ state }) => state === 'submitted')).toBe(true);
  expect((await readShownClaims(device, ['editing'], beholder)).length).toBe(20);
  expect(await readShownClaims(device, ['approved'], beholder)).toEqual([]);
  device.close();
});
