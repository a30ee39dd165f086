import type { Claim, HistoryEntry } from '#rules/claim/claim.ts';
import type { Changes, EditKey } from '#rules/claim/fields.ts';
import type { Instant } from '#rules/days/day.ts';

/** What the partner did since the last question, together. */
export interface AnswerSince {
  readonly askedAt: Instant;
  /** Of the resubmission; null while the partner still works on it. */
  readonly answeredAt: Instant | null;
  readonly comments: readonly string[];
  /** First value to last, fields that came back to what they were left out. */
  readonly changes: Changes;
  /** SHA-256 of evidence added since. */
  readonly files: ReadonlySet<string>;
}

/** [W4] Null where nothing was asked, or nothing has come since. */
export function answerSince(claim: Claim): AnswerSince | null {
  const asked = claim.history.findLast((entry) => entry.kind === 'request-information' && entry.outcome !== 'refused');
  if (!asked) return null;
  const entries = claim.history.filter(
    (entry) => entry.n > asked.n && entry.outcome !== 'refused' && isPartners(entry)
  );
  const ids = new Set(entries.map((entry) => entry.action));
  const files = new Set(claim.evidence.filter((file) => ids.has(file.action)).map((file) => file.sha256));
  const changes = joinChanges(entries.map((entry) => entry.changes ?? {}));
  const comments = entries.flatMap(({ kind, said }) => {
    const text = kind === 'respond' ? said?.['comment'] : undefined;
    return typeof text === 'string' ? [text] : [];
  });
  const answered = entries.findLast((entry) => entry.kind === 'respond');
  if (!answered && files.size === 0 && Object.keys(changes).length === 0) return null;
  return { askedAt: asked.receivedAt, answeredAt: answered?.receivedAt ?? null, comments, changes, files };
}

/** What the partner wrote to the reviewer when submitting. */
export function noteOnSubmission(claim: Claim): string | null {
  const submitted = claim.history.findLast((entry) => entry.kind === 'submit' && entry.outcome !== 'refused');
  const note = submitted?.said?.['note'];
  return typeof note === 'string' && note.trim() ? note : null;
}

/** Who began the review that runs now, or ran last. */
export function reviewerOf(claim: Claim): string | null {
  return claim.history.findLast((entry) => entry.kind === 'begin-review' && entry.outcome !== 'refused')?.by ?? null;
}

const isPartners = (entry: HistoryEntry): boolean => entry.role === 'manager' || entry.role === 'contributor';

function joinChanges(all: readonly Changes[]): Changes {
  const joined = new Map<EditKey, NonNullable<Changes[EditKey]>>();
  for (const changes of all) {
    for (const [key, change] of Object.entries(changes) as [EditKey, Changes[EditKey]][]) {
      if (change) joined.set(key, { from: joined.get(key)?.from ?? change.from, to: change.to });
    }
  }
  return Object.fromEntries([...joined].filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)));
}
