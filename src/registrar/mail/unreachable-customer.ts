import { claimDocumentId, programmeDesk, registerOf } from '#documents/ids.ts';
import type { MailDocument, NewMail } from '#documents/mail.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordStore } from '../record-store.ts';
import { mailDatabase } from './ensure-mail.ts';
import { newsMs } from './mail-from-history.ts';
import type { MailIndex } from './mail-index.ts';
import { mailAboutClaim, recipientsOf } from './mailed-claim.ts';
import type { OrganisationMembers } from './organisation-members.ts';

/** Managers are told when the customer's mail failed or came back, as long as the claim is approved. [R38] */
export async function mailAboutUnreachable(order: {
  readonly store: RecordStore;
  readonly index: MailIndex;
  readonly members: OrganisationMembers;
  readonly now: Instant;
}): Promise<readonly NewMail[]> {
  const { store, index, members, now } = order;
  await index.refresh();
  const ids = index.find('consent', ['failed', 'bounced']);
  if (ids.length === 0) return [];
  const found = (await store.open(mailDatabase).readMany(ids)) as unknown as readonly (MailDocument | null)[];
  const mails: NewMail[] = [];
  for (const mail of found) {
    // What cannot be read now is with the next tick.
    if (!mail) continue;
    const { _id, claim: id, settledAt = 0, to } = mail;
    if (id === undefined || settledAt <= now - newsMs) continue;
    const document = await store.open(registerOf(programmeDesk)).read(claimDocumentId(id));
    const claim = document && documentToClaim(document as unknown as ClaimDocument);
    if (claim?.state !== 'approved') continue;
    const recipients = recipientsOf(claim, await members.of(claim.org), null);
    const facts = { contactName: to?.name ?? null };
    mails.push(...mailAboutClaim({ kind: 'customer-unreachable', claim, about: _id, to: recipients, facts, now }));
  }
  return mails;
}
