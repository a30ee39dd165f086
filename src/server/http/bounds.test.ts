/** [G116] what one person and one organisation take up is bounded, and nobody else's is */
import { expect, test } from 'vitest';
import { chunkSize } from '#documents/api.ts';
import { makeBoundKeeper } from './bounds.ts';
import type { Databases } from '../databases/database.ts';

const bounds = {
  actionsPerPersonADay: 10,
  fileBytesPerPersonADay: 3 * chunkSize,
  fileBytesPerOrganisation: 5 * chunkSize
};

function open() {
  let at = 0;
  const stored = new Map<string, number>();
  const databases = { open: (name: string) => ({ facts: async () => ({ documents: stored.get(name) ?? 0 }) }) };
  const keeper = makeBoundKeeper(bounds, databases as unknown as Databases, () => at);
  return { keeper, stored, pass: (lengthMs: number) => void (at += lengthMs) };
}
const day = 86_400_000;

test('[G116] a person’s actions of a day are counted, another’s are not, and the next day begins anew', () => {
  const { keeper, pass } = open();
  expect([keeper.mayAct('ana', 6), keeper.mayAct('ana', 5), keeper.mayAct('ana', 4)]).toEqual([true, false, true]);
  expect(keeper.mayAct('bruno', 10)).toBe(true);
  expect(keeper.mayAct('ana', 1)).toBe(false);
  pass(day);
  expect(keeper.mayAct('ana', 10)).toBe(true);
});

test('[G116] a person’s chunks of a day are counted, and those of the whole organisation', async () => {
  const { keeper, stored, pass } = open();
  const store = async (person: string, org: string): Promise<boolean> => keeper.mayStoreChunk(person, org);
  expect([await store('ana', 'contoso'), await store('ana', 'contoso'), await store('ana', 'contoso')]).toEqual([
    true,
    true,
    true
  ]);
  expect(await store('ana', 'contoso')).toBe(false);
  expect([await store('bruno', 'contoso'), await store('bruno', 'contoso'), await store('bruno', 'contoso')]).toEqual([
    true,
    true,
    false
  ]);
  expect(await store('diego', 'fabrikam')).toBe(true);
  // What nobody names any more has gone since.
  stored.set('evidence-contoso', 4);
  pass(60_000);
  expect([await store('bruno', 'contoso'), await store('bruno', 'contoso')]).toEqual([true, false]);
});
