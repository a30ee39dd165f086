import { inboxOf, organisationOfDesk, partsOfActionId, receivedDocumentId, registerOf } from '#documents/ids.ts';
import type { ClaimDocument } from '#documents/record-documents.ts';
import { readArrivals } from './arrivals.ts';
import { saveOver } from './cursors.ts';
import { decideClaims, type Office } from './decide-claims.ts';
import type { ArrivedAction } from './judge-claim.ts';
import type { Change, RecordDatabase, Sequence } from './record-store.ts';
import { numberOfSequence } from './sequences.ts';

const pageSize = 1_000;

/**
 * On a cluster two writes on one parent can both be acknowledged and leave two leaves. What only a losing leaf holds is decided again
 * onto the winner, then the loser goes: nothing that was acknowledged is lost. [R8]
 */
export async function repairLeaves(office: Office, desks: readonly string[]): Promise<void> {
  for (const desk of desks) {
    const register = office.store.open(registerOf(desk));
    const cursorId = `leaves:${registerOf(desk)}`;
    const stored = await office.store.open('registrar').get(cursorId);
    const { updateSeq } = await register.info();
    const before = (stored?.['seq'] ?? 0) as Sequence;
    let since = numberOfSequence(before) > numberOfSequence(updateSeq) ? 0 : before;
    for (;;) {
      const page = await register.changes({ since, limit: pageSize, style: 'all_docs' });
      for (const change of page.results)
        if (change.revs.length > 1 && change.id.startsWith('claim:'))
          await repairClaim(office, { desk, desks, register, change });
      since = page.lastSeq;
      if (page.results.length < pageSize) break;
    }
    if (since !== before) await saveOver(office.store.open('registrar'), { _id: cursorId, seq: since });
  }
}

interface Repair {
  readonly desk: string;
  readonly desks: readonly string[];
  readonly register: RecordDatabase;
  readonly change: Change;
}

async function repairClaim(office: Office, { desk, desks, register, change }: Repair): Promise<void> {
  const winner = (await register.get(change.id)) as ClaimDocument | null;
  const found = await register.bulkGet(change.revs.map((rev) => ({ id: change.id, rev })));
  const leaves = found as unknown as readonly ClaimDocument[];
  const losers = leaves.filter((leaf) => leaf._rev !== winner?._rev && !('_deleted' in leaf));
  if (!winner || losers.length === 0) return;
  office.log.warn({ claim: change.id, leaves: leaves.length }, 'registrar: two leaves of a claim are made one');
  if (organisationOfDesk(desk) !== null) {
    const has = new Set(winner.history.map(({ action }) => action));
    const lost = new Set(
      losers.flatMap(({ history, waiting }) => [
        ...history.map(({ action }) => action),
        ...waiting.map(({ action }) => action.id)
      ])
    );
    const ids = [...lost].filter((id): id is string => id !== null && !has.has(id) && partsOfActionId(id) !== null);
    const actions = await findActions(office, { ids, desks });
    const decided = await decideClaims(office, [{ org: winner.org, claim: winner.id, actions, time: true }]);
    if (decided.held.length > 0) throw new Error(`claim ${winner.id} has held actions on a losing leaf`);
  }
  const outcomes = await register.bulkDocs(losers.map(({ _id, _rev }) => ({ _id, _rev: _rev ?? '', _deleted: true })));
  if (outcomes.some((outcome) => !outcome.ok)) throw new Error('a losing leaf could not be deleted');
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
