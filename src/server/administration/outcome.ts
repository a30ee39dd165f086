import { tryAgain } from '#registrar/try-again.ts';
import type { AdministrationError, Change } from '#documents/administration-api.ts';

export type Outcome<T> =
  { readonly ok: true; readonly result: T } | { readonly ok: false; readonly code: AdministrationError };

export const done = <T>(result: T): Outcome<T> => ({ ok: true, result });
export const refuse = <C extends AdministrationError>(code: C): { readonly ok: false; readonly code: C } => ({
  ok: false,
  code
});

/** Who is written into the history. */
export type By = Change['by'];

/** Who sits at the server. In the history it is nobody's name: they could give any. */
export const commandLine: By = { id: 'command-line', name: 'command line' };

/** Something else was written at the same time: looked at again, a few times. */
export async function decideAgain<T>(work: () => Promise<Outcome<T> | 'again'>): Promise<Outcome<T>> {
  const outcome = await tryAgain(work);
  return outcome === 'again' ? refuse('try-later') : outcome;
}
