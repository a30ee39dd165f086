import type { RecordStore } from '#registrar/record-store.ts';
import type { WriteLetter } from './compose.ts';

interface LetterWriterParts {
  readonly store: RecordStore;
  readonly publicUrl: () => string;
}

/** The letters to people with an account, one template for each kind. */
export function makeLetterWriter(_parts: LetterWriterParts): WriteLetter {
  return async () => null;
}
