import { deskOfOrganisation, organisationOfDesk } from '#documents/ids.ts';
import type { NewMail } from '#documents/mail.ts';
import { findCivilTime } from '#calendar/civil-time.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordStore } from '../record-store.ts';
import { mailAboutClaim, recipientsOf } from './mailed-claim.ts';
import type { OrganisationMembers } from './organisation-members.ts';
import { readClaims } from './read-claims.ts';

const oldDraftDays = 14;
const newsDays = 3;

/** Drafts are in their organisation's register alone, and nothing happens to them: they are looked through once a day. [R35] */
export async function* mailAboutDrafts(
  store: RecordStore,
  members: OrganisationMembers,
  now: Instant
): AsyncIterable<readonly NewMail[]> {
  for (const desk of await store.listDesks()) {
    const org = organisationOfDesk(desk);
    if (org === null) continue;
    const people = await members.of(org);
    for await (const claims of readClaims(store, deskOfOrganisation(org)))
      for (const claim of claims) {
        const civil = claim.state === 'editing' ? findCivilTime(claim.terms.zone) : null;
        if (!civil) continue;
        const createdOn = civil.dayOf(claim.createdAt);
        const overdue = civil.dayOf(now) - (createdOn + oldDraftDays);
        if (overdue < 0 || overdue >= newsDays) continue;
        const to = recipientsOf(claim, people, null);
        yield mailAboutClaim({ kind: 'draft-ageing', claim, about: claim.id, to, facts: { createdOn }, now });
      }
  }
}
