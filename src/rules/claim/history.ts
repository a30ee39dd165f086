import type { Instant } from '../days/day.ts';
import type { ActionHead, ClaimAction } from './action.ts';
import type { Circumstances } from './circumstances.ts';
import type { Claim, ClaimState, HistoryEntry, OccurrenceKind } from './claim.ts';
import type { Changes } from './fields.ts';
import type { RefusalFact } from './refusal.ts';

/** What an entry says besides who and when. */
export interface EntryContent {
  readonly outcome?: HistoryEntry['outcome'];
  readonly refusal?: RefusalFact;
  readonly changes?: Changes;
  readonly clashes?: Clashes;
  /** Given where the state was entered by this entry. */
  readonly state?: ClaimState;
  readonly said?: NonNullable<HistoryEntry['said']>;
}

/** An action's entry. Its official time is that of its receipt. [O1] */
export function writeAction(claim: Claim, action: ClaimAction, now: Moments, content: EntryContent): Claim {
  return writeEntry(claim, {
    action: action.id,
    kind: action.kind,
    by: action.by,
    role: now.actor.role,
    madeAt: action.madeAt,
    receivedAt: now.receivedAt,
    onRecordAt: now.onRecordAt,
    said: saidBy(action),
    ...content
  });
}

/** The entry of something that happened of itself. It may be noted late: its time is then that of the last entry. [O2] */
export function writeOccurrence(
  claim: Claim,
  occurrence: {
    readonly kind: OccurrenceKind;
    readonly role: 'clock' | 'registrar';
    readonly at: Instant;
    readonly onRecordAt: Instant;
  },
  content: EntryContent
): Claim {
  const { kind, role, onRecordAt } = occurrence;
  const at = officialTime(claim, occurrence.at);
  const entry = { action: null, kind, by: role, role, madeAt: at, receivedAt: at, onRecordAt };
  return writeEntry(claim, { ...entry, ...content });
}

export type Moments = Pick<Circumstances, 'actor' | 'receivedAt' | 'onRecordAt'>;

/** Order within a claim never goes back: an action counts no earlier than the last entry. [O2] */
export function officialTime(claim: Claim | null, receivedAt: Instant): Instant {
  if (!claim) return receivedAt;
  let latest = receivedAt;
  // The last entry is not always the latest: an action that waited for its files keeps the time of its receipt.
  for (const entry of claim.history) latest = Math.max(latest, entry.receivedAt);
  return latest;
}

/** What goes on record does so after what is there, also when the clock was set back in between. */
export function recordTime(claim: Claim, now: Instant): Instant {
  const last = claim.history[claim.history.length - 1];
  return last ? Math.max(now, last.onRecordAt) : now;
}

type NewEntry = Omit<HistoryEntry, 'n' | 'outcome'> & { readonly outcome?: HistoryEntry['outcome'] };

function writeEntry(claim: Claim, entry: NewEntry): Claim {
  const n = claim.history.length + 1;
  const onRecordAt = recordTime(claim, entry.onRecordAt);
  const history = [...claim.history, { ...entry, onRecordAt, n, outcome: entry.outcome ?? 'accepted' }];
  return { ...claim, history, stateSince: entry.state ? n : claim.stateSince };
}

const headNames: readonly (keyof ActionHead | 'kind')[] = [
  'id',
  'claim',
  'org',
  'by',
  'device',
  'madeAt',
  'clockOffsetMs',
  'after',
  'basedOn',
  'kind'
];

/** The action's payload; of changes, the entry's `changes` and `clashes` tell what became of them. */
function saidBy(action: ClaimAction): { readonly [name: string]: unknown } {
  const said: { [name: string]: unknown } = {};
  const members: { readonly [name: string]: unknown } = { ...action };
  for (const name of Object.keys(members)) {
    if (name === 'changes' || headNames.some((head) => head === name) || members[name] === undefined) continue;
    said[name] = members[name];
  }
  return said;
}

export type Clashes = NonNullable<HistoryEntry['clashes']>;
