import type { Sequence } from './record-store.ts';

/** CouchDB's sequences are opaque but for the number they begin with, which grows with each change of an unsharded database. */
export function numberOfSequence(sequence: Sequence): number {
  const number = typeof sequence === 'number' ? sequence : Number.parseInt(sequence, 10);
  return Number.isFinite(number) ? number : 0;
}

/**
 * Where to go on. The cursor is kept in two databases, each of which may have been restored from an older backup: the earlier of the
 * two is right for both, and deciding again what is on record does no harm. A sequence ahead of the database gets no rows and no
 * error: then everything is read again. [R9]
 */
export function resumeFrom(cursor: {
  readonly kept: readonly (Sequence | null)[];
  readonly updateSeq: Sequence;
}): Sequence {
  let earliest: Sequence | null = null;
  for (const sequence of cursor.kept) {
    if (sequence === null) return 0;
    if (earliest === null || numberOfSequence(sequence) < numberOfSequence(earliest)) earliest = sequence;
  }
  if (earliest === null || numberOfSequence(earliest) > numberOfSequence(cursor.updateSeq)) return 0;
  return earliest;
}
