/** [G79] the disk is looked at when what came since may have used up what is left, not for every write */
import { expect, test } from 'vitest';
import { watchRoom, type Room } from './room.ts';

const megabyte = 1_048_576;

async function watch(freeMb: () => number): Promise<{ readonly room: Room; readonly looks: () => number }> {
  let looks = 0;
  const freeBytesOf = async () => {
    looks++;
    return freeMb() * megabyte;
  };
  const room = await watchRoom({ directory: '/', reserveBytes: 100 * megabyte, freeBytesOf });
  room.close();
  return { room, looks: () => looks };
}

test('[G79] what fits is taken in without another look', async () => {
  const { room, looks } = await watch(() => 1_000);
  for (let n = 0; n < 100; n++) expect(await room.mayTake(megabyte)).toBe(true);
  expect([room.isShort(), looks()]).toEqual([false, 1]);
});

test('[G79] what may have used up the room since the last look is looked at', async () => {
  let free = 1_000;
  const { room, looks } = await watch(() => free);
  for (let n = 0; n < 1_000 && (await room.mayTake(megabyte)); n++) free -= 2;
  expect([room.isShort(), free >= 90, looks() < 20]).toEqual([true, true, true]);
});

test('[G79] below the reserve nothing is taken in, and nothing is looked at for it', async () => {
  const { room, looks } = await watch(() => 99);
  for (let n = 0; n < 100; n++) expect(await room.mayTake(0)).toBe(false);
  expect([room.isShort(), looks()]).toEqual([true, 1]);
});

test('[G79] a disk that does not say how much room it has is found out about by writing', async () => {
  const freeBytesOf = () => Promise.reject(new Error('not here'));
  const room = await watchRoom({ directory: '/', reserveBytes: megabyte, freeBytesOf });
  room.close();
  expect([room.isShort(), await room.mayTake(megabyte)]).toEqual([false, true]);
});
