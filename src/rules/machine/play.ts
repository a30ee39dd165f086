import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Instant } from '../days/day.ts';
import { movePosition, type MoveKind } from './move.ts';
import { editingPosition, type Position } from './position.ts';
import { runOutClocks } from './run-out.ts';

export interface PlayedMove {
  readonly kind: MoveKind;
  readonly at: Instant;
  readonly outcome?: 'approve' | 'reject';
}

export interface Played {
  readonly position: Position;
  /** Indexes of the moves that were not possible. */
  readonly refused: readonly number[];
}

/**
 * Where moves in order of time lead, each on record when it is received. What lies after `now` has not happened yet.
 * Clocks that ran out take effect before each move, also before one that is then refused. [C5]
 */
export function playMoves(moves: readonly PlayedMove[], now: Instant, terms: ResolvedTerms): Played {
  let position = editingPosition;
  const refused: number[] = [];
  for (let i = 0; i < moves.length; i++) {
    const move = moves[i] as PlayedMove;
    if (move.at > now) break;
    position = runOutClocks(position, move.at, terms);
    const startsOn = terms.civil.dayOf(move.at);
    const { kind, at, outcome } = move;
    const moved = movePosition(position, outcome ? { kind, at, startsOn, outcome } : { kind, at, startsOn }, terms);
    if (moved.ok) position = moved.position;
    else refused.push(i);
  }
  return { position: runOutClocks(position, now, terms), refused };
}
