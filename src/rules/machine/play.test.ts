import { expect, test } from 'vitest';
import { dayMs, hourMs, monday, noon, termsFor } from '../testing/claims.ts';
import { playMoves } from './play.ts';

test.each([
  { at: (monday + 31) * dayMs - 1, state: 'editing', refused: [] },
  { at: (monday + 31) * dayMs, state: 'discarded', refused: [1] }
])(
  '[A11] told by its moves alone too, a discarded claim comes back within 30 days: $state',
  ({ at, state, refused }) => {
    const moves = [
      { kind: 'discard', at: noon(monday) },
      { kind: 'restore', at }
    ] as const;
    const played = playMoves(moves, at + hourMs, termsFor());
    expect({ state: played.position.state, refused: played.refused }).toEqual({ state, refused });
  }
);
