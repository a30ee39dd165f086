import { sealAction, type ActionDocument } from '#documents/action-document.ts';
import { hashOfContent } from '#documents/canonical.ts';
import { deskOfOrganisation, inboxOf } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import type { ConsentLink } from './consent-token.ts';

type Round = Pick<ConsentLink, 'org' | 'claim' | 'round'>;

/** What the customer sent in this round, decided or not. */
export async function findDecline(store: RecordStore, round: Round): Promise<ActionDocument | null> {
  const from = `action:${round.claim}:${ulidOf(round)}.`;
  const inbox = store.open(inboxOf(deskOfOrganisation(round.org)));
  const [known] = await inbox.readRange({ from, to: `${from}\uffff`, limit: 1 });
  return known ? (known as unknown as ActionDocument) : null;
}

interface Declined {
  readonly reason: string;
  /** The last entry of the history as it stood when the customer was asked. */
  readonly basedOn: number | null;
  readonly now: Instant;
}

/** One for each claim and round: its id follows from them. */
export function makeDecline(round: Round, { reason, basedOn, now }: Declined): ActionDocument {
  const { org, claim } = round;
  const head = { claim, org, by: 'customer', device: 'server', madeAt: now, clockOffsetMs: 0 };
  const said = reason === '' ? {} : { comment: reason };
  return sealAction({ ...head, after: null, basedOn, kind: 'decline-consent', ...said }, ulidOf(round));
}

/** Its time is the claim's, and the rest is no chance: hex digits are digits of a ULID too. */
function ulidOf({ claim, round }: Round): string {
  return `${claim.slice(0, 10)}${hashOfContent([claim, 'decline-consent', round]).slice(0, 16).toUpperCase()}`;
}
