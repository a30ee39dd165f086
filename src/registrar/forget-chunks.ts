import {
  deskOfOrganisation,
  evidenceOf,
  inboxOf,
  organisationOfDesk,
  programmeDesk,
  registerOf,
  reviewDesk
} from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { Retention } from '#documents/reference-documents.ts';
import { filesKeptUntil } from '#rules/claim/retention.ts';
import type { Instant } from '#rules/days/day.ts';
import { readAll } from './change-reader.ts';
import { listsNamedIn, NamedChunks } from './named-chunks.ts';
import type { Office } from './office.ts';
import type { RecordDatabase, StoredDocument } from './record-store.ts';

/** By the machine's time: a clock moved for a demonstration deletes nothing. */
export const unnamedForMs = 30 * 24 * 60 * 60 * 1000;
const pageSize = 100;

/** Since when no manifest has named a chunk, in the chunk's own document; whoever asks for the chunk takes the mark away. */
export const unnamedSinceMember = 'unnamedSince';

/**
 * Marks chunks that nothing on record and nothing undecided names, and deletes those that were marked for thirty days. A device asks for
 * its chunks after its action was received: that takes the mark away and with it the revision by which the chunk would be deleted, so
 * that nothing goes which somebody has just been told is there. The chunks of a file whose list has not arrived are only known to its
 * device, which asks for them each time it goes on sending. [R14]
 */
export async function forgetChunks(
  office: Office,
  order: {
    readonly desks: readonly string[];
    readonly catchUp: (desks: readonly string[]) => Promise<ReadonlySet<string>>;
  }
): Promise<void> {
  const orgs = order.desks.flatMap((desk) => organisationOfDesk(desk) ?? []);
  // What an inbox holds may name anything until it is decided.
  const failing = await order.catchUp(orgs.map(deskOfOrganisation));
  const named = new NamedChunks();
  const lost = await findListsOfLostClaims(office, failing);
  for (const org of orgs) {
    if (failing.has(deskOfOrganisation(org))) continue;
    try {
      named.clear();
      for (const list of lost.get(org) ?? []) await nameList(office, { org, list, named });
      // The held ones first: what is decided meanwhile is then on a claim that is read afterwards.
      await nameHeld(office, org, named);
      await nameClaims(office, org, named);
      await sweep(office, org, named);
    } catch (error) {
      if (!office.mayDecide()) throw error;
      office.log.error({ org, error: String(error) }, 'registrar: chunks that nobody names could not be looked for');
    }
  }
}

async function nameClaims(office: Office, org: string, named: NamedChunks): Promise<void> {
  const register = office.store.open(registerOf(deskOfOrganisation(org)));
  const { retention } = await office.reference.book();
  // By what changed, not by a list: a manifest that a list leaves out would cost its file.
  for await (const claims of readAll({ database: register, prefix: 'claim:', limit: pageSize }))
    for (const list of listsNamedIn(claims.filter((claim) => !isPastRetention(office, claim, retention))))
      await nameList(office, { org, list, named });
}

/** By both clocks: neither one that is moved for a demonstration nor one that is wrong deletes anything. One that nobody can read stays. [R61] */
function isPastRetention({ clock }: Office, document: StoredDocument, retention: Retention | null): boolean {
  const claim = retention && documentToClaim(document as unknown as ClaimDocument);
  const now = Math.min(clock.now(), clock.machineNow());
  const until = claim && filesKeptUntil(claim, retention.settledFilesDays, now);
  return until !== null && until <= now;
}

/** By organisation: a register restored from an older backup gets its latest claims back from the programme's copies as they come up. */
async function findListsOfLostClaims(
  office: Office,
  failing: ReadonlySet<string>
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const lists = new Map<string, Set<string>>();
  const database = office.store.open(registerOf(programmeDesk));
  for await (const copies of readAll({ database, prefix: 'claim:', limit: pageSize })) {
    for (const org of new Set(copies.map((copy) => String(copy['org'])))) {
      if (failing.has(deskOfOrganisation(org))) continue;
      const ofOrg = copies.filter((copy) => copy['org'] === org);
      const register = office.store.open(registerOf(deskOfOrganisation(org)));
      const claims = await register.readMany(ofOrg.map(({ _id }) => _id));
      const newer = ofOrg.filter((copy, index) => lengthOf(copy) > lengthOf(claims[index] ?? null));
      if (newer.length > 0) lists.set(org, new Set([...(lists.get(org) ?? []), ...listsNamedIn(newer)]));
    }
  }
  return lists;
}

async function nameHeld(office: Office, org: string, named: NamedChunks): Promise<void> {
  const held = office.watch.heldIn(org);
  const left = new Set(held.map(({ id }) => id));
  for (const desk of [deskOfOrganisation(org), reviewDesk, programmeDesk]) {
    const ids = [...left];
    for (let from = 0; from < ids.length; from += pageSize) {
      const actions = await office.store.open(inboxOf(desk)).readMany(ids.slice(from, from + pageSize));
      for (const list of listsNamedIn(actions)) await nameList(office, { org, list, named });
      for (const action of actions) if (action) left.delete(action._id);
    }
  }
  if (left.size > 0) throw new Error('an action that is held cannot be read');
}

async function nameList(
  { store }: Office,
  order: { readonly org: string; readonly list: string; readonly named: NamedChunks }
): Promise<void> {
  const { org, list, named } = order;
  named.add(list);
  for (const chunk of await store.readChunkList(org, list)) named.add(chunk);
}

async function sweep(office: Office, org: string, named: NamedChunks): Promise<void> {
  const { store, clock, log } = office;
  const evidence = store.open(evidenceOf(org));
  let deleted = 0;
  for await (const chunks of pagesOf(evidence, 'chunk:')) {
    const now = clock.machineNow();
    const changed = chunks.flatMap((chunk) => remark(chunk, { isNamed: named.has(hashOf(chunk)), now }) ?? []);
    if (changed.length === 0) continue;
    if (!office.mayDecide()) return;
    // A conflict: somebody has asked for it in this moment, and it stays.
    const outcomes = await evidence.writeMany(changed);
    deleted += outcomes.filter(({ ok }, index) => ok && changed[index]?._deleted === true).length;
    // A manifest that names it from now on is looked at anew.
    if (deleted > 0) office.files.forget(org);
  }
  if (deleted > 0) log.info({ org, chunks: deleted }, 'registrar: chunks that nobody names were deleted');
}

/** The chunk as it is to be written; null: as it is. */
function remark(
  chunk: StoredDocument,
  { isNamed, now }: { readonly isNamed: boolean; readonly now: Instant }
): StoredDocument | null {
  const { [unnamedSinceMember]: since, ...bare } = chunk;
  if (isNamed) return since === undefined ? null : bare;
  // A mark from the future is of a machine whose clock was set back.
  if (typeof since !== 'number' || since > now) return { ...bare, [unnamedSinceMember]: now };
  if (since + unnamedForMs > now) return null;
  return { _id: chunk._id, ...(chunk._rev ? { _rev: chunk._rev } : {}), _deleted: true };
}

async function* pagesOf(database: RecordDatabase, prefix: string): AsyncGenerator<readonly StoredDocument[]> {
  let from = prefix;
  for (;;) {
    const page = await database.readRange({ from, to: `${prefix}\uffff`, limit: pageSize });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < pageSize) return;
    from = `${last._id}\u0000`;
  }
}

const hashOf = ({ _id }: StoredDocument): string => _id.slice('chunk:'.length);
const lengthOf = (claim: StoredDocument | null): number =>
  (claim?.['history'] as readonly unknown[] | undefined)?.length ?? 0;
