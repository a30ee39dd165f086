import { reviewDesk } from '#documents/ids.ts';
import type { MailFacts, WaitingForReviewers } from '#documents/mail-facts.ts';
import { mailDocumentId, type NewMail } from '#documents/mail.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { isBusinessDay } from '#rules/days/business-days.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { RecordStore } from '../record-store.ts';
import { saidOfClaim } from './mailed-claim.ts';
import { readClaims } from './read-claims.ts';

const digestAtMs = 8 * 60 * 60_000;
const mostListed = 20;

/** The day whose digest is due: a business day of the programme, from 08:00 there on. A day that has passed gets none. [R36] */
export function digestDay(now: Instant, { civil, holidays }: ResolvedTerms): Day | null {
  const today = civil.dayOf(now);
  return isBusinessDay(today, holidays) && now >= civil.startOf(today) + digestAtMs ? today : null;
}

/** One for each reviewer; none where nothing waits. */
export async function mailDigest(
  store: RecordStore,
  order: { readonly reviewers: readonly string[]; readonly day: Day; readonly now: Instant }
): Promise<readonly NewMail[]> {
  const { reviewers, day, now } = order;
  const waiting = { submitted: 0, inReview: 0, disputed: 0 };
  const late: WaitingForReviewers[] = [];
  const dueToday: WaitingForReviewers[] = [];
  for await (const claims of readClaims(store, reviewDesk))
    for (const claim of claims) {
      if (claim.adjudicated === 'elsewhere' || !count(claim, waiting)) continue;
      const first = [...claim.clocks].sort((a, b) => a.dueBy - b.dueBy)[0];
      if (!first || first.dueOn > day) continue;
      const { customerName } = saidOfClaim(claim);
      const line = { claim: claim.id, customerName, clock: first.clock, dueOn: first.dueOn };
      (first.dueBy <= now ? late : dueToday).push(line);
    }
  if (waiting.submitted + waiting.inReview + waiting.disputed === 0) return [];
  const byDay = (a: WaitingForReviewers, b: WaitingForReviewers) => a.dueOn - b.dueOn || (a.claim < b.claim ? -1 : 1);
  const listedLate = late.sort(byDay).slice(0, mostListed);
  const listedToday = dueToday.sort(byDay).slice(0, mostListed - listedLate.length);
  const facts: MailFacts['review-digest'] = {
    day,
    waiting,
    late: listedLate,
    dueToday: listedToday,
    more: late.length + dueToday.length - listedLate.length - listedToday.length
  };
  return reviewers.map((person) => ({
    _id: mailDocumentId(`review-digest:${day}:${person}`),
    kind: 'review-digest',
    person,
    facts: { ...facts },
    madeAt: now
  }));
}

function count({ state }: Claim, waiting: { submitted: number; inReview: number; disputed: number }): boolean {
  if (state === 'submitted') waiting.submitted++;
  else if (state === 'in-review') waiting.inReview++;
  else if (state === 'disputed') waiting.disputed++;
  else return false;
  return true;
}
