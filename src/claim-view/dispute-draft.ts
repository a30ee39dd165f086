import type { Payloads } from '#rules/claim/action.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Preparation } from '#rules/claim/prepare-move.ts';
import { nothingPrepared, readPreparedChoice, type PreparedChoice } from '#workplace/prepared.ts';
import type { LateAnswer } from './late-answer.ts';

/** What is typed on the dispute screen: the device's own until it is sent. */
export interface DisputeDraft extends PreparedChoice {
  readonly justification: string;
  /** Whether an answer that came too late goes along. */
  readonly withLate: boolean;
}

export const emptyDispute: DisputeDraft = { ...nothingPrepared, justification: '', withLate: true };

/** Read without trust: it may come from an older version of the app. */
export function readDispute(stored: { readonly [name: string]: unknown } | undefined): DisputeDraft {
  return {
    ...readPreparedChoice(stored),
    justification: typeof stored?.['justification'] === 'string' ? stored['justification'] : '',
    withLate: stored?.['withLate'] !== false
  };
}

/** As it was prepared, to be checked; a late answer goes along where there is one. */
export function disputeFrom({ action, comment }: Preparation): Omit<DisputeDraft, 'withLate'> {
  return { justification: comment, prepared: action, leftOut: [] };
}

/** The longest text that an action takes. */
export const longestJustification = 10_000;

/**
 * What the dispute carries; a member that has nothing to say is left out. Of a late answer its words, in `lateText`, join the justification,
 * its files the evidence, and its id and time are the proof.
 */
export function disputeOf(
  { justification }: Pick<DisputeDraft, 'justification'>,
  files: readonly FileManifest[],
  late: { readonly answer: LateAnswer; readonly text: string } | null
): Payloads['dispute'] {
  const words = [justification.trim(), late?.text ?? ''].filter(Boolean).join('\n\n');
  const all = [...files, ...(late?.answer.files ?? [])].filter(
    ({ sha256 }, i, every) => every.findIndex((each) => each.sha256 === sha256) === i
  );
  return {
    ...(words ? { justification: shorten(words) } : {}),
    ...(all.length > 0 ? { files: all } : {}),
    ...(late ? { lateAnswer: { action: late.answer.action, madeAt: late.answer.madeAt } } : {})
  };
}

/** The answer itself stands on record in full: cut is only its copy. */
function shorten(text: string): string {
  return text.length <= longestJustification ? text : `${text.slice(0, longestJustification - 1)}…`;
}
