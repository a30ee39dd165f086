import { readAction } from '#documents/action-document.ts';
import {
  deskOfOrganisation,
  inboxOf,
  organisationOfDesk,
  partsOfActionId,
  receivedDocumentId,
  refusalDocumentId,
  registerOf,
  reviewDesk
} from '#documents/ids.ts';
import { claimVersion, type ReceivedDocument } from '#documents/record-documents.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import { systemRoles, type Role } from '#rules/claim/actor.ts';
import type { RefusalCode } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ArrivedAction, HeldAction } from './judge-claim.ts';
import type { RecordStore, StoredDocument } from './record-store.ts';

/** The gate writes an action and its stamp one after the other: the registrar may see the first a moment before the second. */
export const stampGraceMs = 1_000;
/** What a newer version of the server took, this one cannot read: looked at again, in case it was updated meanwhile. */
const newerVersionMs = 60_000;

export interface Arrivals {
  readonly arrived: readonly ArrivedAction[];
  /** Still without their stamp. */
  readonly held: readonly HeldAction[];
  /** Not actions at all, or not of an organisation that there is. */
  readonly unreadable: readonly { readonly id: string; readonly code: RefusalCode }[];
}

interface Question {
  readonly store: RecordStore;
  readonly desk: string;
  readonly ids: readonly string[];
  /** When each of those that were seen before without a stamp was first seen. */
  readonly firstSeen: ReadonlyMap<string, Instant>;
  readonly now: Instant;
  readonly isDesk: (desk: string) => boolean;
}

/** Reads actions with their stamps. An action that nobody stamped gets its stamp here, with the time when it was first seen. [R3] */
export async function readArrivals(question: Question): Promise<Arrivals> {
  const { store, desk, ids, firstSeen, now } = question;
  const inbox = store.open(inboxOf(desk));
  const [documents, stamps] = await Promise.all([inbox.readMany(ids), inbox.readMany(ids.map(receivedDocumentId))]);
  const arrived: ArrivedAction[] = [];
  const held: HeldAction[] = [];
  const unreadable: { id: string; code: RefusalCode }[] = [];
  const unstamped: { index: number; seenAt: Instant }[] = [];
  for (const [index, id] of ids.entries()) {
    const document = documents[index];
    if (!document) continue;
    const read = readAction(document);
    const newer = !read.ok && read.code === 'unknown-version' ? headOf(document) : null;
    if (newer && isOfDesk(newer.org, question))
      held.push({ id, ...newer, why: 'version', since: now, until: now + newerVersionMs });
    else if (!read.ok) unreadable.push({ id, code: read.code });
    else if (!isOfDesk(read.action.org, question)) unreadable.push({ id, code: 'wrong-organisation' });
    else {
      const stamp = readStamp(stamps[index] ?? null);
      const seenAt = firstSeen.get(id) ?? now;
      if (stamp) arrived.push({ action: read.action, ...stamp, desk });
      else if (seenAt + stampGraceMs <= now) unstamped.push({ index, seenAt });
      else {
        const { org, claim } = read.action;
        held.push({ id, org, claim, why: 'stamp', since: seenAt, until: seenAt + stampGraceMs });
      }
    }
  }
  for (const { index, seenAt } of unstamped) {
    const read = readAction(documents[index]);
    if (!read.ok) continue;
    const stamp = await writeStamp({ store, desk, action: read.action, seenAt });
    arrived.push({ action: read.action, ...stamp, desk });
  }
  return { arrived, held, unreadable };
}

/** Kept for its author, in a register that the author reads. */
export async function refuseUnreadable(
  store: RecordStore,
  order: { readonly desk: string; readonly unreadable: Arrivals['unreadable']; readonly now: Instant }
): Promise<void> {
  if (order.unreadable.length === 0) return;
  await store.open(registerOf(order.desk)).bulkDocs(
    order.unreadable.map(({ id, code }) => ({
      _id: refusalDocumentId(id),
      v: claimVersion,
      action: id,
      claim: partsOfActionId(id)?.claim ?? '',
      receivedAt: order.now,
      onRecordAt: order.now,
      refusal: { code }
    }))
  );
}

/** What every version of an action says of itself. */
function headOf({ _id, org }: StoredDocument): { readonly org: string; readonly claim: string } | null {
  const parts = partsOfActionId(_id);
  return parts && typeof org === 'string' ? { org, claim: parts.claim } : null;
}

function isOfDesk(org: string, { desk, isDesk }: Question): boolean {
  const own = organisationOfDesk(desk);
  return own === null ? isDesk(deskOfOrganisation(org)) : own === org;
}

interface Stamp {
  readonly receivedAt: Instant;
  readonly role: Role;
}

function readStamp(document: StoredDocument | null): Stamp | null {
  const { receivedAt, role } = (document ?? {}) as Partial<ReceivedDocument>;
  return typeof receivedAt === 'number' && role ? { receivedAt, role } : null;
}

/** First write wins: when the gate's stamp comes in between, it is the one that counts. */
async function writeStamp(order: {
  readonly store: RecordStore;
  readonly desk: string;
  readonly action: { readonly id: string; readonly by: string };
  readonly seenAt: Instant;
}): Promise<Stamp> {
  const { store, desk, action, seenAt } = order;
  const inbox = store.open(inboxOf(desk));
  const stamp = { receivedAt: seenAt, role: await roleOf(store, { desk, by: action.by }) };
  const outcome = await inbox.put({ _id: receivedDocumentId(action.id), v: claimVersion, ...stamp });
  if (outcome.ok) return stamp;
  return readStamp(await inbox.get(receivedDocumentId(action.id))) ?? stamp;
}

/** Somebody unknown is taken for a reader, who may do nothing. */
async function roleOf(store: RecordStore, author: { readonly desk: string; readonly by: string }): Promise<Role> {
  const { desk, by } = author;
  const system = systemRoles.find((role) => role === by);
  if (system) return system;
  const org = organisationOfDesk(desk);
  if (org === null) return desk === reviewDesk ? 'reviewer' : 'administrator';
  const organisation = (await store.open(registerOf(desk)).get(`organisation:${org}`)) as OrganisationDocument | null;
  return organisation?.members.find((member) => member.id === by)?.role ?? 'reader';
}
