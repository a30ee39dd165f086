import { inboxOf, organisationOfDesk, partsOfActionId, receivedDocumentId, registerOf } from '#documents/ids.ts';
import type { ClaimDocument } from '#documents/record-documents.ts';
import { readArrivals } from './arrivals.ts';
import { saveOver } from './cursors.ts';
import type { ArrivedAction } from './claim-work.ts';
import { decideClaims } from './decide-claims.ts';
import type { Office } from './office.ts';
import type { RecordDatabase, Sequence } from './record-store.ts';
import { numberOfSequence } from './sequences.ts';

const pageSize = 1_000;

interface Order {
  readonly desk: string;
  readonly desks: readonly string[];
}

/** A claim with several leaves. */
interface Split {
  readonly id: string;
  readonly revs: readonly string[];
}

/**
 * On a cluster two writes on one parent can both be acknowledged and leave two leaves. What only a losing leaf holds is decided again
 * onto the winner, then the loser goes: nothing that was acknowledged is lost. [R8] A claim of which something cannot be read yet is
 * looked at again, and holds up no other. [R62]
 */
export async function repairLeaves(office: Office, order: Order): Promise<void> {
  const register = office.store.open(registerOf(order.desk));
  const cursorId = `leaves:${registerOf(order.desk)}`;
  const stored = await office.store.open('registrar').read(cursorId);
  const { updateSeq } = await register.facts();
  const before = (stored?.['seq'] ?? 0) as Sequence;
  const open = (Array.isArray(stored?.['open']) ? stored['open'] : []) as readonly Split[];
  let since = numberOfSequence(before) > numberOfSequence(updateSeq) ? 0 : before;
  const splits = new Map(open.map((split) => [split.id, split]));
  for (;;) {
    const page = await register.changes({ since, limit: pageSize, style: 'all_docs' });
    for (const { id, changes } of page.results)
      if (changes.length > 1 && id.startsWith('claim:')) splits.set(id, { id, revs: changes.map(({ rev }) => rev) });
    if (page.results.length > 0) since = page.last_seq;
    if (page.results.length < pageSize) break;
  }
  const left: Split[] = [];
  for (const split of splits.values())
    if (!(await repairClaim(office, { ...order, register, split }))) left.push(split);
  if (since !== before || left.length > 0 || open.length > 0)
    await saveOver(office.store.open('registrar'), { _id: cursorId, seq: since, open: left });
}

interface Repair extends Order {
  readonly register: RecordDatabase;
  readonly split: Split;
}

/** False: something of it cannot be read yet. */
async function repairClaim(office: Office, { desk, desks, register, split }: Repair): Promise<boolean> {
  const { id, revs } = split;
  const [winner, leaves] = await Promise.all([
    register.read(id) as Promise<ClaimDocument | null>,
    readLeaves(register, split)
  ]);
  if (leaves.length < new Set(revs).size) return false;
  const living = leaves.filter((leaf) => !('_deleted' in leaf));
  if (!winner) return living.length === 0;
  const losers = living.filter((leaf) => leaf._rev !== winner._rev);
  if (losers.length === 0) return true;
  office.log.warn({ claim: id, leaves: living.length }, 'registrar: two leaves of a claim are made one');
  if (organisationOfDesk(desk) !== null) {
    const has = new Set(winner.history.map(({ action }) => action));
    const lost = new Set(
      losers.flatMap(({ history, waiting }) => [
        ...history.map(({ action }) => action),
        ...waiting.map(({ action }) => action.id)
      ])
    );
    const ids = [...lost].filter(
      (one): one is string => one !== null && !has.has(one) && partsOfActionId(one) !== null
    );
    const actions = await findActions(office, { ids, desks });
    // A leaf goes only when everything that it alone holds is decided.
    if (actions.length < ids.length) return false;
    const decided = await decideClaims(office, [{ org: winner.org, claim: winner.id, actions, time: true }]);
    if (decided.held.length > 0) return false;
  }
  const outcomes = await register.writeMany(losers.map(({ _id, _rev }) => ({ _id, _rev: _rev ?? '', _deleted: true })));
  return outcomes.every(({ ok }) => ok);
}

/** Those that are there. */
async function readLeaves(register: RecordDatabase, { id, revs }: Split): Promise<readonly ClaimDocument[]> {
  const asked = revs.map((rev) => ({ id, rev }));
  const { results } = await register.bulkGet(asked, { revs: false, latest: false });
  return results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok as ClaimDocument | undefined) ?? []));
}

/** In whichever inbox they lie. */
async function findActions(
  office: Office,
  asked: { readonly ids: readonly string[]; readonly desks: readonly string[] }
): Promise<readonly ArrivedAction[]> {
  if (asked.ids.length === 0) return [];
  const { store, clock } = office;
  const found: ArrivedAction[] = [];
  for (const desk of asked.desks) {
    const stamps = await store.open(inboxOf(desk)).readMany(asked.ids.map(receivedDocumentId));
    const ids = asked.ids.filter((_, index) => stamps[index]);
    const firstSeen = new Map<string, number>();
    const isDesk = (other: string): boolean => asked.desks.includes(other);
    found.push(...(await readArrivals({ store, desk, ids, firstSeen, now: clock.now(), isDesk })).arrived);
  }
  return found;
}
