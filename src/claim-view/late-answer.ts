import type { ActionRow } from '#device/rows.ts';
import type { Claim, HistoryEntry } from '#rules/claim/claim.ts';
import type { Changes, FileManifest } from '#rules/claim/fields.ts';
import { clockNamed } from '#rules/clocks/whose-clock.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ShownClaim } from '#workplace/workplace.ts';

/** An answer that was made in time and did not count: what a dispute can carry as its proof. */
export interface LateAnswer {
  readonly action: string;
  /** By the clock of the device that made it: what the proof names. */
  readonly madeAt: Instant;
  /** The same by the server's time, as far as that device knew it: what people are told. */
  readonly madeAtServer: Instant;
  /** Null: it has not reached the programme yet, and it is known already that it will be too late. */
  readonly receivedAt: Instant | null;
  readonly dueBy: Instant | null;
  readonly comment: string;
  readonly changes: Changes;
  readonly files: readonly FileManifest[];
  /** Made on this device, which can then say that it was read. */
  readonly isOwn: boolean;
}

/**
 * The latest such answer to the request that the clock ended; from the record where a colleague or another device made it (what it changed
 * is then not known). Null where nothing was answered in time.
 */
export function findLateAnswer(shown: Pick<ShownClaim, 'claim' | 'actions' | 'doomed'>): LateAnswer | null {
  const { claim } = shown;
  if (!isEndedByTheClock(claim)) return null;
  const own = shown.actions.findLast((row) => row.kind === 'respond' && isInTime(row, refusalOf(row, shown)));
  if (own) return fromRow(own, refusalOf(own, shown));
  const entry = claim.history.findLast(
    (each) => each.kind === 'respond' && each.outcome === 'refused' && isInTime(each, each.refusal)
  );
  return entry ? fromRecord(entry) : null;
}

function isEndedByTheClock(claim: Claim): boolean {
  return (
    claim.state === 'rejected' &&
    claim.rejection.reason === 'no-partner-response' &&
    // A colleague's dispute that waits for its files is not offered a second time.
    claim.waiting.every(({ action }) => action.kind !== 'dispute') &&
    clockNamed(claim.clocks, 'dispute-window') !== null
  );
}

function refusalOf(row: ActionRow, { doomed }: Pick<ShownClaim, 'doomed'>): RefusalFact | undefined {
  return row.stage === 'refused' ? row.refusal : doomed.get(row.id);
}

/** By the server's time, as far as the device knew it. What waited for its files in vain had come in time. */
function isInTime({ madeAt }: { readonly madeAt: Instant }, refusal: RefusalFact | undefined): boolean {
  if (refusal?.code === 'files-never-arrived') return true;
  if (refusal?.code !== 'window-over') return false;
  const dueBy = instantIn(refusal, 'dueBy');
  return dueBy !== null && madeAt + offsetIn(refusal) < dueBy;
}

const offsetIn = (refusal: RefusalFact | undefined): number => instantIn(refusal, 'clockOffsetMs') ?? 0;

function fromRow(row: ActionRow, refusal: RefusalFact | undefined): LateAnswer {
  const { document } = row;
  const said = document.kind === 'respond' ? document : null;
  return {
    action: row.id,
    madeAt: row.madeAt,
    madeAtServer: row.madeAt + document.clockOffsetMs,
    receivedAt: row.stage === 'refused' ? instantIn(refusal, 'receivedAt') : null,
    dueBy: instantIn(refusal, 'dueBy'),
    comment: said?.comment ?? '',
    changes: said?.changes ?? {},
    files: said?.files ?? [],
    isOwn: true
  };
}

function fromRecord({ action, madeAt, receivedAt, refusal, said }: HistoryEntry): LateAnswer {
  const files = said?.['files'];
  return {
    action: action ?? '',
    madeAt,
    madeAtServer: madeAt + offsetIn(refusal),
    receivedAt,
    dueBy: instantIn(refusal, 'dueBy'),
    comment: typeof said?.['comment'] === 'string' ? said['comment'] : '',
    changes: {},
    files: Array.isArray(files) ? (files as readonly FileManifest[]) : [],
    isOwn: false
  };
}

function instantIn(refusal: RefusalFact | undefined, name: string): number | null {
  const value = refusal?.[name];
  return typeof value === 'number' ? value : null;
}
