import { sealAction, type ActionDocument } from '#documents/action-document.ts';
import { hashOfContent } from '#documents/canonical.ts';
import { deskOfOrganisation, inboxOf } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordStore } from '../record-store.ts';
import type { ConsentOutcome, ConsentRound } from './consent-rounds.ts';

export interface ConsentNote {
  readonly told: ConsentRound;
  readonly outcome: ConsentOutcome;
  readonly takenAt: Instant | null;
  /** It counts as taken though it went to nobody. */
  readonly isKept: boolean;
}

/**
 * The action that notes what became of a round's mail: the one that lies in the inbox already, where this process or the one before it had
 * written it. Its id follows from claim, round, outcome, and how often that was noted before. [R41]
 */
export async function makeConsentNote(store: RecordStore, note: ConsentNote, now: Instant): Promise<ActionDocument> {
  const { told, outcome, takenAt, isKept } = note;
  const { org, claim, round } = told;
  const ulid = ulidOf(note);
  const from = `action:${claim}:${ulid}.`;
  const inbox = store.open(inboxOf(deskOfOrganisation(org)));
  const [known] = await inbox.readRange({ from, to: `${from}\uffff`, limit: 1 });
  if (known) return known as unknown as ActionDocument;
  const head = { claim, org, by: 'registrar', device: 'registrar', madeAt: now, clockOffsetMs: 0 };
  const said = { round, outcome, ...(takenAt === null ? {} : { takenAt }), ...(isKept ? { kept: true as const } : {}) };
  return sealAction({ ...head, after: null, basedOn: null, kind: 'note-consent-mail', ...said }, ulid);
}

/** Its time is the claim's, and the rest is no chance: hex digits are digits of a ULID too. */
function ulidOf({ told, outcome }: ConsentNote): string {
  const { claim, round, notes } = told;
  const content = [claim, 'note-consent-mail', round, outcome, notes[outcome]];
  return `${claim.slice(0, 10)}${hashOfContent(content).slice(0, 16).toUpperCase()}`;
}
