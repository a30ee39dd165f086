import { readAction } from '#documents/action-document.ts';
import {
  deskOfOrganisation,
  inboxOf,
  organisationOfDesk,
  partsOfActionId,
  programmeDesk,
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
import { unreadMs, type ArrivedAction, type HeldAction } from './claim-work.ts';
import type { RecordStore, StoredDocument } from './record-store.ts';

/** The gate writes an action and its stamp one after the other: the registrar may see the first a moment before the second. */
export const stampGraceMs = 1_000;
/** An organisation that nobody knows is looked for as long: the list of them may leave one out. */
const strangerMs = 10_000;
/** What a newer version of the server took, this one cannot read: looked at again, in case it was updated meanwhile. */
const newerVersionMs = 60_000;

export interface Arrivals {
  readonly arrived: readonly ArrivedAction[];
  /** Not readable yet, or still without their stamp. */
  readonly held: readonly HeldAction[];
  /** Not actions at all, or not of an organisation that there is. */
  readonly unreadable: readonly { readonly id: string; readonly code: RefusalCode }[];
}

interface Question {
  readonly store: RecordStore;
  readonly desk: string;
  readonly ids: readonly string[];
  /** When each of those that were held before was first seen. */
  readonly firstSeen: ReadonlyMap<string, Instant>;
  readonly now: Instant;
  readonly isDesk: (desk: string) => boolean;
}

/**
 * Reads actions with their stamps. An action that nobody stamped gets its stamp here, with the time when it was first seen. [R3] What was
 * named and is not there yet is held, and asked for again until it is. [R62]
 */
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
    const stamp = readStamp(stamps[index] ?? null);
    const seenAt = firstSeen.get(id) ?? now;
    if (!document) {
      const org = organisationOfDesk(desk) ?? '';
      const claim = partsOfActionId(id)?.claim ?? '';
      // Whatever came on this claim waits behind it: without a stamp nobody knows that it was not received before.
      held.push({ id, org, claim, why: 'unread', since: stamp?.receivedAt ?? 0, seenAt, until: now + unreadMs });
      continue;
    }
    const read = readAction(document);
    const head = read.ok ? read.action : read.code === 'unknown-version' ? headOf(document) : null;
    if (!head) {
      if (!read.ok) unreadable.push({ id, code: read.code });
      continue;
    }
    const { org, claim } = head;
    const whose = await whoseIs(org, question);
    if (whose === 'nobody' && seenAt + strangerMs > now)
      held.push({ id, org, claim, why: 'desk', since: seenAt, seenAt, until: seenAt + strangerMs });
    else if (whose === 'nobody' || whose === 'another') unreadable.push({ id, code: 'wrong-organisation' });
    else if (whose === 'not-followed')
      held.push({ id, org, claim, why: 'desk', since: stamp?.receivedAt ?? seenAt, seenAt, until: now + unreadMs });
    else if (!read.ok) held.push({ id, org, claim, why: 'version', since: now, seenAt, until: now + newerVersionMs });
    else if (stamp) arrived.push({ action: read.action, ...stamp, desk });
    else if (seenAt + stampGraceMs <= now) unstamped.push({ index, seenAt });
    else held.push({ id, org, claim, why: 'stamp', since: seenAt, seenAt, until: seenAt + stampGraceMs });
  }
  for (const { index, seenAt } of unstamped) {
    const read = readAction(documents[index]);
    if (!read.ok) continue;
    const { id, org, claim } = read.action;
    const stamp = await writeStamp({ store, desk, action: read.action, seenAt });
    if (stamp) arrived.push({ action: read.action, ...stamp, desk });
    else held.push({ id, org, claim, why: 'stamp', since: seenAt, seenAt, until: now + unreadMs });
  }
  return { arrived, held, unreadable };
}

/** Kept for its author, in a register that the author reads. */
export async function refuseUnreadable(
  store: RecordStore,
  order: { readonly desk: string; readonly unreadable: Arrivals['unreadable']; readonly now: Instant }
): Promise<void> {
  if (order.unreadable.length === 0) return;
  await store.open(registerOf(order.desk)).writeMany(
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

/** `not-followed`: of an organisation that there is, but whose inbox nobody reads yet. */
async function whoseIs(
  org: string,
  { store, desk, isDesk }: Question
): Promise<'this-desk' | 'another' | 'not-followed' | 'nobody'> {
  const own = organisationOfDesk(desk);
  if (own !== null) return own === org ? 'this-desk' : 'another';
  if (isDesk(deskOfOrganisation(org))) return 'this-desk';
  return (await store.open(registerOf(programmeDesk)).read(`organisation:${org}`)) ? 'not-followed' : 'nobody';
}

interface Stamp {
  readonly receivedAt: Instant;
  readonly role: Role;
}

function readStamp(document: StoredDocument | null): Stamp | null {
  const { receivedAt, role } = (document ?? {}) as Partial<ReceivedDocument>;
  return typeof receivedAt === 'number' && role ? { receivedAt, role } : null;
}

/** First write wins: when the gate's stamp comes in between, it is the one that counts. Null: it is not readable yet, or the author is not. */
async function writeStamp(order: {
  readonly store: RecordStore;
  readonly desk: string;
  readonly action: { readonly id: string; readonly by: string };
  readonly seenAt: Instant;
}): Promise<Stamp | null> {
  const { store, desk, action, seenAt } = order;
  const inbox = store.open(inboxOf(desk));
  const role = await roleOf(store, { desk, by: action.by });
  if (role === null) return null;
  const stamp = { receivedAt: seenAt, role };
  const outcome = await inbox.write({ _id: receivedDocumentId(action.id), v: claimVersion, ...stamp });
  if (outcome.ok) return stamp;
  return readStamp(await inbox.read(receivedDocumentId(action.id)));
}

/** Somebody unknown is taken for a reader, who may do nothing; null while nobody can say who is known. */
async function roleOf(
  store: RecordStore,
  author: { readonly desk: string; readonly by: string }
): Promise<Role | null> {
  const { desk, by } = author;
  const system = systemRoles.find((role) => role === by);
  if (system) return system;
  const org = organisationOfDesk(desk);
  if (org === null) return desk === reviewDesk ? 'reviewer' : 'administrator';
  const organisation = (await store.open(registerOf(desk)).read(`organisation:${org}`)) as OrganisationDocument | null;
  return organisation && (organisation.members.find((member) => member.id === by)?.role ?? 'reader');
}
