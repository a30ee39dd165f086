import type { ActionDocument } from '#documents/action-document.ts';
import { deskOfOrganisation, inboxOf, receivedDocumentId } from '#documents/ids.ts';
import { claimVersion } from '#documents/record-documents.ts';
import type { SystemRole } from '#rules/claim/actor.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordStore, StoredDocument } from './record-store.ts';

export interface SystemActions {
  readonly org: string;
  readonly role: Extract<SystemRole, 'customer' | 'registrar'>;
  readonly actions: readonly ActionDocument[];
  readonly receivedAt: Instant;
}

/**
 * Puts actions that no person made into an organisation's inbox, stamped as the gate stamps a person's: the role is the server's word. The
 * same one twice is one, with its first stamp. Durable when it resolves. [R21]
 */
export async function submitSystemActions(
  store: RecordStore,
  { org, role, actions, receivedAt }: SystemActions
): Promise<void> {
  if (actions.length === 0) return;
  const inbox = store.open(inboxOf(deskOfOrganisation(org)));
  const rows = await inbox.replicate(actions as unknown as readonly StoredDocument[]);
  for (const row of rows) if (!row.ok) throw new Error(`${row.id} was not written: ${row.error}`);
  const stamps = actions.map(({ _id }) => ({ _id: receivedDocumentId(_id), v: claimVersion, receivedAt, role }));
  // A conflict is a stamp that was there before: the first one counts.
  await inbox.writeMany(stamps);
}
