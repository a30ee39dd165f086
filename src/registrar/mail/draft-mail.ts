import { deskOfOrganisation, organisationOfDesk } from '#documents/ids.ts';
import type { NewMail } from '#documents/mail.ts';
import { findCivilTime } from '#calendar/civil-time.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ConsequenceTools } from '../consequences.ts';
import type { RecordStore } from '../record-store.ts';
import { mailAboutClaim, recipientsOf, type Members } from './mailed-claim.ts';
import type { OrganisationMembers } from './organisation-members.ts';
import { readClaims } from './read-claims.ts';

const oldDraftDays = 14;
const newsDays = 3;

/** Drafts are in their organisation's register alone, and nothing happens to them: they are looked through once a day. [R35] */
export async function* mailAboutDrafts(
  { store, log, mayDecide }: ConsequenceTools,
  members: OrganisationMembers,
  now: Instant
): AsyncIterable<readonly NewMail[]> {
  for (const desk of await store.listDesks()) {
    const org = organisationOfDesk(desk);
    if (org === null) continue;
    try {
      yield await readDrafts(store, { org, people: await members.of(org), now });
    } catch (error) {
      if (!mayDecide()) throw error;
      // One organisation's register cannot be read: the others' people are told.
      log.error({ org, error: String(error) }, 'mail: an organisation is set aside');
    }
  }
}

async function readDrafts(
  store: RecordStore,
  { org, people, now }: { readonly org: string; readonly people: Members; readonly now: Instant }
): Promise<readonly NewMail[]> {
  const mails: NewMail[] = [];
  for await (const claims of readClaims(store, deskOfOrganisation(org)))
    for (const claim of claims) {
      const civil = claim.state === 'editing' ? findCivilTime(claim.terms.zone) : null;
      if (!civil) continue;
      const createdOn = civil.dayOf(claim.createdAt);
      const overdue = civil.dayOf(now) - (createdOn + oldDraftDays);
      if (overdue < 0 || overdue >= newsDays) continue;
      const to = recipientsOf(claim, people, null);
      mails.push(...mailAboutClaim({ kind: 'draft-ageing', claim, about: claim.id, to, facts: { createdOn }, now }));
    }
  return mails;
}
