import { expect, test } from 'vitest';
import { LiveValue } from '#device/live.ts';
import type { SummaryRow } from '#device/rows.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { Reviewers } from './mine.ts';

const rowOf = (id: string, changedAt = 1, state = 'in-review'): SummaryRow => ({ id, state, changedAt }) as SummaryRow;

function deskOf(reviewers: { [claim: string]: string | null }) {
  const read: string[] = [];
  const claim = (id: string): unknown => {
    read.push(id);
    const by = reviewers[id];
    if (by === undefined) return new LiveValue(null);
    const history = by === null ? [] : [{ kind: 'begin-review', outcome: 'accepted', by }];
    return new LiveValue({ claim: { history } });
  };
  return { mine: new Reviewers({ claim } as unknown as Workplace), read };
}

test('[W74] mine are those whose review I began', async () => {
  const { mine } = deskOf({ own: 'me', theirs: 'somebody', nobodys: null });
  const rows = ['own', 'theirs', 'nobodys', 'gone'].map((id) => rowOf(id));
  expect([...(await mine.begunBy('me', rows))]).toEqual(['own']);
});

test('[W74] a claim that nobody can have begun is not read', async () => {
  const { mine, read } = deskOf({ a: 'me' });
  expect((await mine.begunBy('me', [rowOf('a', 1, 'submitted')])).size).toBe(0);
  expect(read).toEqual([]);
});

test('[W74] a claim is read once, and again when it has changed', async () => {
  const reviewers: { [claim: string]: string } = { a: 'me' };
  const { mine, read } = deskOf(reviewers);
  await mine.begunBy('me', [rowOf('a')]);
  reviewers['a'] = 'somebody';
  expect([...(await mine.begunBy('me', [rowOf('a')]))]).toEqual(['a']);
  expect([...(await mine.begunBy('me', [rowOf('a', 2)]))]).toEqual([]);
  expect(read).toEqual(['a', 'a']);
});
