/** [G104] people who sign in keep nobody waiting who reads */
import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashPassword, isRightPassword } from './passwords.ts';

test('[G104] while many passwords are compared, what goes through Node’s pool of threads goes on', async () => {
  const known = await hashPassword('a password of somebody');
  let compared = 0;
  const comparing = Array.from({ length: 12 }, async (_, index) => {
    const isRight = await isRightPassword(index === 0 ? 'a password of somebody' : 'another', known);
    compared++;
    return isRight;
  });
  // As many as the pool has threads, and one more.
  await Promise.all(Array.from({ length: 5 }, () => stat('.')));
  expect(compared).toBeLessThan(6);
  expect((await Promise.all(comparing)).filter(Boolean)).toEqual([true]);
}, 60_000);
