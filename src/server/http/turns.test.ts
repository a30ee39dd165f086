/** [G101] what one person asks for waits for itself, and keeps nobody else waiting */
import { expect, test } from 'vitest';
import { makeTurns } from './turns.ts';

test('[G101] a person’s third question waits for one of the first two, another person’s does not', async () => {
  const take = makeTurns({ atOnce: 2, waiting: 1 });
  const began: string[] = [];
  const begin = async (who: string, name: string) => {
    const end = await take(who);
    if (end) began.push(name);
    return end;
  };
  const [first] = [await begin('ana', 'ana 1'), await begin('ana', 'ana 2')];
  const third = begin('ana', 'ana 3');
  await begin('bruno', 'bruno 1');
  expect(began).toEqual(['ana 1', 'ana 2', 'bruno 1']);
  expect(await begin('ana', 'ana 4')).toBeNull();
  first?.();
  first?.();
  await third;
  expect(began).toEqual(['ana 1', 'ana 2', 'bruno 1', 'ana 3']);
});
