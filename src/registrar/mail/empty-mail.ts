import { claimDocumentId, programmeDesk, registerOf } from '#documents/ids.ts';
import { mailKeptDays, type MailDocument } from '#documents/mail.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { ConsequenceTools } from '../consequences.ts';
import { readConsentRound } from '../consent/consent-rounds.ts';
import type { RecordStore, StoredDocument } from '../record-store.ts';
import { mailDatabase } from './ensure-mail.ts';
import { fullSince, type MailIndex } from './mail-index.ts';

const keptMs = mailKeptDays * 24 * 60 * 60_000;
/** At once: the queue is written through the same database. */
const mostAtOnce = 200;

/**
 * Takes names, addresses and texts out of messages that were settled long ago; their ids stay, by which none is sent again. By both clocks:
 * neither one that is moved for a demonstration nor one that is wrong empties anything. True when there may be more.
 * docs/decisions/0020 [R39]
 */
export async function emptyOldMail(
  { store, clock, mayDecide }: Pick<ConsequenceTools, 'store' | 'clock' | 'mayDecide'>,
  index: MailIndex
): Promise<boolean> {
  await index.refresh();
  const settledUntil = Math.min(clock.now(), clock.machineNow()) - keptMs;
  const ids = index.full(settledUntil);
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const keys = ids.slice(from, from + mostAtOnce);
    const found = (await store.open(mailDatabase).readMany(keys)) as unknown as readonly (MailDocument | null)[];
    const emptied: MailDocument[] = [];
    for (const mail of found)
      // Looked at anew: it may have been sent again since it was read.
      if (mail && isPast(mail, settledUntil) && !(await isStillWanted(store, mail)))
        emptied.push(emptyMail(mail, clock.now()));
    if (emptied.length === 0) continue;
    if (!mayDecide()) throw new Error('the lease was lost');
    // A conflict: somebody has just sent it again, and it stays.
    await store.open(mailDatabase).writeMany(emptied as unknown as readonly StoredDocument[]);
    return from + keys.length < ids.length;
  }
  return false;
}

function isPast(mail: MailDocument, settledUntil: number): boolean {
  const since = fullSince(mail);
  return since !== null && since <= settledUntil;
}

/** Kept for want of a mail server, and its customer has still to be told: it goes as soon as there is one. */
async function isStillWanted(store: RecordStore, { kind, state, claim: id, facts }: MailDocument): Promise<boolean> {
  if (kind !== 'consent' || state !== 'kept' || id === undefined) return false;
  const document = await store.open(registerOf(programmeDesk)).read(claimDocumentId(id));
  // Better kept for another day than emptied for want of the claim.
  if (!document) return true;
  const claim = documentToClaim(document as unknown as ClaimDocument);
  const told = claim && readConsentRound(claim);
  return told?.state === 'waiting' && told.round === facts['round'];
}

/** What may stay is named, so that whatever is added to messages later goes by itself. */
function emptyMail(mail: MailDocument, emptiedAt: number): MailDocument {
  const { _id, _rev, v, kind, claim, org, madeAt, state, tries, nextTryAt, settledAt } = mail;
  const { round } = mail.facts;
  return {
    _id,
    ...(_rev === undefined ? {} : { _rev }),
    v,
    kind,
    ...(claim === undefined ? {} : { claim }),
    ...(org === undefined ? {} : { org }),
    facts: typeof round === 'number' ? { round } : {},
    madeAt,
    state,
    tries,
    nextTryAt,
    ...(settledAt === undefined ? {} : { settledAt }),
    emptiedAt
  };
}
