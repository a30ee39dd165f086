import { requestReasons, type Payloads, type RequestReason } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { fieldNames, type Changes, type FieldName, type FieldValue, type FileManifest } from '#rules/claim/fields.ts';
import type { Preparation } from '#rules/claim/prepare-move.ts';
import { nothingPrepared, readPreparedChoice, type PreparedChoice } from '#workplace/prepared.ts';

/** What is typed on the answer screen: the device's own until it is sent. */
export interface AnswerDraft extends PreparedChoice {
  readonly comment: string;
  /** The reasons that the person has ticked off. */
  readonly done: readonly RequestReason[];
  readonly removed: readonly string[];
  readonly fields: { readonly [F in FieldName]?: FieldValue };
}

export const emptyAnswer: AnswerDraft = { ...nothingPrepared, comment: '', done: [], removed: [], fields: {} };

/** Nothing typed, whatever was ticked. */
export function isEmptyAnswer({ comment, removed, fields }: AnswerDraft): boolean {
  return comment.trim() === '' && removed.length === 0 && Object.keys(fields).length === 0;
}

/** As it was prepared, to be checked. */
export function answerFrom({ action, comment, proposed }: Preparation): AnswerDraft {
  const removed = Object.entries(proposed).flatMap(([key, change]) =>
    key.startsWith('products/') && change?.to === null ? [key.slice('products/'.length)] : []
  );
  const fields = fieldNames.flatMap((name) => {
    const to = proposed[name] ? (proposed[name].to ?? '') : undefined;
    return typeof to === 'string' || typeof to === 'boolean' ? [[name, to] as const] : [];
  });
  return { ...emptyAnswer, comment, removed, fields: Object.fromEntries(fields), prepared: action };
}

/** Read without trust: it may come from an older version of the app. */
export function readAnswer(stored: { readonly [name: string]: unknown } | undefined): AnswerDraft {
  const texts = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const done = texts(stored?.['done']);
  const fields = Object.entries((stored?.['fields'] ?? {}) as { readonly [name: string]: unknown }).filter(
    ([name, value]) =>
      fieldNames.some((known) => known === name) && (typeof value === 'string' || typeof value === 'boolean')
  );
  return {
    ...readPreparedChoice(stored),
    comment: typeof stored?.['comment'] === 'string' ? stored['comment'] : '',
    done: requestReasons.filter((reason) => done.includes(reason)),
    removed: texts(stored?.['removed']),
    fields: Object.fromEntries(fields)
  };
}

/** Only what differs from the claim as it is shown: an edit carries what the person saw and what they want. */
export function changesOf(draft: AnswerDraft, claim: Pick<Claim, 'fields' | 'products'>): Changes {
  const changes: { [key: string]: { from: FieldValue | Claim['products'][string] | null; to: FieldValue | null } } = {};
  for (const name of fieldNames) {
    const to = draft.fields[name];
    if (to === undefined || to === (claim.fields[name] ?? '')) continue;
    changes[name] = { from: claim.fields[name] ?? null, to: to === '' ? null : to };
  }
  for (const line of removable(draft, claim))
    changes[`products/${line}`] = { from: claim.products[line] ?? null, to: null };
  return changes;
}

/** Lines of the draft that are still there; never all of them, a claim keeps at least one product. */
export function removable(
  { removed }: Pick<AnswerDraft, 'removed'>,
  claim: Pick<Claim, 'products'>
): readonly string[] {
  const lines = Object.keys(claim.products);
  const chosen = removed.filter((line) => lines.includes(line));
  return chosen.length < lines.length ? chosen : [];
}

/** What the answer carries; a member that has nothing to say is left out. */
export function answerOf(
  draft: AnswerDraft,
  claim: Pick<Claim, 'fields' | 'products'>,
  files: readonly FileManifest[]
): Payloads['respond'] {
  const comment = draft.comment.trim();
  const changes = changesOf(draft, claim);
  return {
    ...(comment ? { comment } : {}),
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
    ...(files.length > 0 ? { files } : {})
  };
}
