import { sealAction, type ActionDocument } from '#documents/action-document.ts';
import { hashOfContent } from '#documents/canonical.ts';
import { deskOfOrganisation, inboxOf } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordStore } from '../record-store.ts';
import type { ContestOrder } from './settle-product.ts';

/**
 * The action for an order: the one that lies in the inbox already, where this process or the one before it had written it. Its id follows
 * from claim, line, kind and round; it names nobody else. [R50] [R52]
 */
export async function makeContestAction(
  store: RecordStore,
  order: ContestOrder,
  now: Instant
): Promise<ActionDocument> {
  const { org, claim, line, kind } = order;
  const ulid = ulidOf(order);
  const from = `action:${claim}:${ulid}.`;
  const inbox = store.open(inboxOf(deskOfOrganisation(org)));
  const [known] = await inbox.readRange({ from, to: `${from}\uffff`, limit: 1 });
  if (known) return known as unknown as ActionDocument;
  const head = { claim, org, by: 'registrar', device: 'registrar', madeAt: now, clockOffsetMs: 0 };
  return sealAction({ ...head, after: null, basedOn: null, kind, line }, ulid);
}

/** Its time is the claim's, and the rest is no chance: hex digits are digits of a ULID too. */
function ulidOf({ claim, line, kind, round }: ContestOrder): string {
  return `${claim.slice(0, 10)}${hashOfContent([claim, line, kind, round]).slice(0, 16).toUpperCase()}`;
}
