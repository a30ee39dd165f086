import type { NewMail } from '#documents/mail.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, Clock } from '#rules/claim/claim.ts';
import { freshnessOfApproved } from '#rules/claim/freshness.ts';
import { daysLeft } from '#rules/clocks/count-down.ts';
import { clockNamed, type PartnersClock } from '#rules/clocks/whose-clock.ts';
import { addBusinessDays, isBusinessDay } from '#rules/days/business-days.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { newsMs } from './mail-from-history.ts';
import { firstManagerOf, mailAboutClaim, managersOf, recipientsOf, type Members } from './mailed-claim.ts';

/** A message that falls due by time: to be sent from `at` until before `until`. */
export interface DueMail {
  readonly at: Instant;
  readonly until: Instant;
  readonly write: (members: Members, now: Instant) => readonly NewMail[];
}

/** In the claim's zone: whoever starts work finds it. */
const morningMs = 7 * 60 * 60_000;

const stepsBefore: { readonly [C in PartnersClock]: readonly number[] } = {
  response: [2, 1],
  'dispute-window': [7, 2, 1]
};
const renewalNoticeDays = 30;

/** Everything that this claim, as it stands, will have to be written about by time. [R33] */
export function dueMailOf(claim: Claim, terms: ResolvedTerms): readonly DueMail[] {
  const due = [...deadlines(claim, terms), ...unreadQuestion(claim, terms), ...ageing(claim, terms)];
  return [...due, ...renewals(claim, terms)].filter(({ at, until }) => at < until);
}

function deadlines(claim: Claim, terms: ResolvedTerms): readonly DueMail[] {
  const name = claim.state === 'action-required' ? 'response' : claim.state === 'rejected' ? 'dispute-window' : null;
  const clock = name && clockNamed(claim.clocks, name);
  // What was received and waits for its files only has its clock waiting as well.
  if (!name || !clock || claim.waiting.length > 0) return [];
  const steps = stepsBefore[name].map((days) => ({ days, on: dayBefore(clock, days, terms) }));
  return steps
    .map(({ days, on }, index) => {
      const next = steps[index + 1];
      return {
        on,
        at: morningOf(on, terms),
        until: next ? Math.min(morningOf(next.on, terms), clock.dueBy) : clock.dueBy,
        write: (members: Members, now: Instant) =>
          mailAboutClaim({
            kind: 'deadline-coming',
            claim,
            about: `${claim.id}:${clock.clock}:${clock.dueOn}:${days}`,
            to: recipientsOf(claim, members, null),
            facts: {
              clock: name,
              daysLeft: daysLeft(clock, terms.civil.dayOf(now), terms.holidays),
              unit: clock.length.unit,
              dueBy: clock.dueBy
            },
            now
          })
      };
    })
    .filter(({ on }) => on > clock.startedOn);
}

/**
 * Unread: since the question came on record no manager of the organisation has done anything with the claim. The record knows no more: who
 * only looks at it leaves no trace. After one whole business day a second manager is told, or the only one again. [R34]
 */
function unreadQuestion(claim: Claim, terms: ResolvedTerms): readonly DueMail[] {
  if (claim.state !== 'action-required' || claim.adjudicated === 'elsewhere') return [];
  const clock = clockNamed(claim.clocks, 'response');
  const request = claim.requests.at(-1);
  const hasActed = claim.history.some(({ n, role }) => n > claim.stateSince && role === 'manager');
  if (!clock || !request || hasActed || claim.waiting.length > 0) return [];
  return [
    {
      at: morningOf(addBusinessDays(request.on, 1, terms.holidays) + 1, terms),
      until: clock.dueBy,
      write: (members, now) => {
        const first = firstManagerOf(claim, members);
        const second = managersOf(members).find(({ id }) => id !== first?.id) ?? first;
        if (!first || !second) return [];
        const facts = {
          firstManager: second === first ? null : first.name,
          askedOn: request.on,
          dueBy: clock.dueBy
        };
        const mails = mailAboutClaim({
          kind: 'question-unread',
          claim,
          about: request.action,
          to: [second.id],
          facts,
          now
        });
        // One message for each question, whoever the second manager is by now.
        return mails.map((mail) => ({ ...mail, _id: `mail:question-unread:${request.action}` }));
      }
    }
  ];
}

function ageing(claim: Claim, terms: ResolvedTerms): readonly DueMail[] {
  const freshness = freshnessOfApproved(claim, terms.civil);
  if (claim.state !== 'approved' || !freshness) return [];
  const { askFrom, freshUntil, provenOn } = freshness;
  const at = Math.max(morningOf(askFrom, terms), claim.approvedAt);
  return [
    {
      at,
      until: Math.min(at + newsMs, terms.civil.startOf(freshUntil + 1)),
      write: (members, now) =>
        mailAboutClaim({
          kind: 'evidence-ageing',
          claim,
          about: `${claim.id}:${freshUntil}`,
          to: recipientsOf(claim, members, null),
          facts: { provenOn, freshUntil },
          now
        })
    }
  ];
}

function renewals(claim: Claim, terms: ResolvedTerms): readonly DueMail[] {
  if (claim.state !== 'approved') return [];
  const { approvedAt } = claim;
  return Object.entries(claim.products).flatMap(([line, { product, subscriptionId = null, renewsOn }]) => {
    if (renewsOn === undefined) return [];
    const at = Math.max(morningOf(renewsOn - renewalNoticeDays, terms), approvedAt);
    return [
      {
        at,
        until: Math.min(at + newsMs, terms.civil.startOf(renewsOn + 1)),
        write: (members: Members, now: Instant) =>
          mailAboutClaim({
            kind: 'subscription-renewing',
            claim,
            about: `${claim.id}:${line}:${renewsOn}`,
            to: recipientsOf(claim, members, null),
            facts: { product, subscriptionId, renewsOn },
            now
          })
      }
    ];
  });
}

/** The business day, or day, on which so many are left after it. */
function dayBefore(clock: Clock, count: number, terms: ResolvedTerms): Day {
  if (clock.length.unit === 'days') return clock.dueOn - count;
  let on = clock.dueOn;
  while (daysLeft(clock, on, terms.holidays) < count || !isBusinessDay(on, terms.holidays)) on--;
  return on;
}

const morningOf = (day: Day, { civil }: ResolvedTerms): Instant => civil.startOf(day) + morningMs;
